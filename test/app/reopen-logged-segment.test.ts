import { addContacts, newSegment } from "../../src/app/compose-segment";
import { previewLoggedDrift } from "../../src/app/logged-drift";
import { openLoggedTemplate } from "../../src/app/open-logged-template";
import { readSegment } from "../../src/app/read-segment";
import {
  reopenLoggedSegment,
  type ReopenedContacts,
  type ReopenWanted,
} from "../../src/app/reopen-logged-segment";
import { blankContact } from "../../src/domain/contact/draft-contact";
import type { ContactFilter } from "../../src/domain/segment/contact-filter";
import type { SegmentHeader } from "../../src/domain/segment/segment";
import { letterStateOf } from "../../src/merge/letter-parts";
import { openWordDocument } from "../../src/ooxml/wml/word-document";
import type { LoggedSegmentDraft } from "../../src/ports/interaction-log";
import { aDocument } from "../support/a-document";
import { aLogging, aPassage } from "../support/a-logging";
import { aStore, nowOf } from "../support/a-store";
import { aWordLetter, p } from "../support/a-word-letter";
import { partNames, partText } from "../support/merge-here";
import { someDoors } from "../support/some-doors";

const blank = blankContact("person", "2026-01-01");
const ADA = "CT000001";
const BOB = "CT000002";
const CARL = "CT000003";
const DORA = "CT000004";

const inOslo: ContactFilter = {
  contact: {
    kind: "all",
    conditions: [{ kind: "field", field: "city", comparison: "is", values: ["Oslo"] }],
  },
};

const WANTED: ReopenWanted = {
  reopening: "followUp",
  description: "Once more",
  contacts: "same",
  takesLetter: false,
  takesPassages: false,
};

const HEADER: Partial<SegmentHeader> = {
  salespersonCode: "JO",
  campaignNo: "CP1",
  campaignTarget: true,
  templateCode: "GOLF",
  unitCostCents: 250,
  correspondenceType: "email",
  subject: "Golf",
  subjects: { en: "Golf", de: "Golftag" },
  letterLanguages: ["en", "de"],
};

describe("the drift of a logged segment", () => {
  test("tells who would be new and who gone today, and writes nothing", async () => {
    const { doors, logged, origin } = await aLoggedSegment();
    await someMoved(doors);
    const drift = await previewLoggedDrift(doors, logged, origin);
    expect(drift.newNos).toEqual([DORA, CARL]);
    expect(drift.gone.map(({ contactNo, contact }) => [contactNo, contact.name])).toEqual([
      [BOB, "Bob Noll"],
    ]);
    expect(drift.sameCount).toBe(1);
    expect(await nowOf(doors.store.segments.segments)).toEqual([]);
  });

  test("is none while the contacts are the same", async () => {
    const { doors, logged, origin } = await aLoggedSegment();
    expect(await previewLoggedDrift(doors, logged, origin)).toEqual({
      newNos: [],
      gone: [],
      sameCount: 2,
    });
  });

  test("does not count whose entry was canceled", async () => {
    const { doors, logged, origin } = await aLoggedSegment();
    await doors.store.log.changeEntry(1, (entry) => ({ ...entry, canceled: true }));
    const { newNos, sameCount } = await previewLoggedDrift(doors, logged, origin);
    expect([newNos, sameCount]).toEqual([[ADA], 1]);
  });
});

