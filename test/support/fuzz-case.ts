import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { inspectLetter } from "../../src/merge/inspect-letter";
import { joinLetters, separateInPieces } from "../../src/merge/merge-errands";
import { concatBytes } from "../../src/ooxml/bytes/concat-bytes";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { flateDeflater } from "../../src/ooxml/opc/deflater";
import { PackageError } from "../../src/ooxml/opc/package-error";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";
import type { LetterContent, MergeRecord } from "../../src/domain/letter/letter-content";
import { aContent } from "./a-letter";
import { damaged, DAMAGES, type Damage } from "./fuzz-mutations";
import { letterFaults } from "./letter-faults";
import { aLetterWithEverything } from "./a-letter-with-everything";
import { randomFrom } from "./random";
import { REAL_LETTERS } from "./real-letters";

/** What came of a damaged letter: an error of ours, or whole results. Anything else throws. */
export type FuzzOutcome = "refused" | "merged";

/** The first seed; each case has its own behind it, so that one alone can be run again. */
const SEED = 20261123;

/** Our own letter first, then real ones from the folder, where it is there. */
export function fuzzLetters(folder: string): readonly Uint8Array[] {
  const real = REAL_LETTERS.map(({ file }) => join(folder, file))
    .filter((file) => existsSync(file))
    .map((file) => new Uint8Array(readFileSync(file)));
  return [aLetterWithEverything(), ...real.filter(({ length }) => length < LARGEST)];
}

const LARGEST = 100_000;

/** Damages one of the letters, and merges it with two contacts in both ways. */
export function fuzzCase(letters: readonly Uint8Array[], index: number): FuzzOutcome {
  const random = randomFrom(SEED + index);
  const damage = DAMAGES[index % DAMAGES.length] ?? "bytes";
  const letter = random.below(2) === 0 ? letters[0] : random.pick(letters);
  if (letter === undefined) throw new Error("There is no letter to damage.");
  return mergeDamaged(damaged(letter, damage, random), damage);
}

const RECORD: MergeRecord = {
  "contact.name": "Ada <Lovelace>",
  "contact.firstName": "Ada",
  "contact.city": "Köln",
  "contact.phone": "",
  "addressBlock.mail": "Ada\nKöln",
  "salutation.formal": "Dear Ada,",
  "document.today": "2026-11-23",
  x: "1,234.5",
};

const CONTENTS: readonly LetterContent[] = [
  aContent(RECORD),
  aContent({ ...RECORD, "contact.name": "Bo \u0001 & Co", "contact.phone": "12" }),
];

const DEFLATER = flateDeflater(1);

function mergeDamaged(letter: Uint8Array, damage: Damage): FuzzOutcome {
  try {
    inspectLetter(letter);
  } catch (fault) {
    if (fault instanceof PackageError) return "refused";
    throw fault;
  }
  const own = kindsOfFaults(letter);
  const named = CONTENTS.map((content, index) => ({ name: `Letter ${index}`, content }));
  const zip = concatBytes([...separateInPieces([{ letter, contents: named }], DEFLATER).pieces]);
  const separate = readZip(zip, USUAL_LIMITS).map((entry) => inflateEntry(entry));
  for (const result of [...separate, joinLetters(letter, CONTENTS, DEFLATER).bytes]) {
    const fresh = [...kindsOfFaults(result)].filter((kind) => !own.has(kind));
    if (fresh.length > 0) throw new Error(`${damage}: ${fresh.join("; ")}`);
  }
  return "merged";
}

/** Without what tells one place from another; a letter that was whole must stay so, a broken one may stay broken. */
function kindsOfFaults(docx: Uint8Array): ReadonlySet<string> {
  return new Set(
    faultsOf(docx).map((fault) =>
      fault
        .replace(/^\S*: /, "")
        .replace(/-?\d+|named .*|control .*|"[^"]*"|the field .* is/g, "…"),
    ),
  );
}

/** A part that the merge only carries along, a glossary, may be broken on both sides. */
function faultsOf(docx: Uint8Array): readonly string[] {
  try {
    return letterFaults(docx);
  } catch (fault) {
    if (fault instanceof PackageError) return [fault.message];
    throw fault;
  }
}
