import { changeLine, newSegment, pickContacts } from "../../src/app/compose-segment";
import { saveCriteria } from "../../src/app/compose-segment-reuse";
import type { Doors } from "../../src/app/doors";
import { mergeContacts, segmentChoices, segmentsOfTwo } from "../../src/app/merge-contacts";
import type { Contact } from "../../src/domain/contact/contact";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { aPassage } from "../support/a-logging";
import { aStore, nowOf } from "../support/a-store";
import { anEntryDraft } from "../support/an-entry";
import { someDoors } from "../support/some-doors";

describe("merging two contacts", () => {
  test("gives a company the persons and the interactions of the other, and gives them back", async () => {
    const { doors, kept, other } = await twoCompanies();
    const { contacts, log } = doors.store;
    await log.append([anEntryDraft({ contactNo: "CT000003", companyNo: "CT000002" })]);
    const undo = await mergeContacts(doors, { kept, other, ...NOTHING_CHOSEN });
    expect(await contacts.contacts(["CT000002", "CT000003"])).toMatchObject([
      { no: "CT000003", companyNo: "CT000001" },
    ]);
    expect(await nowOf(log.entriesOfContact("CT000003"))).toMatchObject([
      { contactNo: "CT000003", companyNo: "CT000001" },
    ]);
    await undo();
    expect(await contacts.contacts(["CT000001", "CT000002"])).toEqual([kept, other]);
    expect(await nowOf(log.entriesOfContact("CT000003"))).toMatchObject([
      { companyNo: "CT000002" },
    ]);
    doors.store.close();
  });

  test("moves the other's line and own words in an open segment, and gives them back", async () => {
    const { doors, kept, other } = await twoCompanies();
    const { segments } = doors.store;
    const no = await newSegment(doors, "Golf day");
    await pickContacts(doors, no, [other.no]);
    await changeLine(doors, no, 1, { subject: "For you" });
    const words = aPassage({ segmentNo: no, contactNo: other.no });
    await segments.savePassages([words]);
    const before = await nowOf(segments.segment(no));
    const undo = await merge(doors, kept, other);
    expect((await nowOf(segments.segment(no)))?.lines).toMatchObject([
      { contactNo: kept.no, subject: "For you" },
    ]);
    expect(await nowOf(segments.passages(no))).toEqual([{ ...words, contactNo: kept.no }]);
    await undo();
    expect(await nowOf(segments.segment(no))).toEqual(before);
    expect(await nowOf(segments.passages(no))).toEqual([words]);
    doors.store.close();
  });

  test("asks whose line stays when both are in a segment, and keeps the words that one alone has", async () => {
    const { doors, kept, other } = await twoCompanies();
    const { segments } = doors.store;
    const no = await newSegment(doors, "Golf day");
    await pickContacts(doors, no, [kept.no, other.no]);
    await changeLine(doors, no, 2, { subject: "Theirs" });
    const wordsOf = (contactNo: string, passageKey: string, text: string) =>
      aPassage({ segmentNo: no, contactNo, passageKey, text });
    await segments.savePassages([
      wordsOf(kept.no, "both", "Mine"),
      wordsOf(other.no, "both", "Theirs"),
      wordsOf(kept.no, "first", "Only mine"),
      wordsOf(other.no, "second", "Only theirs"),
    ]);
    const nos = [kept.no, other.no] as const;
    const found = await segmentsOfTwo(doors, nos);
    expect(segmentChoices(found, nos)).toEqual([
      {
        segmentNo: no,
        description: "Golf day",
        words: new Map([
          [kept.no, ["Mine"]],
          [other.no, ["Theirs"]],
        ]),
      },
    ]);
    const undo = await merge(doors, kept, other, new Map([[no, other.no]]));
    expect((await nowOf(segments.segment(no)))?.lines).toMatchObject([
      { lineNo: 2, contactNo: kept.no, subject: "Theirs" },
    ]);
    const textsNow = async () =>
      (await nowOf(segments.passages(no))).map(({ contactNo, text }) => [contactNo, text]);
    expect(await textsNow()).toEqual([
      [kept.no, "Theirs"],
      [kept.no, "Only mine"],
      [kept.no, "Only theirs"],
    ]);
    await undo();
    expect(await textsNow()).toHaveLength(4);
    doors.store.close();
  });

  test("makes saved criteria mean the kept contact, and gives them back", async () => {
    const { doors, kept, other } = await twoCompanies();
    const { segments } = doors.store;
    const no = await newSegment(doors, "Golf day");
    await pickContacts(doors, no, [other.no]);
    await saveCriteria(doors, no, { code: "GOLF", description: "" });
    const undo = await merge(doors, kept, other);
    const picked = async () =>
      (await nowOf(segments.savedCriteria)).map(({ criteria }) => criteria);
    expect(await picked()).toEqual([[{ action: "pick", contactNos: [kept.no] }]]);
    await undo();
    expect(await picked()).toEqual([[{ action: "pick", contactNos: [other.no] }]]);
    doors.store.close();
  });

  test("moves the persons of a company even while they are in an open segment", async () => {
    const { doors, kept, other } = await twoCompanies();
    const no = await newSegment(doors, "Golf day");
    await pickContacts(doors, no, ["CT000003"]);
    const undo = await merge(doors, kept, other);
    expect(await companyOfAda(doors)).toBe(kept.no);
    await undo();
    expect(await companyOfAda(doors)).toBe(other.no);
    doors.store.close();
  });

  test("keeps the one apart from all that the other was kept apart from, and undoes that, too", async () => {
    const { doors, kept, other } = await twoCompanies();
    const { contacts } = doors.store;
    const before = [
      [kept.no, other.no],
      [other.no, "CT000003"],
      [other.no, "CT000004"],
      [kept.no, "CT000004"],
    ] as const;
    for (const pair of before) await contacts.setApart(pair, true);
    const undo = await merge(doors, kept, other);
    expect(await nowOf(contacts.pairsApart)).toEqual([
      [kept.no, "CT000003"],
      [kept.no, "CT000004"],
    ]);
    await undo();
    expect(await nowOf(contacts.pairsApart)).toEqual([...before].toSorted());
    doors.store.close();
  });

  test("is refused when a segment of theirs was changed meanwhile", async () => {
    const { doors, kept, other } = await twoCompanies();
    const no = await newSegment(doors, "Golf day");
    await pickContacts(doors, no, [other.no]);
    const segments = await segmentsOfTwo(doors, [kept.no, other.no]);
    await changeLine(doors, no, 1, { subject: "Later" });
    await expect(
      mergeContacts(doors, { kept, other, ...NOTHING_CHOSEN, segments }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await nowOf(doors.store.contacts.count)).toBe(3);
    doors.store.close();
  });

  test("is refused while the one that would go is in a segment that nobody was asked about", async () => {
    const { doors, kept, other } = await twoCompanies();
    const no = await newSegment(doors, "Golf day");
    await pickContacts(doors, no, [other.no]);
    await expect(mergeContacts(doors, { kept, other, ...NOTHING_CHOSEN })).rejects.toMatchObject({
      code: "conflict",
      segmentNos: [no],
    });
    doors.store.close();
  });

  test("is refused when one of them was changed meanwhile", async () => {
    const { doors, kept, other } = await twoCompanies();
    await doors.store.contacts.update([{ ...kept, city: "Rome" }]);
    await expect(mergeContacts(doors, { kept, other, ...NOTHING_CHOSEN })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await nowOf(doors.store.contacts.count)).toBe(3);
    doors.store.close();
  });
});

const NOTHING_CHOSEN = {
  taken: new Set<never>(),
  segments: [],
  staying: new Map<string, string>(),
};

async function merge(
  doors: Doors,
  kept: Contact,
  other: Contact,
  staying: ReadonlyMap<string, string> = new Map(),
) {
  const segments = await segmentsOfTwo(doors, [kept.no, other.no]);
  return mergeContacts(doors, { kept, other, taken: new Set(), segments, staying });
}

async function companyOfAda({ store }: Doors) {
  const [ada] = await store.contacts.contacts(["CT000003"]);
  return ada?.companyNo;
}

/** Two companies, and a person at the second one. */
async function twoCompanies() {
  const doors = someDoors(await aStore());
  const company = blankContact("company", "2026-01-01");
  await doors.store.contacts.add([
    { ...company, name: "Mills" },
    { ...company, name: "Mills Ltd" },
    { ...blankContact("person", "2026-01-01"), name: "Ada", companyNo: "#1" },
  ]);
  const [kept, other] = await doors.store.contacts.contacts(["CT000001", "CT000002"]);
  return { doors, kept: kept!, other: other! };
}
