import fc from "fast-check";
import { addUpLog, interactionTotals } from "../../../src/domain/interaction/log-totals";
import { anEntry } from "../../support/an-entry";

const NOTHING = {
  interactionCount: 0,
  contactCount: 0,
  respondedCount: 0,
  costCents: 0,
  durationMinutes: 0,
  evaluations: { "": 0, veryPositive: 0, positive: 0, neutral: 0, negative: 0, veryNegative: 0 },
};

describe("the totals of interactions", () => {
  test("count interactions, contacts, responses, cost, duration and evaluations", () => {
    const entries = [
      anEntry({ evaluation: "positive", campaignResponse: true }),
      anEntry({ evaluation: "positive" }),
      anEntry({ contactNo: "CT000002", unitCostCents: 50, durationMinutes: 1 }),
    ];
    expect(interactionTotals(entries)).toEqual({
      interactionCount: 3,
      contactCount: 2,
      respondedCount: 1,
      costCents: 350,
      durationMinutes: 11,
      evaluations: { ...NOTHING.evaluations, "": 1, positive: 2 },
    });
  });

  test.each([
    ["canceled", { canceled: true }],
    ["postponed", { postponed: true }],
  ])("leave out %s ones", (_what, told) => {
    expect(interactionTotals([anEntry(told)])).toEqual(NOTHING);
  });

  test("stand by template, group, campaign, segment and month", () => {
    const log = addUpLog();
    log.add(anEntry({ campaignNo: "CP0001" }));
    log.add(anEntry({ date: "2026-12-01" }));
    log.add(anEntry({ canceled: true }));
    const totals = log.totals();
    const counts = Object.entries(totals).map(([key, by]) => [
      key,
      [...by].map(([value, { interactionCount }]) => `${value}: ${interactionCount}`),
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      templateCode: ["BUS: 2"],
      groupCode: ["LETTER: 2"],
      campaignNo: ["CP0001: 1", ": 1"],
      segmentNo: ["SM00012: 2"],
      month: ["2026-11: 1", "2026-12: 1"],
    });
  });

  test("tell the evaluations of a split's arms side by side", () => {
    const log = addUpLog();
    log.add(anEntry({ segmentNo: "SM-A", evaluation: "positive" }));
    log.add(anEntry({ segmentNo: "SM-A", evaluation: "positive" }));
    log.add(anEntry({ segmentNo: "SM-B", evaluation: "negative" }));
    const { segmentNo: arms } = log.totals();
    expect([...arms].map(([arm, { evaluations }]) => [arm, evaluations])).toEqual([
      ["SM-A", { ...NOTHING.evaluations, positive: 2 }],
      ["SM-B", { ...NOTHING.evaluations, negative: 1 }],
    ]);
  });

  test("come to the same from every side", () => {
    const someEntry = fc
      .record({
        templateCode: fc.constantFrom("BUS", "GOLF"),
        date: fc.constantFrom("2026-11-23", "2027-01-01"),
        canceled: fc.boolean(),
      })
      .map(anEntry);
    fc.assert(
      fc.property(fc.array(someEntry), (entries) => {
        const log = addUpLog();
        entries.forEach(log.add);
        const whole = interactionTotals(entries).costCents;
        for (const by of Object.values(log.totals())) {
          expect([...by.values()].reduce((sum, { costCents }) => sum + costCents, 0)).toBe(whole);
        }
      }),
    );
  });
});
