import { addContacts, newSegment, reduceContacts, takeStep } from "../../src/app/compose-segment";
import { explainContact } from "../../src/app/compose-segment-explain";
import { adoptPlan, previewPlan } from "../../src/app/compose-segment-plan";
import {
  previewCriteria,
  reuseCriteria,
  reuseOfLogged,
  reuseOfOpen,
  saveCriteria,
} from "../../src/app/compose-segment-reuse";
import { readSegment } from "../../src/app/read-segment";
import { blankContact } from "../../src/domain/contact/draft-contact";
import type { ContactFilter } from "../../src/domain/segment/contact-filter";
import { planOf } from "../../src/domain/segment/plan";
import { aLogging } from "../support/a-logging";
import { aStore, nowOf } from "../support/a-store";
import { someDoors } from "../support/some-doors";

const blank = blankContact("person", "2026-01-01");

function inCity(...values: string[]): ContactFilter {
  return {
    contact: {
      kind: "all",
      conditions: [{ kind: "field", field: "city", comparison: "is", values }],
    },
  };
}

/** A segment of Ada (1) and Bob (2) of Oslo, from whom Cleo (3) of Bergen was taken out. */
async function aComposedSegment() {
  const doors = someDoors(await aStore());
  await doors.store.contacts.add([
    { ...blank, name: "Ada", city: "Oslo" },
    { ...blank, name: "Bob", city: "Oslo" },
    { ...blank, name: "Cleo", city: "Bergen" },
  ]);
  const no = await newSegment(doors, "Spring letter");
  await addContacts(doors, no, {});
  await reduceContacts(doors, no, inCity("Bergen"));
  return { doors, no };
}

