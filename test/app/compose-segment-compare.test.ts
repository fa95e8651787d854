import { addContacts, changeLine, newSegment, pickContacts } from "../../src/app/compose-segment";
import { findOverlaps, previewDrift } from "../../src/app/compose-segment-compare";
import { findFatigued } from "../../src/app/find-fatigued";
import { splitSegment } from "../../src/app/compose-segment-split";
import { readSegment } from "../../src/app/read-segment";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { aStore, nowOf } from "../support/a-store";
import { anEntryDraft } from "../support/an-entry";
import { someDoors } from "../support/some-doors";

const blank = blankContact("person", "2026-01-01");

/** A segment of so many persons, two by two at one address. */
async function aSegmentOf(count: number) {
  let made = 0;
  const newId = () => `id-${(made += 1).toString()}`;
  const doors = someDoors(await aStore({ newId }));
  await doors.store.contacts.add(
    Array.from({ length: count }, (_, index) => ({
      ...blank,
      name: `Person ${String(index).padStart(3, "0")}`,
      address: `Storgata ${Math.floor(index / 2)}`,
      postCode: "0155",
      city: "Oslo",
    })),
  );
  const no = await newSegment(doors, "Spring letter");
  await addContacts(doors, no, {});
  return { doors, no };
}

describe("splitting a segment", () => {
  const arms = [
    { name: "A", share: 45, isHeldOut: false },
    { name: "B", share: 45, isHeldOut: false },
    { name: "held out", share: 10, isHeldOut: true },
  ];

  test("opens a segment for each arm, and parts the contacts whole", async () => {
    const { doors, no } = await aSegmentOf(60);
    const before = await readSegment(doors, no);
    const { parts: made } = await splitSegment(doors, no, arms);
    const parted = made.flatMap(({ contactNos }) => contactNos);
    expect(parted.toSorted()).toEqual(before.lines.map(({ contactNo }) => contactNo).toSorted());
    expect(made.map(({ segmentNo }) => segmentNo !== "")).toEqual([true, true, false]);
    const armA = await readSegment(doors, made[0]!.segmentNo);
    expect(armA.header.description).toBe("Spring letter - A");
    expect(armA.lines.map(({ contactNo }) => contactNo)).toEqual(made[0]!.contactNos);
    expect(await readSegment(doors, no)).toEqual(before);
    doors.store.close();
  });

  test("leaves everybody in their arm when the segment has grown, and is split again", async () => {
    const { doors, no } = await aSegmentOf(60);
    const first = await splitSegment(doors, no, arms);
    const newcomers = Array.from({ length: 40 }, (_, index) => ({
      ...blank,
      name: `New ${index}`,
    }));
    await pickContacts(doors, no, await doors.store.contacts.add(newcomers));
    const again = await splitSegment(doors, no, arms);
    expect(again.parts.flatMap(({ contactNos }) => contactNos)).toHaveLength(100);
    for (const [index, { contactNos }] of first.parts.entries()) {
      expect(contactNos.length).toBeGreaterThan(0);
      expect(again.parts[index]?.contactNos).toEqual(expect.arrayContaining([...contactNos]));
    }
    doors.store.close();
  });

  test("takes along the edits of the lines and the personal passages", async () => {
    const { doors, no } = await aSegmentOf(1);
    await changeLine(doors, no, 1, { subject: "For you" });
    const passage = {
      contactNo: "CT000001",
      passageKey: "p1",
      ooxml: "<x/>",
      text: "x",
      basedOn: "<y/>",
    };
    await doors.store.segments.savePassages([{ segmentNo: no, ...passage }]);
    const { parts } = await splitSegment(doors, no, [{ name: "A", share: 1, isHeldOut: false }]);
    const [only] = parts;
    const arm = await readSegment(doors, only!.segmentNo);
    expect(arm.lines[0]?.subject).toBe("For you");
    expect(await nowOf(doors.store.segments.passages(only!.segmentNo))).toEqual([
      { segmentNo: only!.segmentNo, ...passage },
    ]);
    doors.store.close();
  });
});

test("overlap finds who is in another open segment", async () => {
  const { doors, no } = await aSegmentOf(3);
  const other = await newSegment(doors, "Golf");
  await pickContacts(doors, other, ["CT000002", "CT000003"]);
  expect(await findOverlaps(doors, await readSegment(doors, no), 90)).toEqual([
    { segmentNo: other, description: "Golf", sharedNos: ["CT000002", "CT000003"] },
  ]);
  doors.store.close();
});

test("drift tells who would be new and who gone today", async () => {
  const { doors, no } = await aSegmentOf(2);
  const [first] = await doors.store.contacts.contacts(["CT000001"]);
  await doors.store.contacts.update([{ ...first!, deceased: true }]);
  await doors.store.contacts.add([{ ...blank, name: "Newcomer" }]);
  const { addedNos, removedLines } = await previewDrift(doors, await readSegment(doors, no));
  expect(addedNos).toEqual(["CT000003"]);
  expect(removedLines.map(({ contactNo }) => contactNo)).toEqual(["CT000001"]);
  doors.store.close();
});

describe("the fatigue rule", () => {
  const rule = { atMost: 1, days: 30, perHousehold: false };

  test("finds who has had enough letters", async () => {
    const { doors, no } = await aSegmentOf(4);
    await doors.store.log.append([
      anEntryDraft({ contactNo: "CT000001", date: "2026-11-01" }),
      anEntryDraft({ contactNo: "CT000003", date: "2026-09-01" }),
    ]);
    expect(await findFatigued(doors.store, await readSegment(doors, no), rule)).toEqual([1]);
    doors.store.close();
  });

  test("counts a household together, and everyone of it in the segment", async () => {
    const { doors, no } = await aSegmentOf(4);
    await doors.store.log.append([anEntryDraft({ contactNo: "CT000001", date: "2026-11-01" })]);
    expect(
      await findFatigued(doors.store, await readSegment(doors, no), {
        ...rule,
        perHousehold: true,
      }),
    ).toEqual([1, 2, 4]);
    doors.store.close();
  });
});
