import type { ContactFilter } from "../domain/segment/contact-filter";
import type { Segment } from "../domain/segment/segment";
import { changeContacts, type ContactsChanged } from "./change-contacts";
import type { Doors } from "./doors";
import { readLineContacts } from "./read-step-facts";

/**
 * Puts every contact of the segment in the mailing group; with `emptyFirst` everyone else is taken out of it. All in
 * one go, or nothing. Rejects with code "conflict" when one of them changed meanwhile.
 */
export async function applyMailingGroup(
  doors: Doors,
  segment: Segment,
  { code, emptyFirst }: { readonly code: string; readonly emptyFirst: boolean },
): Promise<ContactsChanged> {
  const { contacts } = doors.store;
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
  await changeContacts(doors, { before, after });
  return { before, after };
}

function membersOf(code: string): ContactFilter {
  const conditions = [{ kind: "field", field: "code", comparison: "is", values: [code] }] as const;
  return { mailingGroups: { kind: "any", conditions } };
}
