import { draftAgain } from "../domain/interaction/draft-again";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import {
  objectionTo,
  reservationsAbout,
  type Objection,
  type Reservation,
} from "../domain/interaction/reasons-not-to-write";
import { fail, succeed, type Result } from "../domain/result";
import type { Doors } from "./doors";
import { openLoggedLetter, type LoggedLetterProblem } from "./open-logged-letter";

/** Why a letter does not go out again. */
export type AgainProblem = Objection | Reservation | LoggedLetterProblem | "contactIsGone";

export interface AgainWanted {
  /** "Again: Spring letter". */
  readonly description: string;
  /** Why it is sent although something speaks against it; "" for no reason. */
  readonly reason: string;
}

/**
 * Opens the very letter of the entry, and logs that it went out again. Whom not to write to is asked as of today.
 * Nothing is logged of a letter that cannot be opened.
 */
export async function sendAgain(
  doors: Doors,
  entry: InteractionLogEntry,
  { description, reason }: AgainWanted,
): Promise<Result<null, AgainProblem>> {
  const { store, today, timeOfDay } = doors;
  const against = await reasonAgainst(doors, entry, reason);
  if (against !== undefined) return fail(against);
  const opened = await openLoggedLetter(doors, entry);
  if (!opened.ok) return opened;
  const { userName } = await store.setup.read();
  const moment = { description, reason, userName, today: today(), timeOfDay: timeOfDay() };
  await store.log.append([draftAgain(entry, moment)]);
  return succeed(null);
}

async function reasonAgainst(
  { store }: Doors,
  { contactNo, correspondenceType }: InteractionLogEntry,
  reason: string,
): Promise<AgainProblem | undefined> {
  const [contact] = await store.contacts.contacts([contactNo]);
  if (contact === undefined) return "contactIsGone";
  const objection = objectionTo(contact, correspondenceType);
  if (objection !== undefined) return objection;
  return reason.trim() === "" ? reservationsAbout(contact)[0] : undefined;
}
