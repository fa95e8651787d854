import { foldText } from "../../fold-text";
import type { Contact } from "../contact";
import { householdKey } from "../postal-address";
import { colognePhonetics } from "./cologne-phonetics";
import { jaroWinkler } from "./jaro-winkler";

/** What two contacts have in common. */
export type LikenessReason =
  | "sameEmail"
  | "samePhone"
  | "sameAddress"
  | "sameName"
  | "similarName"
  | "sameExternalId"
  | "sameVatRegistrationNo"
  | "sameCompany";

export interface Likeness {
  /** From 0 to 1; people should look at what is 0.85 or more. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

/** A contact with what is compared of it, worked out once. */
export interface ComparedContact {
  readonly contact: Contact;
  readonly name: string;
  readonly sound: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly address: string;
}

/** Works out what is compared: words in any order, without titles and forms of company. */
export function comparedContact(contact: Contact): ComparedContact {
  const words = nameWords(contact.name);
  return {
    contact,
    name: words.toSorted().join(" "),
    sound: colognePhonetics(words.toSorted((one, other) => other.length - one.length)[0] ?? ""),
    emails: [contact.email, contact.email2].map((email) => email.toLowerCase()).filter(isPresent),
    phones: [contact.phone, contact.mobile].map(phoneKey).filter(isPresent),
    address: householdKey(contact),
  };
}

function isPresent(text: string): boolean {
  return text !== "";
}

const WEIGHTLESS_WORDS: ReadonlySet<string> = new Set(
  "dr prof mr mrs ms herr frau ag gmbh kg co ltd limited inc llc plc sa sas sarl srl spa as aps oy ab bv nv und and et og".split(
    " ",
  ),
);

function nameWords(name: string): readonly string[] {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(isPresent);
  const heavy = words.filter((word) => !WEIGHTLESS_WORDS.has(word));
  return heavy.length === 0 ? words : heavy;
}

/** The last nine digits: with or without a country code the same. "" for what is too short to tell anything. */
function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  return digits.length < 6 ? "" : digits.slice(-9);
}

/** How alike two contacts are. A company is never like a person. */
export function likeness(left: ComparedContact, right: ComparedContact): Likeness {
  if (left.contact.type !== right.contact.type) return { score: 0, reasons: [] };
  const names = jaroWinkler(left.name, right.name);
  const reasons = reasonsFor(left, right, names);
  const weight = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  return { score: Math.min(1, names * NAME_WEIGHT + weight), reasons };
}

const NAME_WEIGHT = 0.6;
const SIMILAR = 0.9;

const WEIGHTS: Readonly<Record<LikenessReason, number>> = {
  sameEmail: 0.3,
  samePhone: 0.2,
  sameAddress: 0.25,
  sameName: 0.1,
  similarName: 0.05,
  sameExternalId: 0.4,
  sameVatRegistrationNo: 0.3,
  sameCompany: 0.15,
};

function reasonsFor(
  left: ComparedContact,
  right: ComparedContact,
  names: number,
): readonly LikenessReason[] {
  const one = left.contact;
  const other = right.contact;
  const found: Readonly<Record<LikenessReason, boolean>> = {
    sameEmail: left.emails.some((email) => right.emails.includes(email)),
    samePhone: left.phones.some((phone) => right.phones.includes(phone)),
    sameAddress: isSame(left.address, right.address),
    sameName: names === 1,
    similarName: names < 1 && names >= SIMILAR,
    sameExternalId: isSame(one.externalId, other.externalId),
    sameVatRegistrationNo: isSame(one.vatRegistrationNo, other.vatRegistrationNo),
    sameCompany: one.type === "person" && isSame(one.companyNo, other.companyNo),
  };
  return (Object.keys(found) as LikenessReason[]).filter((reason) => found[reason]);
}

function isSame(left: string, right: string): boolean {
  return left !== "" && left === right;
}
