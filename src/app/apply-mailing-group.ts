import type { Contact } from "../domain/contact/contact";
import type { ContactFilter } from "../domain/segment/contact-filter";
import type { Segment } from "../domain/segment/segment";
import type { Doors } from "./doors";
import { readLineContacts } from "./read-step-facts";

/** Contacts as they were and as they became, so that it can be taken back. */
export interface ContactsChanged {
  readonly before: readonly Contact[];
  readonly after: readonly Contact[];
}

/**
 * Puts every contact of the segment in the mailing group; with `emptyFirst` everyone else is taken out of it. All in
 * one go, or nothing. Rejects with code "conflict" when one of them changed meanwhile.
 */
export async function applyMailingGroup(
  { store }: Doors,
  segment: Segment,
  { code, emptyFirst }: { readonly code: string; readonly emptyFirst: boolean },
): Promise<ContactsChanged> {
  const { contacts } = store;
  const inSegment = await readLineContacts(contacts, segment);
  const inGroup = emptyFirst
    ? await contacts.contacts(await contacts.matching(membersOf(code)))
    : [];
  const staying = new Set(inSegment.map(({ no }) => no));
  const joining = inSegment.filter(({ mailingGroups }) => !mailingGroups.includes(code));
  const leaving = inGroup.filter(({ no }) => !staying.has(no));
  const before = [...joining, ...leaving];
  const after = [
    ...joining.map((contact) => ({
      ...contact,
      mailingGroups: [...contact.mailingGroups, code],
    })),
    ...leaving.map((contact) => ({
      ...contact,
      mailingGroups: contact.mailingGroups.filter((each) => each !== code),
    })),
  ];
  if (after.length > 0) await contacts.update(after, before);
  return { before, after };
}

function membersOf(code: string): ContactFilter {
  const conditions = [{ kind: "field", field: "code", comparison: "is", values: [code] }] as const;
  return { mailingGroups: { kind: "any", conditions } };
}

/** Puts the contacts back as they were. Rejects with code "conflict" when one of them changed since. */
export async function takeBackContacts(
  { store }: Doors,
  { before, after }: ContactsChanged,
): Promise<void> {
  if (before.length > 0) await store.contacts.update(before, after);
}
