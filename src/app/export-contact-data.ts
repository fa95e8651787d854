import type { Contact, ContactNo } from "../domain/contact/contact";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import { safeFileName } from "../domain/letter/safe-file-name";
import { packFiles, type PackedFile } from "../merge/pack-files";
import { StoreError } from "../ports/errors";
import type { LoggedPassage } from "../ports/interaction-log";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { ZIP_TYPE } from "./media-types";
import { readLoggedLetter } from "./open-logged-letter";

/**
 * Everything that is kept about one contact as a zip: its card, its lines, its own words and its interactions as JSON
 * that a person can read, and every letter that it got.
 */
export async function exportContactData(doors: Doors, contactNo: ContactNo): Promise<void> {
  const { store, today, download } = doors;
  const [contact] = await store.contacts.contacts([contactNo]);
  if (contact === undefined) {
    throw new StoreError(`Contact ${contactNo} has been removed.`, "conflict");
  }
  const entries = await firstValue(store.log.entriesOfContact(contactNo));
  const letters = await lettersOf(doors, entries);
  const told = {
    madeOn: today(),
    contact: toldOf(contact),
    company: contact.companyNo === "" ? null : await companyOf(doors, contact),
    openSegments: await openSegmentsOf(doors, contactNo),
    interactions: await Promise.all(
      entries.map(async (entry) => ({
        ...entry,
        letter: letters.get(entry.entryNo)?.name ?? null,
        ownWords: ownWordsOf(contactNo, await store.log.passages(entry.loggedSegmentEntryNo)),
      })),
    ),
  };
  const json = new TextEncoder().encode(`${JSON.stringify(told, null, 2)}\n`);
  const files = [{ name: "contact.json", bytes: json }, ...letters.values()];
  download(safeFileName(`${contact.no} ${contact.name}`, "zip"), packFiles(files), ZIP_TYPE);
}

/** What is known of the contact: blank fields are left out. */
function toldOf(contact: Contact): Partial<Contact> {
  const isTold = (value: unknown) =>
    value !== "" && value !== null && value !== false && !(Array.isArray(value) && !value.length);
  return Object.fromEntries(Object.entries(contact).filter(([, value]) => isTold(value)));
}

async function companyOf({ store }: Doors, { companyNo }: Contact) {
  const [company] = await store.contacts.contacts([companyNo]);
  return company === undefined ? null : { no: company.no, name: company.name };
}

async function openSegmentsOf({ store: { segments } }: Doors, contactNo: ContactNo) {
  const told = [];
  for (const { no, description } of await firstValue(segments.segments)) {
    const segment = await firstValue(segments.segment(no));
    const lines = segment?.lines.filter((line) => line.contactNo === contactNo) ?? [];
    const ownWords = ownWordsOf(contactNo, await segments.passagesOf(no, [contactNo]));
    if (lines.length + ownWords.length > 0) told.push({ no, description, lines, ownWords });
  }
  return told;
}

function ownWordsOf(contactNo: ContactNo, passages: readonly LoggedPassage[]) {
  const own = passages.filter((passage) => passage.contactNo === contactNo);
  return own.map(({ passageKey, text }) => ({ passageKey, text }));
}

/** By entry number; a letter that cannot be opened, being damaged, is left out. */
async function lettersOf(
  doors: Doors,
  entries: readonly InteractionLogEntry[],
): Promise<ReadonlyMap<number, PackedFile>> {
  const letters = new Map<number, PackedFile>();
  for (const entry of entries) {
    const letter = await readLoggedLetter(doors, entry);
    if (!letter.ok) continue;
    const name = safeFileName(`${entry.date} ${entry.entryNo} ${entry.description}`, "docx");
    letters.set(entry.entryNo, { name, bytes: letter.value });
  }
  return letters;
}
