import { succeed, type Result } from "../domain/result";
import { safeFileName } from "../domain/letter/safe-file-name";
import type { KeptLetter } from "../ports/kept-letter";
import type { Doors } from "./doors";
import { claimedFile, type FileProblem } from "./letter-languages";
import { DOCX_TYPE } from "./media-types";
import { withTemplate } from "./preview-letter";

/** Keeps a Word document as the interaction template's letter in its language. Segments that have a copy keep theirs. */
export async function keepTemplateLetter(
  doors: Doors,
  code: string,
  { language, docx: file }: Pick<KeptLetter, "language" | "docx">,
): Promise<Result<null, FileProblem>> {
  const docx = await claimedFile(doors, file, { storeId: "", segmentNo: "", language });
  if (!docx.ok) return docx;
  const letters = { kept: [{ language, docx: docx.value }], removed: [] };
  await doors.store.setup.changeTemplateLetters(code, letters);
  return succeed(null);
}

/** Keeps the open document, in template mode, as the interaction template's letter in this language. */
export async function keepOpenAsTemplateLetter(
  doors: Doors,
  code: string,
  language: string,
): Promise<void> {
  const letter = await withTemplate(doors, () => doors.letter.file());
  const docx = await doors.merger.claim(letter, { storeId: "", segmentNo: "", language });
  await doors.store.setup.changeTemplateLetters(code, {
    kept: [{ language, docx }],
    removed: [],
  });
}

/** Takes the letter away from the interaction template; gives what brings it back. */
export async function removeTemplateLetter(
  { store }: Pick<Doors, "store">,
  code: string,
  letter: KeptLetter,
): Promise<() => Promise<void>> {
  await store.setup.changeTemplateLetters(code, { kept: [], removed: [letter.language] });
  return () => store.setup.changeTemplateLetters(code, { kept: [letter], removed: [] });
}

/** Downloads the letter as a Word document. */
export function downloadTemplateLetter(
  { download }: Pick<Doors, "download">,
  code: string,
  { language, docx }: KeptLetter,
): void {
  download(safeFileName(`${code} (${language})`, "docx"), docx, DOCX_TYPE);
}
