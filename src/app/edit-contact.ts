import { changedContact } from "../domain/contact/changed-contact";
import type { Contact, ContactNo, ContactType } from "../domain/contact/contact";
import { type ContactProblem, contactProblems } from "../domain/contact/contact-problems";
import { draftContact, type NewContact } from "../domain/contact/draft-contact";
import { personsFollowing } from "../domain/contact/from-company";
import { fail, type Result, succeed } from "../domain/result";
import type { ContactBook } from "../ports/contact-book";
import type { Doors } from "./doors";

/** Adds a contact from what is told of it; the company and the defaults say the rest. Gives its number. */
export async function createContact(
  { store, today }: Doors,
  told: Partial<NewContact> & { readonly type: ContactType },
): Promise<Result<ContactNo, readonly ContactProblem[]>> {
  const [company, { contactDefaults: defaults }] = await Promise.all([
    readContact(store.contacts, told.companyNo ?? ""),
    store.setup.read(),
  ]);
  const draft = draftContact(told, { company, defaults, today: today() });
  const problems = contactProblems(draft, company);
  if (problems.length > 0) return fail(problems);
  const [no] = await store.contacts.add([draft]);
  if (no === undefined) throw new Error("The store gave the new contact no number.");
  return succeed(no);
}

/**
 * Saves the contact and gives it as it was saved. What a person has in common with a changed company follows the
 * company, in the same breath.
 *
 * @param before the contact as it was when the change began: a change in another pane since then is not overwritten.
 */
export async function saveContact(
  { store }: Doors,
  after: Contact,
  before: Contact,
): Promise<Result<Contact, readonly ContactProblem[]>> {
  const [former, company, { contactDefaults }] = await Promise.all([
    readContact(store.contacts, before.companyNo),
    readContact(store.contacts, after.companyNo),
    store.setup.read(),
  ]);
  const saved = changedContact(before, after, { former, company }, contactDefaults);
  const problems = contactProblems(saved, company);
  if (problems.length > 0) return fail(problems);
  const persons = saved.type === "company" ? await readPersons(store.contacts, saved.no) : [];
  const following = personsFollowing(persons, before, saved, contactDefaults.inherit);
  const followingNos = new Set(following.map(({ no }) => no));
  const asRead = persons.filter(({ no }) => followingNos.has(no));
  await store.contacts.update([saved, ...following], [before, ...asRead]);
  return succeed(saved);
}

/** Removes the contacts. Rejects with code "conflict", naming the open segments, when one of them is on a segment. */
export function removeContacts({ store }: Doors, nos: readonly ContactNo[]): Promise<void> {
  return store.contacts.remove(nos);
}

async function readContact(book: ContactBook, no: ContactNo): Promise<Contact | undefined> {
  if (no === "") return undefined;
  const [contact] = await book.contacts([no]);
  return contact;
}

async function readPersons(book: ContactBook, companyNo: ContactNo): Promise<readonly Contact[]> {
  const members = await book.membersOf([companyNo]);
  return members.filter(({ type }) => type === "person");
}