describe("saved criteria", () => {
  test("give the same lines on unchanged contacts", async () => {
    const { doors, no } = await aComposedSegment();
    const saved = await saveCriteria(doors, no, { code: "spring ", description: "Spring" });
    expect(saved).toMatchObject({ ok: true, value: { code: "SPRING" } });
    const [kept] = await nowOf(doors.store.segments.savedCriteria);
    const other = await newSegment(doors, "Spring letter");
    const reused = await reuseCriteria(doors, other, kept!.criteria);
    expect(reused.lines).toEqual((await readSegment(doors, no)).lines);
    expect(reused.criteria).toHaveLength(2);
    doors.store.close();
  });

  test("are replayed with the options that they were taken with", async () => {
    const doors = someDoors(await aStore());
    await doors.store.contacts.add([
      { ...blankContact("company", "2026-01-01"), name: "Mills", city: "Oslo" },
      { ...blank, name: "Ada", companyNo: "#0", city: "Bergen" },
      { ...blank, name: "Bob", companyNo: "#0", city: "Rome" },
    ]);
    const no = await newSegment(doors, "Spring letter");
    await addContacts(doors, no, inCity("Bergen"), { expandCompanies: true });
    await addContacts(doors, no, inCity("Rome"), { allowExistingContacts: true });
    await saveCriteria(doors, no, { code: "ALL", description: "" });
    const [kept] = await nowOf(doors.store.segments.savedCriteria);
    const { lines } = await reuseCriteria(doors, await newSegment(doors, "Later"), kept!.criteria);
    const nos = ["CT000001", "CT000002", "CT000003", "CT000003"];
    expect(lines.map(({ contactNo }) => contactNo)).toEqual(nos);
    doors.store.close();
  });

  test("see the contacts as they are by now", async () => {
    const { doors, no } = await aComposedSegment();
    await saveCriteria(doors, no, { code: "SPRING", description: "" });
    await doors.store.contacts.add([{ ...blank, name: "Dora", city: "Oslo" }]);
    const [kept] = await nowOf(doors.store.segments.savedCriteria);
    const other = await newSegment(doors, "Later");
    expect((await reuseCriteria(doors, other, kept!.criteria)).lines).toHaveLength(3);
    doors.store.close();
  });

  test("have a code of their own", async () => {
    const { doors, no } = await aComposedSegment();
    await saveCriteria(doors, no, { code: "SPRING", description: "" });
    await expect(
      saveCriteria(doors, no, { code: "spring", description: "" }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    await doors.store.segments.removeCriteria("SPRING");
    expect(await nowOf(doors.store.segments.savedCriteria)).toEqual([]);
    doors.store.close();
  });

  test("need a code and a step", async () => {
    const { doors, no } = await aComposedSegment();
    const problemOf = async (segmentNo: string, code: string) => {
      const saved = await saveCriteria(doors, segmentNo, { code, description: "" });
      return saved.ok ? undefined : saved.problem.kind;
    };
    expect(await problemOf(no, " ")).toBe("codeIsMissing");
    expect(await problemOf(await newSegment(doors, "Empty"), "X")).toBe("hasNoSteps");
    doors.store.close();
  });
});

test("saved criteria show first what they would do, and write nothing", async () => {
  const { doors, no } = await aComposedSegment();
  const criteria = [{ action: "pick", contactNos: ["CT000003"] }] as const;
  const { addedNos, removedLines } = await previewCriteria(doors, no, criteria);
  expect([addedNos, removedLines]).toEqual([["CT000003"], []]);
  expect((await readSegment(doors, no)).lines).toHaveLength(2);
  doors.store.close();
});

test("reusing a logged segment takes each contact once, and nobody whose entry was canceled", async () => {
  const { doors, no } = await aComposedSegment();
  const segment = await readSegment(doors, no);
  const { loggedSegmentEntryNo } = await doors.store.log.logSegment(segment, aLogging(segment));
  const [logged] = await nowOf(doors.store.log.loggedSegments);
  const [first] = await nowOf(doors.store.log.entriesOf(loggedSegmentEntryNo));
  await doors.store.log.changeEntry(first!.entryNo, (entry) => ({ ...entry, canceled: true }));
  expect(await reuseOfLogged(doors, logged!)).toEqual({
    action: "reuse",
    segmentNo: no,
    contactNos: ["CT000002"],
  });
  doors.store.close();
});

test("reusing a segment adds each contact once, and leaves out whom not to write to by now", async () => {
  const { doors, no } = await aComposedSegment();
  const [bob] = await doors.store.contacts.contacts(["CT000002"]);
  await doors.store.contacts.update([{ ...bob!, deceased: true }]);
  const other = await newSegment(doors, "Later");
  const step = await takeStep(doors, other, await reuseOfOpen(doors, no));
  expect(step).toMatchObject({
    addedLineNos: [1],
    leftOut: [{ contactNo: "CT000002", reason: "deceased" }],
  });
  doors.store.close();
});

describe("steps as data", () => {
  test("show the difference first, and are adopted or undone whole", async () => {
    const { doors, no } = await aComposedSegment();
    const before = await readSegment(doors, no);
    const plan = planOf(before).map((step, index) => ({ ...step, isOff: index === 1 }));
    const recomposed = await previewPlan(doors, no, plan);
    expect(recomposed.addedNos).toEqual(["CT000003"]);
    expect(await readSegment(doors, no)).toEqual(before);
    await adoptPlan(doors, recomposed);
    expect((await readSegment(doors, no)).lines).toHaveLength(3);
    await adoptPlan(doors, { before: recomposed.after, after: recomposed.before });
    expect(await readSegment(doors, no)).toEqual(before);
    doors.store.close();
  });

  test("are not adopted over what was done meanwhile", async () => {
    const { doors, no } = await aComposedSegment();
    const recomposed = await previewPlan(doors, no, []);
    await reduceContacts(doors, no, inCity("Oslo"));
    await expect(adoptPlan(doors, recomposed)).rejects.toMatchObject({ code: "conflict" });
    doors.store.close();
  });
});

test("explains why a contact is out", async () => {
  const { doors, no } = await aComposedSegment();
  const why = await explainContact(doors, no, "CT000003");
  expect(why).toMatchObject({ isIn: false, decidingIndex: 1 });
  expect(why.verdicts[1]).toMatchObject({
    effect: { kind: "removed" },
    explanation: [{ section: "contact", holds: true }],
  });
  doors.store.close();
});
