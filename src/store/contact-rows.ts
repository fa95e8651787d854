import type { Contact, ContactNo } from "../domain/contact/contact";
import { blankContact } from "../domain/contact/draft-contact";
import type { Database } from "./database";
import { inBlocks } from "./in-blocks";
import type { ContactRow } from "./rows";

/** Rows read at once: few enough that the pane stays quick while they are unpacked. */
const ROWS_PER_READ = 500;

/** Rows asked for one by one at once: each is a request of its own, made and answered on the pane's thread. */
const ROWS_PER_ASKING = 100;

const BLANK: Contact = { ...blankContact("person", ""), no: "" };

/** The contact as it is kept: what is not known of it takes no room, and a field of a later version no upgrade. */
export function contactRow(contact: Contact): ContactRow {
  const { no, companyNo, externalId } = contact;
  const emails = emailKeys([contact.email, contact.email2]);
  return {
    no,
    ...(companyNo === "" ? {} : { companyNo }),
    ...(emails.length === 0 ? {} : { emails }),
    ...(externalId === "" ? {} : { externalId }),
    told: withoutBlanks(contact),
  };
}

/** The contact that {@link contactRow} was made of. */
export function contactOf({ told }: ContactRow): Contact {
  return { ...BLANK, ...told };
}

/** E-mail addresses as they are looked up: without regard to case, none twice. */
export function emailKeys(emails: readonly string[]): readonly string[] {
  const keys = emails.map((email) => email.trim().toLowerCase());
  return [...new Set(keys)].filter((key) => key !== "");
}

/** All contacts in the order of their numbers, in parts; the next part is read while one is worked on. */
export async function* contactParts(database: Database): AsyncGenerator<readonly Contact[]> {
  let next = contactsAbove(database, "");
  for (;;) {
    const part = await next;
    const last = part.at(-1);
    if (last === undefined) return;
    next = contactsAbove(database, last.no);
    yield part;
  }
}

/**
 * The contacts with these numbers, in the order asked for; undefined for one that is not there. Called off, it rejects
 * with the signal's reason.
 */
export async function contactsOf(
  { contacts }: Database,
  nos: readonly ContactNo[],
  signal?: AbortSignal,
): Promise<readonly (Contact | undefined)[]> {
  const found: (Contact | undefined)[] = [];
  for (const part of inBlocks(nos, ROWS_PER_ASKING)) {
    signal?.throwIfAborted();
    const rows = await contacts.bulkGet([...part]);
    found.push(...rows.map((row) => row && contactOf(row)));
  }
  return found;
}

async function contactsAbove({ contacts }: Database, no: ContactNo): Promise<readonly Contact[]> {
  const rows = await contacts.where("no").above(no).limit(ROWS_PER_READ).toArray();
  return rows.map(contactOf);
}

function withoutBlanks(contact: Contact): Partial<Contact> {
  const told: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(contact)) {
    if (!isBlank(value)) told[field] = value;
  }
  return told;
}

function isBlank(value: unknown): boolean {
  return (
    value === "" ||
    value === false ||
    value === null ||
    (Array.isArray(value) && value.length === 0)
  );
}
