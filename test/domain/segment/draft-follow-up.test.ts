import { draftFollowUp, forerunnerOf } from "../../../src/domain/segment/draft-follow-up";
import { aContact } from "../../support/a-contact";
import { aSegment } from "../../support/a-segment";

const START = { description: "Follow-up on segment SM00012", today: "2026-12-01" };

const cards = ["CT000001", "CT000002", "CT000003"].map((no) => aContact({ no }));
const facts = {
  contacts: new Map(cards.map((card) => [card.no, card])),
  setup: { interactionTemplates: [] },
};

describe("a follow-up segment", () => {
  const logged = aSegment([{}, { contactNo: "CT000002" }, {}], {
    campaignNo: "CP0001",
    campaignTarget: true,
    templateCode: "BUS",
  });

  test("has the same contacts, each once, as one step", () => {
    const { lines, criteria } = draftFollowUp(forerunnerOf(logged, false), START, facts);
    expect(lines.map(({ contactNo }) => contactNo)).toEqual(["CT000001", "CT000002"]);
    expect(criteria.map(({ action }) => action)).toEqual([
      {
        action: "reuse",
        segmentNo: "SM00012",
        contactNos: ["CT000001", "CT000002", "CT000001"],
      },
    ]);
  });

  test("has the same campaign, on today's date, and awaits a number", () => {
    const { header, lines } = draftFollowUp(forerunnerOf(logged, false), START, facts);
    expect(header).toMatchObject({
      no: "",
      description: "Follow-up on segment SM00012",
      date: "2026-12-01",
      campaignNo: "CP0001",
      campaignTarget: true,
      salespersonCode: "JO",
    });
    expect(lines[0]).toMatchObject({ date: "2026-12-01", campaignNo: "CP0001" });
  });

  test("decides anew what kind of interaction it is", () => {
    expect(draftFollowUp(forerunnerOf(logged, false), START, facts).header.templateCode).toBe("");
  });

  test("leaves out who must not be written to by now, and says so", () => {
    const excluded = aContact({ no: "CT000002", excludeFromSegment: true });
    const contacts = new Map([...facts.contacts, [excluded.no, excluded]]);
    const { lines, criteria } = draftFollowUp(forerunnerOf(logged, false), START, {
      ...facts,
      contacts,
    });
    expect(lines.map(({ contactNo }) => contactNo)).toEqual(["CT000001"]);
    expect(criteria[0]?.leftOut).toEqual([
      { contactNo: "CT000002", reason: "excludedFromSegment" },
    ]);
  });
});
