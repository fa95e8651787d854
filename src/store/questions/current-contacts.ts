import type { Contact, ContactNo } from "../../domain/contact/contact";
import { startBreathing } from "../breathe";
import type { Change } from "../change";
import { contactCount, newestSeq } from "../contact-facts";
import { contactParts, contactsOf } from "../contact-rows";
import type { Database } from "../database";
import type { ContactColumn, SeenContact } from "./contact-values";
import { packedColumns, packedContacts } from "./packing";
import {
  catchUpColumn,
  dropContact,
  noContacts,
  presentCount,
  putContact,
  type ProjectedContacts,
} from "./projected-contacts";

/** More changed contacts than that are read faster by reading all. */
const MANY = 20_000;

/**
 * The contacts brought up to date, with these columns in memory: from what is held, else from the packing, else by
 * reading all. What is stale, damaged, of another form, or of another count than the store's is never used.
 */
export async function currentContacts(
  database: Database,
  held: ProjectedContacts | undefined,
  asked: ReadonlySet<ContactColumn>,
): Promise<ProjectedContacts> {
  const known = held ?? (await packedContacts(database));
  const current = known && (await caughtUp(database, known, asked));
  if (current !== undefined) return current;
  // What was held may be of a packing that has been replaced.
  const anew = held && (await packedContacts(database));
  return (anew && (await caughtUp(database, anew, asked))) ?? scannedContacts(database);
}

async function caughtUp(
  database: Database,
  known: ProjectedContacts,
  asked: ReadonlySet<ContactColumn>,
): Promise<ProjectedContacts | undefined> {
  let current = known;
  for (;;) {
    const news = await readNews(database, current.seq);
    if (news === "many" || news === "unsound") return undefined;
    const columns = news.touched.size === 0 ? asked : new Set([...asked, "no" as const]);
    if (!(await loadColumns(database, current, columns))) return undefined;
    for (const [no, seen] of news.touched) {
      if (seen === undefined) dropContact(current, no);
      else putContact(current, seen);
    }
    current = { ...current, seq: news.seq };
    if (presentCount(current) !== news.contactCount) return undefined;
    if (news.touched.size === 0) return current;
  }
}

/** Whether the columns could be read from the packing. */
async function loadColumns(
  database: Database,
  contacts: ProjectedContacts,
  asked: ReadonlySet<ContactColumn>,
): Promise<boolean> {
  const missing = [...asked].filter((name) => !contacts.columns.has(name));
  if (missing.length === 0) return true;
  const columns = await packedColumns(database, contacts, missing);
  columns?.forEach((column, index) => {
    catchUpColumn(contacts, missing[index] ?? "no", column);
  });
  return columns !== undefined;
}

/** What happened after a change, read in one go. */
interface News {
  readonly seq: number;
  readonly contactCount: number;
  /** The contacts that were touched, as they are now; undefined for a removed one. */
  readonly touched: ReadonlyMap<ContactNo, SeenContact | undefined>;
}

function readNews(database: Database, after: number): Promise<News | "many" | "unsound"> {
  const { changes, contacts, facts } = database;
  return database.transaction("r", [changes, contacts, facts], async () => {
    const [seq, count] = await Promise.all([
      newestSeq(database, "contact"),
      contactCount(database),
    ]);
    if (seq < after) return "unsound";
    if (seq === after) return { seq, contactCount: count, touched: new Map() };
    if ((await newestSeq(database, "store")) > after) return "many";
    const nos = await touchedNos(database, after);
    if (nos.length > MANY) return "many";
    return { seq, contactCount: count, touched: await seenContacts(database, nos) };
  });
}

/** The contacts that changed, and the persons of companies that are not what they were to them. */
async function touchedNos(
  { changes, contacts }: Database,
  after: number,
): Promise<readonly ContactNo[]> {
  const nos = new Set<ContactNo>();
  const companyNos = new Set<ContactNo>();
  await changes
    .where(":id")
    .above(after)
    .each((row) => {
      for (const change of row.changes) {
        if (change.kind !== "contact") continue;
        for (const no of nosIn(change)) {
          nos.add(no);
          if (changesPersons(change)) companyNos.add(no);
        }
      }
    });
  if (nos.size > MANY) return [...nos];
  const persons = await contacts
    .where("companyNo")
    .anyOf([...companyNos])
    .primaryKeys();
  return [...new Set([...nos, ...persons])];
}

function nosIn(change: Change): readonly ContactNo[] {
  return change.how === "added" ? change.nos : [change.no];
}

const FIELDS_OF_PERSONS = ["type", "industryGroups", "businessRelations"];

function changesPersons(change: Change): boolean {
  return change.how !== "changed" || FIELDS_OF_PERSONS.some((field) => field in change.fields);
}

async function seenContacts(
  database: Database,
  nos: readonly ContactNo[],
): Promise<ReadonlyMap<ContactNo, SeenContact | undefined>> {
  const found = await contactsOf(database, nos);
  const companyNos = [...new Set(found.map((contact) => contact?.companyNo ?? ""))];
  const companies = await contactsOf(database, companyNos);
  const companyByNo = new Map(
    companies.flatMap((each) => (each?.type === "company" ? [[each.no, each] as const] : [])),
  );
  return new Map(
    found.map((contact, index) => {
      const no = nos[index] ?? "";
      return [no, contact && { contact, company: companyByNo.get(contact.companyNo) }];
    }),
  );
}

/** Reads all contacts; persons that come before their companies wait for them. */
async function scannedContacts(database: Database): Promise<ProjectedContacts> {
  const contacts = noContacts(await newestSeq(database, "contact"));
  const companies = new Map<ContactNo, Contact>();
  const waiting: Contact[] = [];
  const breathe = startBreathing();
  for await (const part of contactParts(database)) {
    for (const contact of part) {
      if (contact.type === "company") companies.set(contact.no, contact);
      const company = companies.get(contact.companyNo);
      if (contact.companyNo !== "" && company === undefined) waiting.push(contact);
      else putContact(contacts, { contact, company });
    }
    await breathe();
  }
  for (const contact of waiting) {
    putContact(contacts, { contact, company: companies.get(contact.companyNo) });
  }
  // What changed while all were read is put once more.
  return (await caughtUp(database, contacts, new Set())) ?? scannedContacts(database);
}
