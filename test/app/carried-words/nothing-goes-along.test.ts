import { deliverFirst } from "../../../src/app/deliver-letters";
import { keepFileAsLetter } from "../../../src/app/letter-languages";
import { logSegment } from "../../../src/app/log-segment";
import { mergeLetters } from "../../../src/app/merge-letters";
import { openLoggedLetter } from "../../../src/app/open-logged-letter";
import { startCarrying } from "../../../src/app/carried-words/carry-own-words";
import { backToFields, previewLetter } from "../../../src/app/preview-letter";
import { openConverted } from "../../../src/app/word-fields";
import { openLocalMerger, sha256 } from "../../../src/entry/local-merger";
import { flateDeflater } from "../../../src/ooxml/opc/deflater";
import { OWN_WORDS_NAMESPACE } from "../../../src/merge/own-words-xml";
import { aDocument } from "../../support/a-document";
import {
  aLetterWithOwnWords,
  allTextsIn,
  CARRIED_ONLY,
} from "../../support/a-letter-with-own-words";
import { nowOf } from "../../support/a-store";
import { ADA, anOpenSegment, aPane, bytesOf } from "../../support/an-open-segment";
import { openWordForLetters } from "../../support/word-letter";
import { aControl, aParagraph } from "../../workbench/support/a-docx";

const merger = openLocalMerger(flateDeflater(1), sha256);
const line = { correspondenceType: "email", subject: "Hello" } as const;
const contacts = [{ ...ADA, email: "ada@contoso.example" }];

/** A document that hands over what it carries, as no door of ours does. */
async function aCareless() {
  const letter = { ...aDocument(), file: () => Promise.resolve(aLetterWithOwnWords()) };
  const doors = await aPane({ letter, merger });
  const { header } = await anOpenSegment(doors, { contacts, line });
  return { doors, letter, no: header.no };
}

function expectClean(bytes: Uint8Array, says: string): void {
  const texts = allTextsIn(bytes);
  expect(texts).toContain(says);
  expect(texts).not.toContain(CARRIED_ONLY);
  expect(texts).not.toContain(OWN_WORDS_NAMESPACE);
}

describe("own words that a document carries", () => {
  test("stand in the document itself", () => {
    expect(allTextsIn(aLetterWithOwnWords())).toContain(CARRIED_ONLY);
  });

  test.each(["download", "zip", "email"] as const)(
    "are in no merged letter: %s",
    async (delivery) => {
      const { doors, no } = await aCareless();
      const made = await mergeLetters(doors, no, { delivery, reason: "", run: {} });
      if (!made.ok) throw new Error(made.problem.kind);
      await deliverFirst(doors, made.value);
      expect(doors.downloads).toHaveLength(1);
      for (const download of doors.downloads) expectClean(await bytesOf(download), ">Dear ");
    },
  );

  test("are in no logged letter", async () => {
    const { doors, letter, no } = await aCareless();
    const wanted = { reason: "", keepsLetters: true, delivery: null, followUp: null, run: {} };
    expect((await logSegment(doors, no, wanted)).ok).toBe(true);
    const [entry] = await nowOf(doors.store.log.entriesOf(1));
    if (entry === undefined) throw new Error("Nothing was logged.");
    await openLoggedLetter(doors, entry);
    expectClean(letter.opened[0] ?? new Uint8Array(), "Ada Lovelace");
  });

  test("are in no letter that is kept with the segment from a file", async () => {
    const { doors, no } = await aCareless();
    const kept = await keepFileAsLetter(doors, no, {
      language: "de",
      docx: aLetterWithOwnWords(),
    });
    expect(kept.ok).toBe(true);
    const [letter] = await nowOf(doors.store.segments.letters(no));
    expectClean(letter?.docx ?? new Uint8Array(), "Dear ");
  });
});

describe("a document that carries own words", () => {
  test("lends none to a copy of it, nor to the letter that is logged with the segment", async () => {
    const word = await openWordForLetters();
    const bench = word.letterOf(
      aParagraph("Dear") + aControl("passage:p1", 1, aParagraph("Come soon.")),
    );
    const { letter } = bench;
    const doors = await aPane({ letter, merger });
    const { header } = await anOpenSegment(doors, { contacts, line });
    await previewLetter(doors, header.no, 1);
    await bench.retype("Come soon", CARRIED_ONLY);
    await backToFields(doors);
    await startCarrying(doors, header.no);
    expect(await letter.readOwnWords()).toContain(CARRIED_ONLY);
    expectClean(await letter.file(), "Come soon");

    await openConverted(doors, "ours", []);
    for (const docx of bench.opened) expectClean(docx, "Come soon");
    const wanted = { reason: "", keepsLetters: true, delivery: null, followUp: null, run: {} };
    expect((await logSegment(doors, header.no, wanted)).ok).toBe(true);
    const origin = await doors.store.log.origin(1);
    expectClean(origin?.letterTemplate ?? new Uint8Array(), "Come soon");
    word.client.close();
  });
});
