import type { ContactDefaults } from "./contact-defaults";
import type { Contact } from "./contact";
import { fromCompany } from "./from-company";
import { blockedAfterChange } from "./minor";
import { joinName, type NameParts, splitName } from "./split-name";

/** The companies that a change of a contact has to do with. */
export interface CompaniesOfChange {
  readonly former: Contact | undefined;
  readonly company: Contact | undefined;
}

/**
 * The contact as it is saved: the name follows its parts, or the parts the name, whichever was changed; a person who
 * moves to another company takes what that one says; a minor is blocked until a parent has consented.
 */
export function changedContact(
  before: Contact,
  after: Contact,
  { former, company }: CompaniesOfChange,
  { inherit }: ContactDefaults,
): Contact {
  const named = { ...after, ...namesAfterChange(before, after) };
  const hasMoved = after.companyNo !== before.companyNo && company !== undefined;
  const placed = hasMoved ? fromCompany(named, company, inherit, former) : named;
  return blockedAfterChange(before, placed);
}

function namesAfterChange(before: Contact, after: Contact): Partial<Contact> {
  if (after.type === "company") return { name: after.name.trim() };
  const hasNewName = after.name !== before.name;
  const hasNewParts = NAME_PARTS.some((part) => after[part] !== before[part]);
  if (hasNewName === hasNewParts) return { name: after.name.trim() };
  return hasNewName ? splitName(after.name) : { name: joinName(after) };
}

const NAME_PARTS = [
  "firstName",
  "middleName",
  "surname",
] as const satisfies readonly (keyof NameParts)[];
