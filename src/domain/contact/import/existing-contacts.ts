import { foldText } from "../../fold-text";
import type { Contact, ContactNo } from "../contact";
import { householdKey, type PostalAddress } from "../postal-address";
import type { ToldRow } from "./read-row";

/** The contacts that a row could be about: none, one, or nobody can say which. */
export type Match =
  | { readonly kind: "nobody" }
  | { readonly kind: "one"; readonly contact: Contact }
  | { readonly kind: "ambiguous"; readonly contactNos: readonly ContactNo[] };

/** The contacts that are there already, to be found by what a row tells. */
export interface ExistingContacts {
  match(row: ToldRow): Match;
  /** The company of this number in the file's system or in ours, or of this name. */
  company(no: string, name: string, city: string): Contact | undefined;
}

/** The same while it is being filled. */
export interface ExistingContactsIndex extends ExistingContacts {
  readonly add: (contact: Contact) => void;
}

/**
 * Makes contacts findable: by number, external id, e-mail with name, and name with whatever else is known of them.
 *
 * A number is first the external id that an earlier import kept; one of our own only together with the name, for
 * another system may count alike. An e-mail address alone is ambiguous: families and offices share them.
 */
export function existingContacts(contacts: readonly Contact[] = []): ExistingContactsIndex {
  const index: Index = {
    byNo: new Map(),
    byExternalId: new Map(),
    byEmail: new Map(),
    byName: new Map(),
  };
  const add = (contact: Contact) => {
    addContact(index, contact);
  };
  contacts.forEach(add);
  return {
    add,
    match: (row) => match(index, row),
    company: (no, name, city) => findCompany(index, no, name, city),
  };
}

interface Index {
  readonly byNo: Map<string, Contact>;
  readonly byExternalId: Map<string, Contact[]>;
  readonly byEmail: Map<string, Contact[]>;
  readonly byName: Map<string, Contact[]>;
}

function addContact({ byNo, byExternalId, byEmail, byName }: Index, contact: Contact): void {
  byNo.set(contact.no, contact);
  addTo(byExternalId, contact.externalId, contact);
  addTo(byEmail, fold(contact.email), contact);
  if (contact.email2 !== contact.email) addTo(byEmail, fold(contact.email2), contact);
  addTo(byName, nameKey(contact.type, contact.name), contact);
}

function match(index: Index, row: ToldRow): Match {
  const { told, no } = row;
  const numbered = index.byExternalId.get(told.externalId ?? no) ?? [];
  if (numbered.length > 0) return matchOf(numbered);
  const own = index.byNo.get(no);
  if (own !== undefined && isNamed(own, row)) return { kind: "one", contact: own };
  const byEmail = matchByEmail(index, row);
  return byEmail.kind === "nobody" ? matchByName(index, row) : byEmail;
}

function matchByEmail(index: Index, row: ToldRow): Match {
  const sharing = (index.byEmail.get(fold(row.told.email ?? "")) ?? []).filter(
    (contact) => contact.type === row.told.type && !hasCompanysEmail(index, contact),
  );
  const named = sharing.filter((contact) => isNamed(contact, row));
  return named.length > 0 ? matchOf(named) : ambiguous(sharing);
}

function hasCompanysEmail({ byNo }: Index, { type, companyNo, email }: Contact): boolean {
  return type === "person" && email !== "" && byNo.get(companyNo)?.email === email;
}

function matchByName({ byName, byNo }: Index, row: ToldRow): Match {
  const named = byName.get(nameKey(row.told.type, row.told.name ?? "")) ?? [];
  return matchOf(
    named.filter((contact) => couldBe(contact, row, byNo.get(contact.companyNo)?.name ?? "")),
  );
}

function findCompany(
  { byNo, byExternalId, byName }: Index,
  no: string,
  name: string,
  city: string,
): Contact | undefined {
  const numbered = [...(byExternalId.get(no) ?? []), byNo.get(no)];
  const found = numbered.find((contact) => contact?.type === "company");
  if (no !== "" && found !== undefined) return found;
  const named = name === "" ? [] : (byName.get(nameKey("company", name)) ?? []);
  return named.find((contact) => fold(contact.city) === fold(city)) ?? named[0];
}

function addTo(groups: Map<string, Contact[]>, key: string, contact: Contact): void {
  const group = groups.get(key);
  if (key === "") return;
  if (group === undefined) groups.set(key, [contact]);
  else group.push(contact);
}

/** Texts that count as the same one. */
export function fold(text: string): string {
  if (text === "") return "";
  return foldText(text)
    .replace(/[^\p{L}\p{N}@.+]+/gu, " ")
    .trim();
}

function nameKey(type: Contact["type"], name: string): string {
  return name === "" ? "" : `${type} ${fold(name)}`;
}

function isNamed(contact: Contact, { told }: ToldRow): boolean {
  return fold(contact.name) === fold(told.name ?? "");
}

function matchOf(contacts: readonly Contact[]): Match {
  const [contact, ...more] = contacts;
  if (contact === undefined) return { kind: "nobody" };
  return more.length === 0 ? { kind: "one", contact } : ambiguous(contacts);
}

function ambiguous(contacts: readonly Contact[]): Match {
  return contacts.length === 0
    ? { kind: "nobody" }
    : { kind: "ambiguous", contactNos: contacts.map(({ no }) => no) };
}

/**
 * Whether a namesake could be meant: nothing that both tell differs, and where the row tells an e-mail address that the
 * contact has not, the address or the company is the same.
 */
function couldBe(contact: Contact, row: ToldRow, companyName: string): boolean {
  const { told } = row;
  if (told.type === "company") return agrees(contact.postCode, told.postCode ?? "");
  const pairs: readonly (readonly [string, string])[] = [
    [contact.email, told.email ?? ""],
    [digits(contact.phone), digits(told.phone ?? "")],
    [companyName, row.companyName],
    [householdKey(contact), householdKey(toldAddress(told))],
  ];
  if (!pairs.every(([left, right]) => agrees(left, right))) return false;
  const isNewEmail = told.email !== undefined && contact.email === "";
  return !isNewEmail || pairs.some(([left, right]) => left !== "" && right !== "");
}

function agrees(left: string, right: string): boolean {
  return left === "" || right === "" || fold(left) === fold(right);
}

function digits(phone: string): string {
  return phone.replace(/\D+/g, "").slice(-8);
}

/** The address that a row tells, with "" for what it does not. */
export function toldAddress(told: ToldRow["told"]): PostalAddress {
  const { address = "", address2 = "", postCode = "", city = "", county = "" } = told;
  return { address, address2, postCode, city, county, country: told.country ?? "" };
}
