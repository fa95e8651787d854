import { matchesEntry, type EntryFilter } from "../../../src/domain/interaction/entry-filter";
import { anEntry } from "../../support/an-entry";

const entry = anEntry({ campaignNo: "CP0001", date: "2026-11-23" });

describe("filtering interactions", () => {
  test.each<[what: string, filter: EntryFilter, expected: boolean]>([
    ["nothing asked lets everything pass", {}, true],
    ["a blank asks nothing", { contactNo: "", fromDate: "" }, true],
    ["by contact", { contactNo: "CT000001" }, true],
    ["by another contact", { contactNo: "CT000002" }, false],
    ["by company", { companyNo: "CT000009" }, true],
    ["by template", { templateCode: "GOLF" }, false],
    ["by group", { groupCode: "LETTER" }, true],
    ["by campaign", { campaignNo: "CP0001" }, true],
    ["by segment", { segmentNo: "SM00013" }, false],
    ["by salesperson", { salespersonCode: "JO" }, true],
    ["on the first day", { fromDate: "2026-11-23" }, true],
    ["before the first day", { fromDate: "2026-11-24" }, false],
    ["on the last day", { toDate: "2026-11-23" }, true],
    ["after the last day", { toDate: "2026-11-22" }, false],
    ["only canceled ones", { canceled: true }, false],
    ["all that is asked must hold", { contactNo: "CT000001", templateCode: "GOLF" }, false],
  ])("%s", (_what, filter, expected) => {
    expect(matchesEntry(filter, entry)).toBe(expected);
  });
});
