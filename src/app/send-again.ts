import type { Contact } from "../domain/contact/contact";
import { activeAlternativeAddress } from "../domain/contact/postal-address";
import { draftAgain, draftAnew, type AgainMoment } from "../domain/interaction/draft-again";
import { freezeContact } from "../domain/interaction/freeze-contact";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import {
  objectionTo,
  reservationsAbout,
  type Objection,
  type Reservation,
} from "../domain/interaction/reasons-not-to-write";
import { fail, succeed, type Result } from "../domain/result";
import { segmentOfEntry } from "../domain/segment/segment-of-entry";
import type { FrozenLetters } from "../ports/merger";
import type { Doors } from "./doors";
import { draftLetterContents } from "./draft-letter-content";
import { firstValue } from "./first-value";
import { openLoggedLetter, type LoggedLetterProblem } from "./open-logged-letter";

/** Why a letter does not go out again. */
export type AgainProblem =
  | Objection
  | Reservation
  | LoggedLetterProblem
  | "contactIsGone"
  /** The letter with its fields is not there, so that nothing can be merged. */
  | "templateIsNotKept"
  /** The letter calls itself off for this contact. */
  | "letterIsSkipped";

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
  wanted: AgainWanted,
): Promise<Result<null, AgainProblem>> {
  const contact = await whomToWriteTo(doors, entry, wanted);
  if (!contact.ok) return contact;
  const opened = await openLoggedLetter(doors, entry);
  if (!opened.ok) return opened;
  await doors.store.log.append([draftAgain(entry, await momentOf(doors, wanted))]);
  return succeed(null);
}

/**
 * Merges the letter of the entry anew, from its fields as they were logged and the contact as it is today, opens it, and
 * logs that it went out, with the letter. Whom not to write to is asked as of today.
 */
export async function mergeAnew(
  doors: Doors,
  entry: InteractionLogEntry,
  wanted: AgainWanted,
): Promise<Result<null, AgainProblem>> {
  const { store, letter, merger } = doors;
  const contact = await whomToWriteTo(doors, entry, wanted);
  if (!contact.ok) return contact;
  const moment = await momentOf(doors, wanted);
  const frozen = await freezeAnew(doors, entry, { contact: contact.value, moment });
  if (!frozen.ok) return frozen;
  const { form, shared, letters, hashes } = frozen.value;
  const [own] = letters;
  const [letterHash = ""] = hashes;
  if (own === undefined || own === null) return fail("letterIsSkipped");
  await letter.open(await merger.thaw(shared, own, letterHash));
  const draft = draftAnew(entry, moment, {
    letterHash,
    companyNo: contact.value.type === "company" ? contact.value.no : contact.value.companyNo,
    contact: await frozenContact(doors, contact.value),
  });
  await store.log.append([draft], { form, shared, letters });
  return succeed(null);
}

async function whomToWriteTo(
  { store, today }: Doors,
  { contactNo, correspondenceType }: InteractionLogEntry,
  { reason }: AgainWanted,
): Promise<Result<Contact, AgainProblem>> {
  const [contact] = await store.contacts.contacts([contactNo]);
  if (contact === undefined) return fail("contactIsGone");
  const objection = objectionTo(contact, correspondenceType);
  if (objection !== undefined) return fail(objection);
  const way = { correspondenceType, date: today() };
  const [reservation] = reason.trim() === "" ? reservationsAbout(contact, way) : [];
  return reservation === undefined ? succeed(contact) : fail(reservation);
}

async function momentOf(
  { store, today, timeOfDay }: Doors,
  wanted: AgainWanted,
): Promise<AgainMoment> {
  const { userName } = await store.setup.read();
  return { ...wanted, userName, today: today(), timeOfDay: timeOfDay() };
}

interface Anew {
  readonly contact: Contact;
  readonly moment: AgainMoment;
}

async function freezeAnew(
  doors: Doors,
  entry: InteractionLogEntry,
  { contact, moment }: Anew,
): Promise<Result<FrozenLetters, AgainProblem>> {
  const { store, merger } = doors;
  const logged = await firstValue(store.log.loggedSegments);
  const { entryNo = 0 } = logged.find(({ segmentNo }) => segmentNo === entry.segmentNo) ?? {};
  const origin = await store.log.origin(entryNo);
  const inLanguage = origin?.letters?.find(({ language }) => language === entry.letterLanguage);
  const template = inLanguage?.docx ?? origin?.letterTemplate ?? null;
  if (origin === undefined || template === null) return fail("templateIsNotKept");
  const segment = segmentOfEntry(origin, entry, {
    ...moment,
    alternativeAddressCode: activeAlternativeAddress(contact, moment.today)?.code ?? "",
  });
  const [{ stateXml }, passages] = await Promise.all([
    merger.inspect(template),
    store.log.passages(entryNo),
  ]);
  const letters = await draftLetterContents(doors, segment, { letter: { stateXml, passages } });
  return succeed(
    await merger.freeze(
      template,
      letters.map(({ content }) => content),
    ),
  );
}

async function frozenContact({ store, today }: Doors, contact: Contact) {
  const [company] = await store.contacts.contacts([contact.companyNo]);
  const address = activeAlternativeAddress(contact, today())?.code ?? "";
  return freezeContact(contact, company, address);
}
