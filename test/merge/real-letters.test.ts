import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectLetter } from "../../src/merge/inspect-letter";
import { newPart, writePackage } from "../../src/ooxml/opc/package";
import { PackageError } from "../../src/ooxml/opc/package-error";
import { descendants } from "../../src/ooxml/xml/tree";
import type { LetterContent, MergeRecord } from "../../src/domain/letter/letter-content";
import { aContent } from "../support/a-letter";
import { letterFaults, sdkFaults } from "../support/letter-faults";
import {
  bodyLines,
  mergeJoined,
  mergeOne,
  mergeSeparate,
  opened,
  partText,
  sectionLines,
} from "../support/merge-here";
import { hasLibreOffice, pageTexts } from "../support/pages";
import { REAL_LETTERS, STRICT_LETTERS, type RealLetter } from "../support/real-letters";

/** Documents of other projects; they stand beside this one where somebody has put them there. */
const FIXTURES = join(__dirname, "../../../shared/fixtures");
const areHere = existsSync(FIXTURES);
if (!areHere) process.stderr.write(`Skipped: there are no documents in ${FIXTURES}.\n`);
const describeHere = areHere ? describe : describe.skip;
const byFile = REAL_LETTERS.map((letter) => [letter.file, letter] as const);

describeHere.each(byFile)("%s", (_file, letter) => {
  const template = areHere ? read(letter.file) : new Uint8Array(0);

  test("tells its fields", () => {
    const { fields, warnings } = inspectLetter(template);
    const counts = fields.map(({ name, count }) => [name, count] as const);
    expect(Object.fromEntries(counts)).toEqual(letter.fields);
    expect(warnings).toEqual([]);
  });

  test("becomes a letter with the contact's values", () => {
    const own = mergeOne(template, content(letter.record));
    const lines = bodyLines(own);
    expect(inOrder(lines, letter.lines)).toEqual(letter.lines);
    const xml = mainXml(own);
    for (const kept of letter.keeps ?? []) expect(xml).toContain(kept);
    for (const lost of letter.loses ?? []) expect(xml).not.toContain(lost);
    expect(xml).not.toMatch(/MERGEFIELD/);
  });

  test("becomes one document with its sections for each contact", () => {
    const joined = mergeJoined(template, threeOf(letter));
    const sections = descendants(opened(joined).main.root, "w:sectPr");
    expect(sections).toHaveLength(3 * (letter.sections ?? 1));
    const own = mergeSeparate(template, threeOf(letter)).letters.map(shownLines);
    expect(lettersIn(joined, letter)).toEqual(own);
  });

  test("is as valid as before", async () => {
    const own = mergeOne(template, content(letter.record));
    const joined = mergeJoined(template, threeOf(letter));
    const before = letterFaults(template).filter((fault) => !fault.includes("mailMerge"));
    expect(letterFaults(own).filter((fault) => !before.includes(fault))).toEqual([]);
    expect(letterFaults(joined).filter((fault) => !before.includes(fault))).toEqual([]);
    expect(await newSdkFaults(joined, template)).toEqual([]);
    if (Object.keys(letter.fields).length === 0) return;
    expect(await newSdkFaults(own, template)).toEqual([]);
  }, 300_000);
});

describeHere("the Strict form of Open XML", () => {
  test.each(STRICT_LETTERS)("is refused by its name: %s", (file) => {
    expect(() => inspectLetter(read(file))).toThrow(PackageError);
    expect(() => inspectLetter(read(file))).toThrow("Strict Open XML");
  });
});

(areHere && hasLibreOffice() ? test : test.skip)(
  "LibreOffice shows every letter's values on its pages",
  async () => {
    const files = REAL_LETTERS.map((letter) => {
      const joined = mergeJoined(read(letter.file), threeOf(letter));
      return letter.floats === true ? withStandingTables(joined) : joined;
    });
    const pages = await pageTexts(files);
    REAL_LETTERS.forEach((letter, index) => {
      const shown = withoutBlanks(pages[index]?.join("") ?? "");
      const lost = valueLines(letter).filter((line) => !shown.includes(line));
      expect([letter.file, lost]).toEqual([letter.file, []]);
      expect([letter.file, (pages[index]?.length ?? 0) >= 3]).toEqual([letter.file, true]);
    });
  },
  600_000,
);

function read(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, file)));
}

function content(record: MergeRecord): LetterContent {
  return { ...aContent(record), language: "en-US" };
}

/** The contact, and two more whose every name and address ends in a number. */
function threeOf({ record }: RealLetter): readonly LetterContent[] {
  return ["", " 2", " 3"].map((mark) =>
    content(
      Object.fromEntries(
        Object.entries(record).map(([name, value]) => [
          name,
          value === "" || name.endsWith("document.today") || /your(?:date|number)/.test(name)
            ? value
            : value + mark,
        ]),
      ),
    ),
  );
}

/** Those of the wanted lines that come in their order. */
function inOrder(lines: readonly string[], wanted: readonly string[]): readonly string[] {
  let at = 0;
  return wanted.filter((line) => {
    const found = lines.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found >= 0;
  });
}

function mainXml(docx: Uint8Array): string {
  return partText(docx, opened(docx).main.part.name);
}

function shownLines(docx: Uint8Array): readonly string[] {
  return bodyLines(docx).filter((line) => line !== "");
}

/** What each letter in the document shows, all its sections together. */
function lettersIn(
  joined: Uint8Array,
  { sections = 1 }: RealLetter,
): readonly (readonly string[])[] {
  const all = sectionLines(joined);
  return [0, 1, 2].map((letter) =>
    all
      .slice(letter * sections, (letter + 1) * sections)
      .flat()
      .filter((line) => line !== ""),
  );
}

/** Without what tells one element from another of its kind. */
function kindOfFault(fault: string): string {
  return fault.replace(/^[^:]*: /, "").replace(/'[^']*'/g, "''");
}

/** What the Open XML SDK finds wrong with the result that it does not find wrong with the template. */
async function newSdkFaults(result: Uint8Array, template: Uint8Array): Promise<readonly string[]> {
  const faults = await sdkFaults(result);
  if (faults.length === 0) return [];
  const known = new Set((await sdkFaults(template)).map(kindOfFault));
  return faults.filter((fault) => !known.has(kindOfFault(fault)));
}

/** What stands between tabs in the lines of the three letters that have values in them, without blanks: a page may part it. */
function valueLines(letter: RealLetter): readonly string[] {
  const template = read(letter.file);
  const before = bodyLines(template);
  return mergeSeparate(template, threeOf(letter))
    .letters.flatMap(bodyLines)
    .filter((line) => !before.includes(line))
    .flatMap((line) => line.split("\t"))
    .map(withoutBlanks);
}

/** The document with its tables in the text: what is left to see is where the letters begin. */
function withStandingTables(docx: Uint8Array): Uint8Array {
  const { main, package: letter } = opened(docx);
  const text = main.root.source.replace(/<w:tblpPr [^>]*>/g, "");
  return writePackage(
    letter.parts.map((part) =>
      part === main.part ? newPart(part.name, part.contentType, text) : part,
    ),
  );
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, "");
}
