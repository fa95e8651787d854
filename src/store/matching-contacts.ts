import type { Contact, ContactNo } from "../domain/contact/contact";
import type { ContactFilter } from "../domain/segment/contact-filter";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import { contactTest, type InteractionFacts } from "../domain/segment/matches-contact";
import { startBreathing } from "./breathe";
import { contactParts } from "./contact-rows";
import type { Database } from "./database";
import { eachEntry } from "./interaction-log";

type InteractionsByContact = ReadonlyMap<ContactNo, readonly InteractionFacts[]>;

/** The numbers of the contacts that the filter matches, in no order: every contact is read and asked. */
export async function matchingContacts(
  database: Database,
  filter: ContactFilter,
  today: string,
): Promise<ReadonlySet<ContactNo>> {
  const interactions = await interactionsFor(database, filter);
  const test = contactTest(filter, today);
  const matching = new Set<ContactNo>();
  await eachWithCompany(database, looksAtCompanies(filter), (contact, company) => {
    const facts = { company, interactions: interactions.get(contact.no) ?? [] };
    if (test(contact, facts)) matching.add(contact.no);
  });
  return matching;
}

/** Calls with every contact and, where asked for, a person's company: persons read before their companies wait. */
async function eachWithCompany(
  database: Database,
  withCompanies: boolean,
  onContact: (contact: Contact, company: Contact | undefined) => void,
): Promise<void> {
  const companies = new Map<ContactNo, Contact>();
  const waiting: Contact[] = [];
  const breathe = startBreathing();
  for await (const part of contactParts(database)) {
    for (const contact of part) {
      const company = companies.get(contact.companyNo);
      if (withCompanies && contact.type === "company") companies.set(contact.no, contact);
      const mustWait = withCompanies && contact.companyNo !== "" && company === undefined;
      if (mustWait) waiting.push(contact);
      else onContact(contact, company);
    }
    await breathe();
  }
  for (const contact of waiting) onContact(contact, companies.get(contact.companyNo));
}

function looksAtCompanies({ industryGroups, businessRelations }: ContactFilter): boolean {
  return industryGroups !== undefined || businessRelations !== undefined;
}

async function interactionsFor(
  database: Database,
  { interactions = [] }: ContactFilter,
): Promise<InteractionsByContact> {
  const byContact = new Map<ContactNo, InteractionFacts[]>();
  if (interactions.length === 0) return byContact;
  await eachEntry(database, (entry) => {
    const facts = interactionFacts(entry);
    const known = byContact.get(entry.contactNo);
    if (known === undefined) byContact.set(entry.contactNo, [facts]);
    else known.push(facts);
  });
  return byContact;
}

/** Only what a condition can see: the whole log would not fit in memory. */
function interactionFacts(entry: InteractionLogEntry): InteractionFacts {
  const { date, templateCode, groupCode, campaignNo, segmentNo } = entry;
  const { evaluation, salespersonCode, canceled, postponed } = entry;
  return {
    date,
    templateCode,
    groupCode,
    campaignNo,
    segmentNo,
    evaluation,
    salespersonCode,
    canceled,
    postponed,
  };
}
