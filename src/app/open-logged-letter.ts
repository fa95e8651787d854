import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import { fail, succeed, type Result } from "../domain/result";
import { LetterError } from "../ports/merger";
import type { Doors } from "./doors";
import { DOCX_TYPE } from "./media-types";
import { safeFileName } from "../domain/letter/safe-file-name";

/** Why a letter on record cannot be shown. Damaged: what is kept is not what was logged, and never shown as if it were. */
export type LoggedLetterProblem = "hasNoLetter" | "letterIsDamaged";

/** Opens the very letter that the entry's contact got. */
export async function openLoggedLetter(
  doors: Doors,
  entry: InteractionLogEntry,
): Promise<Result<null, LoggedLetterProblem>> {
  const letter = await readLoggedLetter(doors, entry);
  if (!letter.ok) return letter;
  await doors.letter.open(letter.value);
  return succeed(null);
}

/** Downloads the very letter that the entry's contact got. */
export async function downloadLoggedLetter(
  doors: Doors,
  entry: InteractionLogEntry,
): Promise<Result<null, LoggedLetterProblem>> {
  const letter = await readLoggedLetter(doors, entry);
  if (!letter.ok) return letter;
  const { name, companyName } = entry.contact;
  const whose = [entry.segmentNo, companyName === name ? "" : companyName, name];
  const fileName = safeFileName(whose.filter((part) => part !== "").join(" - "), "docx");
  doors.download(fileName, letter.value, DOCX_TYPE);
  return succeed(null);
}

/** The very letter that the entry's contact got. */
export async function readLoggedLetter(
  { store, merger }: Doors,
  { entryNo }: InteractionLogEntry,
): Promise<Result<Uint8Array, LoggedLetterProblem>> {
  const stored = await store.log.letter(entryNo);
  if (stored === undefined) return fail("hasNoLetter");
  try {
    return succeed(await merger.thaw(stored.shared, stored.letter, stored.letterHash));
  } catch (fault) {
    if (fault instanceof LetterError && fault.problem.kind === "damaged") {
      return fail("letterIsDamaged");
    }
    throw fault;
  }
}
