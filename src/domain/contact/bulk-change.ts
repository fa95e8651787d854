import type { Contact, ContactType, DoNotContact } from "./contact";
import { blockedAfterChange } from "./minor";

type BulkFlag =
  "excludeFromSegment" | "privacyBlocked" | "minor" | "parentalConsentReceived" | "deceased";

type BulkList = "mailingGroups" | "jobResponsibilities" | "industryGroups" | "businessRelations";

/** What is done to many contacts at once. What is not named stays as it is. */
export interface BulkChange {
  readonly flags?: Readonly<Partial<Record<BulkFlag, boolean>>>;
  /** An objection to be recorded where there is none, or null to take it away. */
  readonly objections?: Readonly<Partial<Record<"doNotMail" | "doNotEmail", DoNotContact | null>>>;
  readonly added?: Readonly<Partial<Record<BulkList, readonly string[]>>>;
  readonly taken?: Readonly<Partial<Record<BulkList, readonly string[]>>>;
}

const ONLY_FOR: Readonly<Partial<Record<BulkFlag | BulkList, ContactType>>> = {
  minor: "person",
  parentalConsentReceived: "person",
  deceased: "person",
  jobResponsibilities: "person",
  industryGroups: "company",
  businessRelations: "company",
};

const LISTS = [
  "mailingGroups",
  "jobResponsibilities",
  "industryGroups",
  "businessRelations",
] as const satisfies readonly BulkList[];

/**
 * The contact after the change; the contact itself where it changes nothing. What a contact of its type cannot have
 * is not given to it, and an objection that is there keeps its date and source.
 */
export function bulkChanged(contact: Contact, change: BulkChange): Contact {
  const told = { ...flagsFor(contact, change), ...objectionsFor(contact, change) };
  const news = { ...told, ...listsFor(contact, change) };
  const differs = Object.entries(news).some(
    ([key, value]) => contact[key as keyof Contact] !== value,
  );
  return differs ? blockedAfterChange(contact, { ...contact, ...news }) : contact;
}

function mayHave({ type }: Contact, field: BulkFlag | BulkList): boolean {
  return (ONLY_FOR[field] ?? type) === type;
}

function flagsFor(contact: Contact, { flags = {} }: BulkChange): Partial<Contact> {
  const told = Object.entries(flags).filter(([flag]) => mayHave(contact, flag as BulkFlag));
  return Object.fromEntries(told);
}

function objectionsFor(contact: Contact, { objections = {} }: BulkChange): Partial<Contact> {
  const kinds = ["doNotMail", "doNotEmail"] as const;
  const told = kinds.flatMap((kind) => {
    const objection = objections[kind];
    if (objection === undefined) return [];
    return [[kind, objection === null ? null : (contact[kind] ?? objection)] as const];
  });
  return Object.fromEntries(told);
}

function listsFor(contact: Contact, { added = {}, taken = {} }: BulkChange): Partial<Contact> {
  const told = LISTS.filter((list) => mayHave(contact, list)).flatMap((list) => {
    const left = contact[list].filter((code) => taken[list]?.includes(code) !== true);
    const fresh = (added[list] ?? []).filter((code) => !contact[list].includes(code));
    const isChanged = left.length < contact[list].length || fresh.length > 0;
    return isChanged ? [[list, [...left, ...fresh]] as const] : [];
  });
  return Object.fromEntries(told);
}
