import { logSegment } from "../../src/app/log-segment";
import { readLoggedLetter } from "../../src/app/open-logged-letter";
import { mergeAnew, sendAgain } from "../../src/app/send-again";
import type { Contact } from "../../src/domain/contact/contact";
import { aDocument } from "../support/a-document";
import { aPassage } from "../support/a-logging";
import { readBytes } from "../support/a-merger";
import { nowOf } from "../support/a-store";
import { ADA, anOpenSegment, aPane } from "../support/an-open-segment";

const AGAIN = { description: "Again: Spring letter", reason: "" };

describe("sending the same letter again", () => {
  test("opens the very letter, and logs a new entry that shares it", async () => {
    const { doors, letter, entry } = await logged();
    expect(await sendAgain(doors, entry, AGAIN)).toEqual({ ok: true, value: null });
    const [again, first] = await nowOf(doors.store.log.entriesOfContact("CT000001"));
    expect(again).toMatchObject({
      description: "Again: Spring letter",
      date: "2026-12-24",
      evaluation: "",
      letterHash: first?.letterHash,
      letterOf: { entryNo: 1, loggedSegmentEntryNo: 1 },
    });
    expect(letter.opened).toEqual([await bytesOf(doors, first)]);
    expect(await bytesOf(doors, again)).toEqual(await bytesOf(doors, first));
  });

  test("shows the letter as it was, however the contact changed since", async () => {
    const { doors, entry } = await logged();
    await changeContact(doors, { city: "Bath" });
    await sendAgain(doors, entry, AGAIN);
    const [again] = await nowOf(doors.store.log.entriesOfContact("CT000001"));
    expect(readBytes((await bytesOf(doors, again))!)).toMatchObject({
      record: { "contact.city": "London" },
    });
  });
});

describe("merging a letter anew", () => {
  test("makes it from the contact as it is today, and logs it with the new letter", async () => {
    const { doors, letter, entry } = await logged();
    await changeContact(doors, { city: "Bath" });
    expect(await mergeAnew(doors, entry, AGAIN)).toEqual({ ok: true, value: null });
    const [again, first] = await nowOf(doors.store.log.entriesOfContact("CT000001"));
    expect(again).toMatchObject({
      description: "Again: Spring letter",
      segmentNo: "SM00001",
      loggedSegmentEntryNo: 0,
      date: "2026-12-24",
      contact: { addressLines: ["Square 12", "SW1Y Bath"] },
    });
    const anew = (await bytesOf(doors, again))!;
    expect(readBytes(anew)).toMatchObject({ record: { "contact.city": "Bath" } });
    expect(letter.opened).toEqual([anew]);
    expect(readBytes((await bytesOf(doors, first))!)).toMatchObject({
      record: { "contact.city": "London" },
    });
  });

  test("takes the contact's own words along", async () => {
    const { doors, entry } = await logged();
    await mergeAnew(doors, entry, AGAIN);
    const [again] = await nowOf(doors.store.log.entriesOfContact("CT000001"));
    const { passageKey, ooxml } = aPassage();
    expect(readBytes((await bytesOf(doors, again))!)).toMatchObject({
      passages: { [passageKey]: ooxml },
    });
  });

  test("is sent again, and merged anew once more", async () => {
    const { doors, entry } = await logged();
    await mergeAnew(doors, entry, AGAIN);
    const [anew] = await nowOf(doors.store.log.entriesOfContact("CT000001"));
    expect(await sendAgain(doors, anew!, AGAIN)).toEqual({ ok: true, value: null });
    expect(await mergeAnew(doors, anew!, AGAIN)).toEqual({ ok: true, value: null });
    const entries = await nowOf(doors.store.log.entriesOfContact("CT000001"));
    for (const each of entries) expect(await bytesOf(doors, each)).toBeDefined();
    expect(entries).toHaveLength(4);
  });

  test("is refused where the letter with its fields was not kept", async () => {
    const { doors, entry } = await logged({ keepsLetters: false });
    expect(await mergeAnew(doors, entry, AGAIN)).toEqual({
      ok: false,
      problem: "templateIsNotKept",
    });
    expect(await nowOf(doors.store.log.entriesOfContact("CT000001"))).toHaveLength(1);
  });
});

describe.each([
  ["the same letter", sendAgain],
  ["a letter merged anew", mergeAnew],
])("%s", (_what, send) => {
  test("goes to nobody who objects by now, whatever the reason", async () => {
    const { doors, letter, entry } = await logged();
    await changeContact(doors, { doNotMail: { date: "2026-12-01", source: "call" } });
    const refused = await send(doors, entry, { ...AGAIN, reason: "urgent" });
    expect(refused).toEqual({ ok: false, problem: "objectsToMail" });
    expect(letter.opened).toEqual([]);
    expect(await nowOf(doors.store.log.entriesOfContact("CT000001"))).toHaveLength(1);
  });

  test("goes past a reservation for a reason, which is put on record", async () => {
    const { doors, entry } = await logged();
    await changeContact(doors, { privacyBlocked: true });
    expect(await send(doors, entry, AGAIN)).toEqual({ ok: false, problem: "privacyBlocked" });
    expect(await send(doors, entry, { ...AGAIN, reason: "asked for it" })).toMatchObject({
      ok: true,
    });
    const [again] = await nowOf(doors.store.log.entriesOfContact("CT000001"));
    expect(again?.comment).toBe("asked for it");
  });
});

/** Ada has got a letter, in which she has words of her own; a month has passed. */
async function logged({ keepsLetters = true } = {}) {
  const letter = aDocument();
  const pane = await aPane({ letter });
  const { header } = await anOpenSegment(pane, { contacts: [ADA] });
  await pane.store.segments.savePassages([aPassage({ segmentNo: header.no })]);
  const wanted = { reason: "", keepsLetters, delivery: null, followUp: null, run: {} };
  await logSegment(pane, header.no, wanted);
  const [entry] = await nowOf(pane.store.log.entriesOfContact("CT000001"));
  return { doors: { ...pane, today: () => "2026-12-24" }, letter, entry: entry! };
}

type Logged = Awaited<ReturnType<typeof logged>>;

async function changeContact({ store }: Logged["doors"], told: Partial<Contact>): Promise<void> {
  const [contact] = await store.contacts.contacts(["CT000001"]);
  await store.contacts.update([{ ...contact!, ...told }]);
}

async function bytesOf(doors: Logged["doors"], entry: Logged["entry"] | undefined) {
  const letter = await readLoggedLetter(doors, entry!);
  return letter.ok ? letter.value : undefined;
}
