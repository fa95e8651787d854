import { changedEntry, followSegment } from "../../../src/domain/interaction/change-entry";
import { aLoggedSegment, anEntry } from "../../support/an-entry";

describe("changing an interaction afterwards", () => {
  test("evaluates it, marks it as failed, comments on it", () => {
    const change = { evaluation: "positive", attemptFailed: true, comment: "Rang back" } as const;
    expect(changedEntry(anEntry(), change, aLoggedSegment())).toEqual({
      ok: true,
      value: anEntry(change),
    });
  });

  test("cancels it and un-cancels it", () => {
    expect(changedEntry(anEntry(), { canceled: true }, undefined)).toMatchObject({
      value: { canceled: true },
    });
    const canceled = anEntry({ canceled: true });
    expect(changedEntry(canceled, { canceled: false }, aLoggedSegment())).toMatchObject({
      value: { canceled: false },
    });
  });

  test("refuses to un-cancel it while its segment is canceled", () => {
    const canceled = anEntry({ canceled: true });
    const segment = aLoggedSegment({ canceled: true });
    expect(changedEntry(canceled, { canceled: false }, segment)).toEqual({
      ok: false,
      problem: "segmentIsCanceled",
    });
  });
});

describe("the day of an interaction", () => {
  const postponed = anEntry({ postponed: true, date: "2026-11-20" });

  test("is moved as long as it is postponed", () => {
    expect(changedEntry(postponed, { date: "2026-12-01" }, undefined)).toEqual({
      ok: true,
      value: anEntry({ postponed: true, date: "2026-12-01" }),
    });
  });

  test("stays once it has happened", () => {
    expect(changedEntry(anEntry(), { date: "2026-12-01" }, undefined)).toEqual({
      ok: false,
      problem: "hasHappened",
    });
  });

  test("comes back when what has happened is postponed again", () => {
    const happened = anEntry({ date: "2026-12-01" });
    expect(changedEntry(happened, { postponed: true, date: "2026-11-20" }, undefined)).toEqual({
      ok: true,
      value: postponed,
    });
  });

  test("is never left empty", () => {
    expect(changedEntry(postponed, { date: "" }, undefined)).toEqual({
      ok: false,
      problem: "dateIsMissing",
    });
  });
});

describe("canceling a logged segment", () => {
  test("cascades to its entries, and back", () => {
    const canceled = followSegment(anEntry(), true);
    expect(canceled.canceled).toBe(true);
    expect(followSegment(canceled, false)).toEqual(anEntry());
  });

  test("leaves an entry canceled that was canceled on its own", () => {
    const alone = anEntry({ canceled: true });
    expect(followSegment(followSegment(alone, true), false)).toEqual(alone);
  });

  test("changes nothing twice", () => {
    const canceled = followSegment(anEntry(), true);
    expect(followSegment(canceled, true)).toEqual(canceled);
    expect(followSegment(anEntry(), false)).toEqual(anEntry());
  });
});
