import type { Contact, ContactNo } from "./contact";

/** A contact that is being forgotten: what it was called, and what stands in its place. */
export interface ErasedContact {
  readonly no: ContactNo;
  /** "X000003": so that interactions stay counted as those of one contact, whoever it was. */
  readonly pseudonym: ContactNo;
  /** Texts that mean this contact alone; the longest first. */
  readonly names: readonly string[];
}

/** The number that stands for the contact erased as the how manieth. */
export function pseudonymOf(erasureNo: number): ContactNo {
  return `X${String(erasureNo).padStart(6, "0")}`;
}

/** The texts in the cards, as they were at different times, that mean this contact alone. */
export function namesOf(cards: readonly Partial<Contact>[]): readonly string[] {
  const names = new Set<string>();
  for (const card of cards) {
    const { name = "", email = "", email2 = "", phone = "", mobile = "" } = card;
    const { externalId = "", vatRegistrationNo = "" } = card;
    // A single word may be a word of any text.
    if (/\S\s+\S/.test(name.trim())) names.add(name.trim());
    for (const text of [email, email2, phone, mobile, externalId, vatRegistrationNo]) {
      if (text.trim().length >= SHORTEST) names.add(text.trim());
    }
  }
  return [...names].sort((one, other) => other.length - one.length);
}

const SHORTEST = 5;

/** The value with whatever names the contact taken out of its texts, all the way down; the same one when nothing does. */
export function withoutNames<Value>(value: Value, erased: ErasedContact): Value {
  return cleaned(value, lookFor(erased)) as Value;
}

/** The value with one contact's number in place of another's, all the way down; the same one when it does not name that. */
export function withNumber<Value>(value: Value, from: ContactNo, to: ContactNo): Value {
  return withoutNames(value, { no: from, pseudonym: to, names: [] });
}

/** What stands where a name stood. */
const LEFT_OUT = "…";

/** What is looked for in every text of a store: made once for a contact. */
interface Look {
  readonly erased: ErasedContact;
  readonly names: RegExp | undefined;
  /** No shorter text can say a name. */
  readonly shortest: number;
}

const looks = new WeakMap<ErasedContact, Look>();

function lookFor(erased: ErasedContact): Look {
  const known = looks.get(erased);
  if (known !== undefined) return known;
  const shortest = Math.min(...erased.names.map(({ length }) => length));
  const look = { erased, names: pattern(erased.names), shortest };
  looks.set(erased, look);
  return look;
}

function pattern(names: readonly string[]): RegExp | undefined {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.length === 0 ? undefined : new RegExp(escaped.join("|"), "giu");
}

function cleaned(value: unknown, look: Look): unknown {
  if (typeof value === "string") return cleanedText(value, look);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Array.isArray(value) ? cleanedItems(value, look) : cleanedFields(value, look);
}

function cleanedText(text: string, { erased, names, shortest }: Look): string {
  if (text === erased.no) return erased.pseudonym;
  return names === undefined || text.length < shortest ? text : text.replace(names, LEFT_OUT);
}

function cleanedItems(items: readonly unknown[], look: Look): readonly unknown[] {
  const after = items.map((item) => cleaned(item, look));
  return after.some((item, index) => item !== items[index]) ? after : items;
}

/** Of hundreds of thousands of records hardly one is another afterwards: nothing is made for those that stay. */
function cleanedFields(fields: object, look: Look): object {
  let after: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(fields)) {
    const each = cleaned(value, look);
    if (each === value) continue;
    after ??= { ...fields };
    after[key] = each;
  }
  return after ?? fields;
}
