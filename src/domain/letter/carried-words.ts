import { foldText } from "../fold-text";
import type { Contact, ContactNo } from "../contact/contact";
import type { PassageOoxml } from "./letter-content";

/** What a contact is known by wherever the document that carries its own words is opened. */
export interface CarriedPerson {
  readonly contactNo: ContactNo;
  readonly externalId: string;
  readonly email: string;
  readonly name: string;
}

/** Somebody's own words for one passage. */
export interface CarriedPassage {
  readonly passageKey: string;
  readonly ooxml: PassageOoxml;
  /** The template's words that they were written over. */
  readonly basedOn: PassageOoxml;
}

/** One person's own words, as a document carries them. */
export interface CarriedContact extends CarriedPerson {
  readonly passages: readonly CarriedPassage[];
}

/** Where own words were written: numbers mean something in one store only. */
export interface CarriedHome {
  readonly storeId: string;
  readonly segmentNo: string;
}

/** The own words of one segment. That it is there at all says that somebody allowed the document to carry them. */
export interface CarriedSegment extends CarriedHome {
  readonly contacts: readonly CarriedContact[];
}

/** All own words that a document carries; each segment once, and in it each contact, and of it each passage, once. */
export type CarriedWords = readonly CarriedSegment[];

/** The segment's own words; undefined where the document carries none of it. */
export function carriedSegment(
  carried: CarriedWords,
  home: CarriedHome,
): CarriedSegment | undefined {
  return carried.find((segment) => isHome(segment, home));
}

/** With the segment in place of what was carried of it before. */
export function withCarriedSegment(carried: CarriedWords, segment: CarriedSegment): CarriedWords {
  const isThere = carried.some((each) => isHome(each, segment));
  if (!isThere) return [...carried, segment];
  return carried.map((each) => (isHome(each, segment) ? segment : each));
}

/** Without the segment, whoever's words it has. */
export function withoutCarriedSegment(carried: CarriedWords, home: CarriedHome): CarriedWords {
  return carried.filter((segment) => !isHome(segment, home));
}

/** Contacts whose words are carried, in place of what was carried of the same passages. Others stay. */
export function withCarriedPassages(
  contacts: readonly CarriedContact[],
  changed: readonly CarriedContact[],
): readonly CarriedContact[] {
  const byNo = new Map(contacts.map((contact) => [contact.contactNo, contact]));
  for (const contact of changed) {
    const keys = new Set(contact.passages.map(({ passageKey }) => passageKey));
    const before = byNo.get(contact.contactNo)?.passages ?? [];
    const kept = before.filter(({ passageKey }) => !keys.has(passageKey));
    byNo.set(contact.contactNo, { ...contact, passages: [...kept, ...contact.passages] });
  }
  return [...byNo.values()];
}

/** Without the passages of which that is said; a contact without any goes. */
export function withoutCarriedPassages(
  contacts: readonly CarriedContact[],
  isGone: (contact: CarriedPerson, passageKey: string) => boolean,
): readonly CarriedContact[] {
  return contacts
    .map((contact) => ({
      ...contact,
      passages: contact.passages.filter(({ passageKey }) => !isGone(contact, passageKey)),
    }))
    .filter(({ passages }) => passages.length > 0);
}

/** With everybody's words for one passage once more under these keys, where they have none yet. */
export function withCopiedPassages(
  carried: CarriedWords,
  passageKey: string,
  keys: readonly string[],
): CarriedWords {
  const copied = (contact: CarriedContact): CarriedContact => {
    const known = new Set(contact.passages.map((each) => each.passageKey));
    const words = contact.passages.find((each) => each.passageKey === passageKey);
    const missing = words === undefined ? [] : keys.filter((key) => !known.has(key));
    const copies = missing.flatMap((key) =>
      words === undefined ? [] : [{ ...words, passageKey: key }],
    );
    return { ...contact, passages: [...contact.passages, ...copies] };
  };
  return carried.map((segment) => ({ ...segment, contacts: segment.contacts.map(copied) }));
}

/** Without everything that is carried of one contact, who may have another number where the words were written. */
export function withoutCarriedPerson(
  carried: CarriedWords,
  contact: Contact,
  storeId: string,
): CarriedWords {
  return carried.map((segment) => ({
    ...segment,
    contacts: segment.contacts.filter(
      (person) =>
        !(segment.storeId === storeId && person.contactNo === contact.no) &&
        findPerson(person, [contact]) === undefined,
    ),
  }));
}

/** By what a person was known again. */
export type KnownBy = "externalId" | "email" | "name";

export interface PersonFound {
  readonly contact: Contact;
  readonly by: KnownBy;
}

/**
 * The contact that the person is: known by the external id, else by an e-mail address, else by number and name. Where
 * several have it, it tells nothing. Undefined for nobody.
 */
export function findPerson(
  person: CarriedPerson,
  contacts: readonly Contact[],
): PersonFound | undefined {
  for (const by of ["externalId", "email", "name"] as const) {
    const found = contacts.filter((contact) => IS_KNOWN[by](person, contact));
    const [contact] = found;
    if (contact !== undefined && found.length === 1) return { contact, by };
  }
  return undefined;
}

const IS_KNOWN = {
  externalId: (person, { externalId }) => isSame(person.externalId, externalId),
  email: (person, { email, email2 }) => isSame(person.email, email) || isSame(person.email, email2),
  name: (person, { no, name }) => person.contactNo === no && isSame(person.name, name),
} as const satisfies Record<KnownBy, (person: CarriedPerson, contact: Contact) => boolean>;

function isSame(one: string, other: string): boolean {
  return one.trim() !== "" && foldText(one.trim()) === foldText(other.trim());
}

function isHome(one: CarriedHome, other: CarriedHome): boolean {
  return one.storeId === other.storeId && one.segmentNo === other.segmentNo;
}
