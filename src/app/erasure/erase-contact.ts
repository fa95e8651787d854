import type { Contact, ContactNo } from "../../domain/contact/contact";
import { namesOf } from "../../domain/contact/erased-contact";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import { letterMentions } from "../../merge/letter-mentions";
import type { StoreRun } from "../../ports/contact-book";
import { StoreError } from "../../ports/errors";
import { LetterError } from "../../ports/merger";
import { forgetCarried } from "../carried-words/forget-carried";
import type { Doors } from "../doors";
import { firstValue } from "../first-value";
import { erasureHashes, newSalt } from "./erasure-hashes";

/**
 * Forgets a contact for good, as the law may demand: whatever is personal goes, everywhere; its interactions stay as
 * nobody's, so that totals remain; and it is known again, by hashes alone, when an import or a backup brings it back.
 * Own words in the open document go with it; other copies of the document are beyond reach.
 * Called off, it rejects with the signal's reason, and all is as it was.
 */
export async function eraseContact(
  doors: Doors,
  contactNo: ContactNo,
  run: StoreRun = {},
): Promise<void> {
  const { erasures, contacts, setup } = doors.store;
  const [contact] = await contacts.contacts([contactNo]);
  if (contact === undefined) {
    throw new StoreError(`Contact ${contactNo} has been removed.`, "conflict");
  }
  const { storeId } = await setup.read();
  const ledger = await erasures.read();
  const salt = ledger.find((erasure) => erasure.storeId === storeId)?.salt ?? newSalt();
  const draft = {
    contactNo,
    salt,
    hashes: await erasureHashes(contact, salt),
    sharedLetterHashes: await lettersNaming(doors, contact),
    namingLetterTemplates: await letterTemplatesNaming(doors, contact),
  };
  run.signal?.throwIfAborted();
  const bringBack = await forgetCarried(doors, contact);
  try {
    await erasures.erase(draft, run);
  } catch (fault) {
    await bringBack?.();
    throw fault;
  }
}

/** Logged segments whose letter says in its own words who this contact is. */
async function letterTemplatesNaming(
  { store: { log } }: Doors,
  contact: Contact,
): Promise<readonly number[]> {
  const names = namesOf([contact]);
  const naming: number[] = [];
  for (const { entryNo } of await firstValue(log.loggedSegments)) {
    const { letterTemplate = null, letters = [] } = (await log.origin(entryNo)) ?? {};
    const docs = [letterTemplate, ...letters.map(({ docx }) => docx)];
    if (docs.some((docx) => docx !== null && letterMentions(docx, names))) naming.push(entryNo);
  }
  return naming;
}

/** Letters that others have, too, and that name this contact: a sheet of labels. */
async function lettersNaming(doors: Doors, contact: Contact): Promise<readonly string[]> {
  const { log } = doors.store;
  const entries = await firstValue(log.entriesOfContact(contact.no));
  const naming: string[] = [];
  for (const entry of entries.filter(({ letterHash }) => letterHash !== "")) {
    if (naming.includes(entry.letterHash) || !(await isShared(doors, entry))) continue;
    const names = [...namesOf([contact, entry.contact]), contact.surname, contact.name];
    if (await mentions(doors, entry, names)) naming.push(entry.letterHash);
  }
  return naming;
}

async function isShared(
  { store: { log } }: Doors,
  { loggedSegmentEntryNo, letterOf, letterHash, contactNo }: InteractionLogEntry,
): Promise<boolean> {
  const logging = letterOf?.loggedSegmentEntryNo ?? loggedSegmentEntryNo;
  const entries = await firstValue(log.entriesOf(logging));
  return entries.some((each) => each.letterHash === letterHash && each.contactNo !== contactNo);
}

/** A letter that cannot be read is taken for one that does: nothing is left behind. */
async function mentions(
  { store, merger }: Doors,
  { entryNo }: InteractionLogEntry,
  names: readonly string[],
): Promise<boolean> {
  const stored = await store.log.letter(entryNo);
  if (stored === undefined) return false;
  try {
    const docx = await merger.thaw(stored.shared, stored.letter, stored.letterHash);
    return letterMentions(docx, names);
  } catch (fault) {
    if (fault instanceof LetterError) return true;
    throw fault;
  }
}
