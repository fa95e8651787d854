import type { LetterContent, MergeRecord } from "../src/domain/letter/letter-content";
import { compileLetter } from "../src/merge/compile-letter";
import { newJoinedLetters } from "../src/merge/join-letters";
import { newSeparateLetters } from "../src/merge/separate-letters";
import { newWarningLedger } from "../src/merge/warning-ledger";
import { flateDeflater, type Deflater } from "../src/ooxml/opc/deflater";

/** The engine as the benchmark drives it: a letter read once, then merged again and again. */
export function prepareEngine(letter: Uint8Array, deflater: Deflater = flateDeflater(1)) {
  const compiled = compileLetter(letter);
  const separate = newSeparateLetters(compiled, deflater, newWarningLedger([]));
  return {
    separate: (record: MergeRecord) =>
      separate.next([contentOf(record)], 0, 0).bytes ?? new Uint8Array(0),
    one: (records: readonly MergeRecord[]) => {
      const joined = newJoinedLetters(compileLetter(letter), deflater, newWarningLedger([]));
      const contents = records.map(contentOf);
      for (let index = 0; index < contents.length;) index = joined.add(contents, index);
      return joined.finish();
    },
  };
}

function contentOf(record: MergeRecord): LetterContent {
  return { record, passages: {}, conditions: {}, language: "en" };
}
