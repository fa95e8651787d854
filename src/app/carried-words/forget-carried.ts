import type { Contact } from "../../domain/contact/contact";
import { namesOf } from "../../domain/contact/erased-contact";
import { withoutCarriedPerson } from "../../domain/letter/carried-words";
import { readOwnWords, writeOwnWords } from "../../merge/own-words-xml";
import type { Doors } from "../doors";

/**
 * Takes a contact's own words out of the open document, wherever they were written. Words that cannot be read go
 * altogether where they name the contact: nothing is left behind. Gives what brings them back; undefined where the
 * document carries none of the contact's.
 */
export async function forgetCarried(
  { letter, store }: Doors,
  contact: Contact,
): Promise<(() => Promise<void>) | undefined> {
  const before = await letter.readOwnWords();
  if (before === "") return undefined;
  const { storeId } = await store.setup.read();
  const after = without(before, contact, storeId);
  if (after === before) return undefined;
  await letter.writeOwnWords(after);
  return () => letter.writeOwnWords(before);
}

function without(xml: string, contact: Contact, storeId: string): string {
  const read = readOwnWords(xml);
  if (!read.ok) return mentions(xml, contact) ? "" : xml;
  const left = withoutCarriedPerson(read.value, contact, storeId);
  const count = (carried: typeof left) => carried.flatMap(({ contacts }) => contacts).length;
  if (count(left) === count(read.value)) return xml;
  const written = writeOwnWords(left);
  return written.ok ? written.value : "";
}

function mentions(xml: string, contact: Contact): boolean {
  return [contact.name, ...namesOf([contact])].some((name) => name !== "" && xml.includes(name));
}
