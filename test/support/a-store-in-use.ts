import type { Store } from "../../src/ports/store";
import { aContact } from "./a-contact";
import { aLogging, anEntryDraft, aPassage } from "./a-logging";
import { aHeader, aLine } from "./a-segment";
import { nowOf } from "./a-store";
import { aWordLetter, p } from "./a-word-letter";

/** Fills a store: Ada and Bob, an open segment with Ada's own words and a German letter, and a logged one with a letter for each of them. */
export async function useStore(store: Store): Promise<void> {
  const people = ["Ada Lovelace", "Bob Noll"].map((name) => {
    const [first = ""] = name.toLowerCase().split(" ");
    return { ...aContact({ name, email: `${first}@example.com` }), no: undefined };
  });
  const [ada = "", bob = ""] = await store.contacts.add(people);
  await store.setup.save({ campaigns: [{ no: "CP1", description: "Golf" }] });
  await logLetters(store, [ada, bob]);
  const open = await store.segments.create(aHeader({ description: "Autumn letter" }));
  await store.segments.change(open, (segment) => ({
    ...segment,
    lines: [aLine({ lineNo: 1, contactNo: ada }), aLine({ lineNo: 2, contactNo: bob })],
    nextLineNo: 3,
  }));
  await store.segments.savePassages([aPassage({ segmentNo: open, contactNo: ada })]);
  const letters = { kept: [{ language: "de", docx: Uint8Array.from([7, 8]) }], removed: [] };
  await store.segments.changeLetters(open, letters, (segment) => segment);
  await store.setup.changeTemplateLetters("BUS", letters);
}

/** Logs a new segment with an entry and a letter for each of them. */
export async function logLetters(store: Store, contactNos: readonly string[]): Promise<void> {
  const no = await store.segments.create(aHeader({ description: "Spring letter" }));
  await store.segments.change(no, (segment) => ({
    ...segment,
    lines: contactNos.map((contactNo, index) => aLine({ lineNo: index + 1, contactNo })),
  }));
  await store.segments.savePassages([aPassage({ segmentNo: no, contactNo: contactNos[0] ?? "" })]);
  const segment = (await nowOf(store.segments.segment(no)))!;
  const { header } = aLogging(segment);
  await store.log.logSegment(
    segment,
    aLogging(segment, {
      header: { ...header, userName: "Jo" },
      entries: contactNos.map((contactNo, index) =>
        anEntryDraft({
          contactNo,
          segmentNo: no,
          letterHash: `hash-${index}`,
          campaignNo: "CP1",
          userName: "Jo",
        }),
      ),
      letters: {
        form: 1,
        shared: Uint8Array.from([1, 2, 3]),
        letters: contactNos.map((_, index) => Uint8Array.from([index, 255])),
      },
      letterTemplate: aWordLetter(p("Dear all")),
    }),
  );
}
