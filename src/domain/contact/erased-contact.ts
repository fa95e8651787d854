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
  return cleaned(value, erased, pattern(erased.names)) as Value;
}

/** The value with one contact's number in place of another's, all the way down; the same one when it does not name that. */
export function withNumber<Value>(value: Value, from: ContactNo, to: ContactNo): Value {
  return withoutNames(value, { no: from, pseudonym: to, names: [] });
}

/** What stands where a name stood. */
const LEFT_OUT = "…";

function pattern(names: readonly string[]): RegExp | undefined {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.length === 0 ? undefined : new RegExp(escaped.join("|"), "giu");
}

function cleaned(value: unknown, erased: ErasedContact, names: RegExp | undefined): unknown {
  if (typeof value === "string") {
    if (value === erased.no) return erased.pseudonym;
    return names === undefined ? value : value.replace(names, LEFT_OUT);
  }
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => cleaned(item, erased, names));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const entries = Object.entries(value);
  const after = entries.map(([key, each]) => [key, cleaned(each, erased, names)] as const);
  const isSame = after.every(([, each], index) => each === entries[index]?.[1]);
  return isSame ? value : Object.fromEntries(after);
}
