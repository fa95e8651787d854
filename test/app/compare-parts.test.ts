import { compareParts, type PartOutcome } from "../../src/app/compare-parts";
import { newSegment, pickContacts } from "../../src/app/compose-segment";
import { splitSegment } from "../../src/app/compose-segment-split";
import type { Doors } from "../../src/app/doors";
import { readSegment } from "../../src/app/read-segment";
import { blankContact } from "../../src/domain/contact/draft-contact";
import type { Evaluation } from "../../src/domain/interaction/interaction-log-entry";
import { splitWith, type Split } from "../../src/domain/segment/split";
import { aLogging } from "../support/a-logging";
import { aStore, nowOf } from "../support/a-store";
import { anEntryDraft } from "../support/an-entry";
import { someDoors } from "../support/some-doors";

const ARMS = [
  { name: "A", share: 4, isHeldOut: false },
  { name: "B", share: 4, isHeldOut: false },
  { name: "Held out", share: 2, isHeldOut: true },
];

describe("a split", () => {
  test("remembers who is in which part, whatever becomes of it", async () => {
    const { doors, split } = await aSplit();
    const { segmentNo } = split.parts[0]!;
    await doors.store.segments.change(segmentNo, (segment) => ({ ...segment, lines: [] }));
    const [kept] = await nowOf(doors.store.segments.splits);
    expect(kept).toEqual(split);
    expect(kept).toMatchObject({ segmentNo: "SM00001", splitOn: "2026-11-23" });
    const nos = split.parts.flatMap(({ contactNos }) => contactNos);
    expect(new Set(nos).size).toBe(40);
    expect(split.parts.map(({ segmentNo: no }) => no)).toEqual(["SM00002", "SM00003", ""]);
  });

  test("is found by the segments of its parts alone", async () => {
    const { split } = await aSplit();
    expect(splitWith([split], "SM00003")).toBe(split);
    expect(splitWith([split], "SM00001")).toBeUndefined();
    expect(splitWith([split], "")).toBeUndefined();
  });

  test("is kept without who is erased", async () => {
    const { doors, split } = await aSplit();
    const no = split.parts[2]!.contactNos[0]!;
    const { erasures } = doors.store;
    const draft = { salt: "s", hashes: [], sharedLetterHashes: [], namingLetterTemplates: [] };
    await erasures.erase({ ...draft, contactNo: no });
    const [kept] = await nowOf(doors.store.segments.splits);
    expect(JSON.stringify(kept)).not.toContain(no);
    expect(kept?.parts[2]?.contactNos).toHaveLength(split.parts[2]!.contactNos.length);
  });
});

describe("comparing the parts of a split", () => {
  test("tells how each part was judged, and of those held out that they got nothing", async () => {
    const { doors, split } = await aSplit();
    await logPart(doors, split, 0, ["positive", "positive", "negative"]);
    await logPart(doors, split, 1, ["veryPositive"]);
    const [first, second, heldOut] = await compareParts(doors, split);
    const [a, b] = split.parts;
    expect(first).toMatchObject({
      part: a,
      state: "logged",
      interactionCount: a?.contactNos.length,
      evaluatedCount: 3,
      evaluations: { positive: 2, negative: 1, veryPositive: 0 },
      otherwiseCount: 0,
    });
    expect(second).toMatchObject({
      interactionCount: b?.contactNos.length,
      evaluatedCount: 1,
      evaluations: { veryPositive: 1, positive: 0 },
    });
    expect(heldOut).toMatchObject({ state: "noSegment", interactionCount: 0, evaluatedCount: 0 });
  });

  test("counts nothing that was canceled", async () => {
    const { doors, split } = await aSplit();
    await logPart(doors, split, 0, ["positive", "negative"]);
    await doors.store.log.changeEntry(1, (entry) => ({ ...entry, canceled: true }));
    const [first] = await compareParts(doors, split);
    expect(first).toMatchObject({
      interactionCount: split.parts[0]!.contactNos.length - 1,
      evaluatedCount: 1,
      evaluations: { positive: 0, negative: 1 },
    });
  });

  test("tells what has become of each part's segment", async () => {
    const { doors, split } = await aSplit();
    await doors.store.segments.remove("SM00003");
    expect(statesOf(await compareParts(doors, split))).toEqual(["open", "gone", "noSegment"]);
  });

  test("takes no other segment for a part because of its name", async () => {
    const { doors, split } = await aSplit();
    const other = await newSegment(doors, "Spring letter - A");
    const twin = await readSegment(doors, other);
    await doors.store.log.logSegment(twin, aLogging(twin));
    const [first] = await compareParts(doors, split);
    expect(first).toMatchObject({ state: "open", interactionCount: 0 });
  });

  test("tells who got something else since", async () => {
    const { doors, split } = await aSplit();
    await logPart(doors, split, 0, []);
    const [one, two, three, four] = split.parts[2]!.contactNos;
    await doors.store.log.append([
      anEntryDraft({ contactNo: one!, date: "2026-11-24" }),
      anEntryDraft({ contactNo: one!, date: "2026-11-25" }),
      anEntryDraft({ contactNo: two!, date: "2026-11-01" }),
      anEntryDraft({ contactNo: three!, date: "2026-11-24", informationFlow: "inbound" }),
      anEntryDraft({ contactNo: four!, date: "2026-11-24", canceled: true }),
    ]);
    const outcomes = await compareParts(doors, split);
    expect(outcomes.map(({ otherwiseCount }) => otherwiseCount)).toEqual([0, 0, 1]);
  });
});

/** A segment of forty, split into A, B and those held out. */
async function aSplit() {
  const doors = someDoors(await aStore());
  const blank = blankContact("person", "2026-01-01");
  const people = Array.from({ length: 40 }, (_, index) => ({ ...blank, name: `P${index}` }));
  const nos = await doors.store.contacts.add(people);
  const no = await newSegment(doors, "Spring letter");
  await pickContacts(doors, no, nos);
  return { doors, split: await splitSegment(doors, no, ARMS) };
}

/** Logs the part's segment; its first entries are judged so. */
async function logPart(
  doors: Doors,
  { parts }: Split,
  index: number,
  evaluations: readonly Evaluation[],
): Promise<void> {
  const segment = await readSegment(doors, parts[index]?.segmentNo ?? "");
  const draft = aLogging(segment);
  const entries = draft.entries.map((entry, place) => ({
    ...entry,
    evaluation: evaluations[place] ?? ("" as const),
  }));
  await doors.store.log.logSegment(segment, { ...draft, entries });
}

function statesOf(outcomes: readonly PartOutcome[]) {
  return outcomes.map(({ state }) => state);
}
