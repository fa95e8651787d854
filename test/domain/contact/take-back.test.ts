import { type ImportDone, planTakeBack } from "../../../src/domain/contact/import/take-back";
import { aContact } from "../../support/a-contact";

const NOBODY: ImportDone = {
  added: [],
  changed: [],
  changedSinceNos: new Set(),
  onSegmentNos: new Set(),
  withOthersNos: new Set(),
};
const ada = aContact({ no: "CT000001", name: "Ada" });
const bob = aContact({ no: "CT000002", name: "Bob" });
const mildly = { evenChanged: false };

describe("taking an import back", () => {
  test("removes whom it added", () => {
    expect(planTakeBack({ ...NOBODY, added: [ada, bob] }, mildly)).toEqual({
      removed: [ada, bob],
      changed: [],
      staying: [],
      keepingNos: [],
    });
  });

  test("keeps who was changed since, unless told otherwise", () => {
    const done = { ...NOBODY, added: [ada, bob], changedSinceNos: new Set([ada.no]) };
    const plan = planTakeBack(done, mildly);
    expect(plan.removed).toEqual([bob]);
    expect(plan.staying).toEqual([{ contact: ada, reason: "changedSince" }]);
    expect(planTakeBack(done, { evenChanged: true }).removed).toEqual([ada, bob]);
  });

  test("keeps who is in an open segment, and companies with other persons, always", () => {
    const done = {
      ...NOBODY,
      added: [ada, bob],
      onSegmentNos: new Set([ada.no]),
      withOthersNos: new Set([bob.no]),
    };
    expect(planTakeBack(done, { evenChanged: true })).toMatchObject({
      removed: [],
      staying: [{ reason: "onSegment" }, { reason: "hasOtherPersons" }],
    });
  });

  test("gives back what it changed", () => {
    const fields = { city: ["Bath", "Oslo"], mailingGroups: [[], ["GOLF"]] } as const;
    const now = { ...ada, city: "Oslo", mailingGroups: ["GOLF"] };
    const plan = planTakeBack({ ...NOBODY, changed: [{ contact: now, fields }] }, mildly);
    expect(plan.changed).toEqual([
      { before: now, after: { ...now, city: "Bath", mailingGroups: [] } },
    ]);
    expect(plan.keepingNos).toEqual([]);
  });

  test("leaves a field that has another value by now", () => {
    const fields = { city: ["Bath", "Oslo"], phone: ["", "1"] } as const;
    const now = { ...ada, city: "Rome", phone: "1" };
    const plan = planTakeBack({ ...NOBODY, changed: [{ contact: now, fields }] }, mildly);
    expect(plan.changed).toEqual([{ before: now, after: { ...now, phone: "" } }]);
    expect(plan.keepingNos).toEqual([ada.no]);
  });
});
