import { Dexie, type Table } from "dexie";
import type { KeptLetter, KeptLettersChange } from "../ports/kept-letter";
import { ownBytes } from "./own-bytes";
import type { LetterRow } from "./rows";

/** Rows of letters, by the segment or the interaction template that they are kept with. */
export type LetterTable = Table<LetterRow, [string, string]>;

/** The letters kept with one owner, by language. */
export async function readLetters(
  table: LetterTable,
  ownerNo: string,
): Promise<readonly KeptLetter[]> {
  const rows = await lettersOf(table, ownerNo).toArray();
  return rows.map(({ language, docx, copiedFrom }) => ({
    language,
    docx,
    ...(copiedFrom === undefined ? {} : { copiedFrom }),
  }));
}

/** Writes the change, inside a transaction; gives the sizes before and after by language, for the change log. */
export async function changeLetterRows(
  table: LetterTable,
  ownerNo: string,
  { kept, removed }: KeptLettersChange,
): Promise<Readonly<Record<string, readonly [number, number]>>> {
  const languages = [...removed, ...kept.map(({ language }) => language)];
  const before = await table.bulkGet(languages.map((language) => [ownerNo, language]));
  await table.bulkDelete(removed.map((language) => [ownerNo, language]));
  await table.bulkPut(
    kept.map(({ docx, ...letter }) => ({ ownerNo, ...letter, docx: ownBytes(docx) })),
  );
  const sizes = new Map(kept.map(({ language, docx }) => [language, docx.length]));
  return Object.fromEntries(
    languages.map((language, index) => [
      `letters/${language}`,
      [before[index]?.docx.length ?? 0, sizes.get(language) ?? 0] as const,
    ]),
  );
}

/** Removes all letters of the owner. */
export async function removeLetters(table: LetterTable, ownerNo: string): Promise<void> {
  await lettersOf(table, ownerNo).delete();
}

function lettersOf(table: LetterTable, ownerNo: string) {
  return table.where("[ownerNo+language]").between([ownerNo], [ownerNo, Dexie.maxKey]);
}