describe("going on from a logged segment", () => {
  test.each<[ReopenedContacts, string[]]>([
    ["same", [ADA, BOB]],
    ["today", [ADA, DORA, CARL]],
    ["new", [DORA, CARL]],
  ])("is for the %s contacts", async (contacts, nos) => {
    const { doors, logged } = await aLoggedSegment();
    await someMoved(doors);
    const reopened = await reopenLoggedSegment(doors, logged, { ...WANTED, contacts });
    const { lines } = await readSegment(doors, reopened.segmentNo);
    expect(lines.map(({ contactNo }) => contactNo)).toEqual(nos);
    expect(reopened.lineCount).toBe(nos.length);
  });

  test("leaves out whom not to write to by now, and tells how many", async () => {
    const { doors, logged } = await aLoggedSegment();
    const [ada] = await doors.store.contacts.contacts([ADA]);
    await doors.store.contacts.update([{ ...ada!, deceased: true }]);
    const reopened = await reopenLoggedSegment(doors, logged, { ...WANTED, contacts: "today" });
    expect(reopened).toMatchObject({ lineCount: 1, leftOutCount: 1 });
  });

  test("keeps the steps, so that the difference can be taken again", async () => {
    const { doors, logged } = await aLoggedSegment();
    const { segmentNo } = await reopenLoggedSegment(doors, logged, { ...WANTED, contacts: "new" });
    const { criteria } = await readSegment(doors, segmentNo);
    expect(criteria.map(({ action }) => action.action)).toEqual(["add", "reduce"]);
  });

  test("follows up with campaign and salesperson alone", async () => {
    const { doors, logged } = await aLoggedSegment();
    const { segmentNo } = await reopenLoggedSegment(doors, logged, WANTED);
    expect((await readSegment(doors, segmentNo)).header).toMatchObject({
      description: "Once more",
      salespersonCode: "JO",
      campaignNo: "CP1",
      campaignTarget: true,
      templateCode: "",
      subjects: {},
      letterLanguages: [],
    });
  });

  test("follows up with the letter's subjects where the letter is taken along", async () => {
    const { doors, logged } = await aLoggedSegment();
    const wanted = { ...WANTED, takesLetter: true };
    const { segmentNo } = await reopenLoggedSegment(doors, logged, wanted);
    const { header, lines } = await readSegment(doors, segmentNo);
    const { subject, subjects } = HEADER;
    const none = { letterLanguages: [], templateCode: "" };
    expect(header).toMatchObject({ subject, subjects, ...none });
    expect(lines[0]?.subject).toBe("Golf");
  });

  test("copies all that the header said", async () => {
    const { doors, logged } = await aLoggedSegment();
    const wanted = { ...WANTED, reopening: "copy" } as const;
    const { segmentNo } = await reopenLoggedSegment(doors, logged, wanted);
    expect((await readSegment(doors, segmentNo)).header).toMatchObject({
      ...HEADER,
      letterLanguages: [],
      no: segmentNo,
      description: "Once more",
      date: "2026-11-23",
    });
  });

  test("takes along the passages of those who are in it", async () => {
    const { doors, logged } = await aLoggedSegment();
    await someMoved(doors);
    const wanted = { ...WANTED, contacts: "today", takesPassages: true } as const;
    const { segmentNo } = await reopenLoggedSegment(doors, logged, wanted);
    expect(await nowOf(doors.store.segments.passages(segmentNo))).toEqual([
      aPassage({ segmentNo, contactNo: ADA }),
    ]);
  });

  test("knows the contacts but no steps of what was logged without them", async () => {
    const { doors, logged } = await aLoggedSegment();
    const { log } = doors.store;
    const old = { ...log, origin: () => Promise.resolve(undefined) };
    const before = someDoors({ ...doors.store, log: old });
    const { lineCount } = await reopenLoggedSegment(before, logged, WANTED);
    expect(lineCount).toBe(2);
    await expect(
      reopenLoggedSegment(before, logged, { ...WANTED, contacts: "today" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the letter of a logged segment", () => {
  test("opens with its fields as a new document of the new segment", async () => {
    const letter = aDocument();
    const template = aWordLetter({ body: p("Dear all"), state: { segmentNo: "SM00001" } });
    const { doors, logged } = await aLoggedSegment({ letterTemplate: template });
    expect(await openLoggedTemplate(someDoors(doors.store, { letter }), logged, "SM00002")).toBe(
      true,
    );
    const [opened] = letter.opened;
    expect(letterStateOf(openWordDocument(opened!)).segmentNo).toBe("SM00002");
    expect(partNames(opened!)).toEqual(partNames(template));
    expect(partText(opened!, "/word/document.xml")).toBe(partText(template, "/word/document.xml"));
  });

  test("opens nothing where none was kept", async () => {
    const letter = aDocument();
    const { doors, logged } = await aLoggedSegment({});
    expect(await openLoggedTemplate(someDoors(doors.store, { letter }), logged, "SM00002")).toBe(
      false,
    );
    expect(letter.opened).toEqual([]);
  });
});

/** Ada and Bob of Oslo, chosen by a step and logged; Carl lives elsewhere. Both have words of their own. */
async function aLoggedSegment(
  told: Partial<LoggedSegmentDraft> = { letterTemplate: Uint8Array.from([80, 75]) },
) {
  const doors = someDoors(await aStore());
  const { store } = doors;
  await store.contacts.add([
    { ...blank, name: "Ada Lovelace", city: "Oslo" },
    { ...blank, name: "Bob Noll", city: "Oslo" },
    { ...blank, name: "Carl Gauß", city: "Bergen" },
  ]);
  const no = await newSegment(doors, "Spring letter");
  await store.segments.change(no, ({ header, ...rest }) => ({
    ...rest,
    header: { ...header, ...HEADER },
  }));
  await addContacts(doors, no, inOslo);
  await store.segments.savePassages(
    [ADA, BOB].map((contactNo) => aPassage({ segmentNo: no, contactNo })),
  );
  const segment = await readSegment(doors, no);
  const names = ["Ada Lovelace", "Bob Noll"];
  const { entries } = aLogging(segment);
  const named = entries.map((entry, index) => ({
    ...entry,
    contact: { ...entry.contact, name: names[index] ?? "" },
  }));
  await store.log.logSegment(segment, aLogging(segment, { entries: named, ...told }));
  const [logged] = await nowOf(store.log.loggedSegments);
  const origin = await store.log.origin(1);
  return { doors, logged: logged!, origin: origin! };
}

/** Bob moves away, Carl to Oslo, and Dora is new there. */
async function someMoved({ store }: Awaited<ReturnType<typeof aLoggedSegment>>["doors"]) {
  const [bob, carl] = await store.contacts.contacts([BOB, CARL]);
  await store.contacts.update([
    { ...bob!, city: "Rome" },
    { ...carl!, city: "Oslo", name: "Zoe Carl" },
  ]);
  await store.contacts.add([{ ...blank, name: "Dora", city: "Oslo" }]);
}
