import {
  addContacts,
  changeHeader,
  changeLine,
  goBack,
  goForward,
  newSegment,
  pickContacts,
  previewHeaderChange,
  reduceContacts,
  refineContacts,
  removeLines,
  unpickContacts,
} from "../../src/app/compose-segment";
import type { Doors } from "../../src/app/doors";
import { readSegment } from "../../src/app/read-segment";
import { blankContact } from "../../src/domain/contact/draft-contact";
import type { ContactFilter } from "../../src/domain/segment/contact-filter";
import { PLAIN_ADD } from "../../src/domain/segment/take-step";
import { aStore } from "../support/a-store";
import { someDoors } from "../support/some-doors";

const blank = {
  company: blankContact("company", "2026-01-01"),
  person: blankContact("person", "2026-01-01"),
};

/** Engines in London (1) with Ada (2) in London and Bob (3) in Oslo; Cleo (4) in Oslo, excluded. */
const CONTACTS = [
  { ...blank.company, name: "Engines", city: "London" },
  { ...blank.person, name: "Ada", companyNo: "#0", city: "London" },
  { ...blank.person, name: "Bob", companyNo: "#0", city: "Oslo" },
  { ...blank.person, name: "Cleo", city: "Oslo", excludeFromSegment: true },
];

function inCity(...values: string[]): ContactFilter {
  return {
    contact: {
      kind: "all",
      conditions: [{ kind: "field", field: "city", comparison: "is", values }],
    },
  };
}

async function aSegmentRoom() {
  const store = await aStore();
  await store.setup.save({ userSalespersonCode: "JO", defaultLanguage: "de" });
  await store.contacts.add(CONTACTS);
  const doors = someDoors(store);
  return { doors, no: await newSegment(doors, "Spring letter") };
}

async function names(doors: Doors, no: string): Promise<string[]> {
  const { lines } = await readSegment(doors, no);
  const contacts = await doors.store.contacts.contacts(lines.map(({ contactNo }) => contactNo));
  return contacts.map(({ name }) => name);
}

describe("composing a segment", () => {
  test("begins with today, the user and the default language", async () => {
    const { doors, no } = await aSegmentRoom();
    const { header, lines } = await readSegment(doors, no);
    expect(header).toMatchObject({
      description: "Spring letter",
      date: "2026-11-23",
      salespersonCode: "JO",
      language: "de",
    });
    expect(lines).toEqual([]);
    doors.store.close();
  });

  test("adds, reduces, refines, and goes back and forward", async () => {
    const { doors, no } = await aSegmentRoom();
    const added = await addContacts(doors, no, {});
    expect(await names(doors, no)).toEqual(["Engines", "Ada", "Bob"]);
    expect(added.leftOut).toEqual([{ contactNo: "CT000004", reason: "excludedFromSegment" }]);
    await reduceContacts(doors, no, {
      contact: {
        kind: "all",
        conditions: [{ kind: "field", field: "type", comparison: "is", values: ["company"] }],
      },
    });
    expect(await names(doors, no)).toEqual(["Ada", "Bob"]);
    await refineContacts(doors, no, inCity("Oslo"));
    expect(await names(doors, no)).toEqual(["Bob"]);
    await goBack(doors, no);
    await goBack(doors, no);
    expect(await names(doors, no)).toEqual(["Engines", "Ada", "Bob"]);
    await goForward(doors, no);
    expect(await names(doors, no)).toEqual(["Ada", "Bob"]);
    doors.store.close();
  });

  test("expands companies and minds entire companies", async () => {
    const { doors, no } = await aSegmentRoom();
    await addContacts(doors, no, inCity("Oslo"), { expandCompanies: true });
    expect(await names(doors, no)).toEqual(["Engines", "Ada", "Bob"]);
    await reduceContacts(doors, no, inCity("Oslo"), { entireCompanies: true });
    expect(await names(doors, no)).toEqual([]);
    doors.store.close();
  });

  test("picks by hand whom it warns of, and takes out again", async () => {
    const { doors, no } = await aSegmentRoom();
    const contactNos = ["CT000004", "CT000002", "CT000002"];
    const preview = await doors.steps.preview(no, { action: "pick", contactNos });
    expect(preview).toMatchObject({
      addedCount: 3,
      warnings: [
        { contactNo: "CT000004", reason: "excludedFromSegment" },
        { contactNo: "CT000002", reason: "alreadyInSegment" },
      ],
    });
    await pickContacts(doors, no, contactNos);
    await removeLines(doors, no, [2]);
    expect(await names(doors, no)).toEqual(["Cleo", "Ada"]);
    await unpickContacts(doors, no, ["CT000004", "CT000002"]);
    expect(await names(doors, no)).toEqual([]);
    doors.store.close();
  });

  test("warns of a pick by hand whose consent is withdrawn", async () => {
    const { doors, no } = await aSegmentRoom();
    const [ada] = await doors.store.contacts.contacts(["CT000002"]);
    if (ada === undefined) throw new Error("Ada is gone.");
    const given = { purpose: "Newsletter", channel: "", basis: "consent", source: "Form" } as const;
    const consents = [{ ...given, date: "2026-01-01", withdrawn: "2026-06-01" }];
    await doors.store.contacts.update([{ ...ada, consents }]);
    const preview = await doors.steps.preview(no, { action: "pick", contactNos: [ada.no] });
    expect(preview).toMatchObject({
      addedCount: 1,
      warnings: [{ contactNo: "CT000002", reason: "consentIsWithdrawn" }],
    });
    doors.store.close();
  });

  test("previews a step without taking it", async () => {
    const { doors, no } = await aSegmentRoom();
    const preview = await doors.steps.preview(no, {
      action: "add",
      filter: inCity("Oslo"),
      options: PLAIN_ADD,
    });
    expect(preview).toMatchObject({
      addedCount: 1,
      removedCount: 0,
      lineCount: 1,
      sample: [{ name: "Bob" }],
      leftOut: [{ contactNo: "CT000004", reason: "excludedFromSegment" }],
    });
    expect(await names(doors, no)).toEqual([]);
    doors.store.close();
  });

  test("brings back no line of a contact that was removed meanwhile", async () => {
    const { doors, no } = await aSegmentRoom();
    await addContacts(doors, no, {});
    await reduceContacts(doors, no, inCity("Oslo"));
    await doors.store.contacts.remove(["CT000003"]);
    await goBack(doors, no);
    expect(await names(doors, no)).toEqual(["Engines", "Ada"]);
    doors.store.close();
  });

  test("changes the header and the lines that follow it", async () => {
    const { doors, no } = await aSegmentRoom();
    await addContacts(doors, no, {});
    await changeLine(doors, no, 2, { date: "2026-11-30" });
    const change = { date: "2026-12-01" };
    expect(await previewHeaderChange(doors, no, change)).toMatchObject({
      updatedLineNos: [1, 3],
      keptLineNos: [2],
    });
    const changed = await changeHeader(doors, no, change);
    expect(changed).toMatchObject({ updatedLineNos: [1, 3], keptLineNos: [2] });
    const { lines } = await readSegment(doors, no);
    expect(lines.map(({ date }) => date)).toEqual(["2026-12-01", "2026-11-30", "2026-12-01"]);
    doors.store.close();
  });

  test("says so when the segment is gone", async () => {
    const { doors, no } = await aSegmentRoom();
    await doors.store.segments.remove(no);
    await expect(addContacts(doors, no, {})).rejects.toMatchObject({
      name: "StoreError",
      code: "conflict",
    });
    doors.store.close();
  });
});
