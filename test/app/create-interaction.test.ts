import { createInteraction, resumeInteraction } from "../../src/app/create-interaction";
import { nowOf } from "../support/a-store";
import { anInteractionTemplate } from "../support/an-interaction-template";
import { anOpenSegment, aPane } from "../support/an-open-segment";

const TOLD = {
  description: "",
  date: "2026-11-20",
  evaluation: "positive",
  comment: "Wants a quote",
  postponed: false,
} as const;

describe("an interaction outside any segment", () => {
  test("is recorded with all that its template and the contact say", async () => {
    const pane = await inUse();
    const created = await createInteraction(pane, "CT000001", "CALL", TOLD);
    expect(created).toEqual({ ok: true, value: 1 });
    const [entry] = await nowOf(pane.store.log.entriesOfContact("CT000001"));
    expect(entry).toMatchObject({
      loggedSegmentEntryNo: 0,
      segmentNo: "",
      templateCode: "CALL",
      description: "A call",
      unitCostCents: 300,
      date: "2026-11-20",
      time: "14:05",
      userName: "Jo Beran",
      salespersonCode: "JO",
      contact: { name: "Ada Lovelace" },
      evaluation: "positive",
      comment: "Wants a quote",
    });
  });

  test("counts in no total while it is postponed, and from the day on that it happens", async () => {
    const pane = await inUse();
    await createInteraction(pane, "CT000001", "CALL", { ...TOLD, postponed: true });
    expect((await pane.store.log.totals()).templateCode.get("CALL")).toBeUndefined();
    expect(await nowOf(pane.store.log.entries({ postponed: true }, 9))).toHaveLength(1);
    await resumeInteraction(pane, 1);
    expect((await pane.store.log.totals()).templateCode.get("CALL")?.interactionCount).toBe(1);
    const [entry] = await nowOf(pane.store.log.entries({ postponed: false }, 9));
    expect(entry).toMatchObject({ date: "2026-11-23", time: "14:05", postponed: false });
  });

  test("has happened once, however often that is said", async () => {
    const pane = await inUse();
    await createInteraction(pane, "CT000001", "CALL", { ...TOLD, postponed: true });
    await resumeInteraction(pane, 1);
    const later = { ...pane, today: () => "2026-12-24" };
    expect(await resumeInteraction(later, 1)).toEqual({ ok: false, problem: "hasHappened" });
    const [entry] = await nowOf(pane.store.log.entries({}, 9));
    expect(entry).toMatchObject({ date: "2026-11-23" });
  });

  test("is not recorded with nobody, of no kind, or without a day", async () => {
    const pane = await inUse();
    expect(await createInteraction(pane, "CT000009", "CALL", TOLD)).toEqual({
      ok: false,
      problem: "contactIsGone",
    });
    expect(await createInteraction(pane, "CT000001", "NONE", TOLD)).toEqual({
      ok: false,
      problem: "interactionTemplateIsMissing",
    });
    expect(await createInteraction(pane, "CT000001", "CALL", { ...TOLD, date: "" })).toEqual({
      ok: false,
      problem: "dateIsMissing",
    });
  });
});

async function inUse() {
  const pane = await aPane();
  await anOpenSegment(pane);
  const template = { code: "CALL", description: "A call", unitCostCents: 300 };
  await pane.store.setup.save({ interactionTemplates: [anInteractionTemplate(template)] });
  return pane;
}
