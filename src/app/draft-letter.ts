import type { Contact, ContactNo } from "../domain/contact/contact";
import { customFields } from "../domain/letter/custom-fields";
import { draftMergeRecord, type LetterOccasion } from "../domain/letter/draft-merge-record";
import type { LetterContent, MergeRecord } from "../domain/letter/letter-content";
import type { ConditionalPassage } from "../domain/letter/letter-state";
import type { ContactFilter } from "../domain/segment/contact-filter";
import { contactTest } from "../domain/segment/matches-contact";
import type { Segment } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import type { Setup } from "../ports/setup-book";

/** All that the merge needs for the letter of one line. */
export interface DraftedLetter {
  readonly lineNo: number;
  readonly contactNo: ContactNo;
  /** "Company - Name", or the name alone. */
  readonly name: string;
  readonly content: LetterContent;
}

/** What of the setup a letter is made with. */
export type LetterSetup = Omit<Setup, "numberSeries">;

/** What the letters of one segment's lines are drafted from. */
export interface LetterSources {
  readonly segment: Segment;
  readonly setup: LetterSetup;
  readonly today: string;
  /** The lines' contacts and the companies of these. */
  readonly contacts: ReadonlyMap<ContactNo, Contact>;
  readonly passages: ReadonlyMap<ContactNo, LetterContent["passages"]>;
  readonly conditions: readonly ConditionTest[];
  /** See {@link noCustomValues}. */
  readonly noCustomValues: MergeRecord;
}

export interface ConditionTest {
  readonly key: string;
  readonly isShown: (contact: Contact, company: Contact | undefined) => boolean;
}

/** What the letter of one line is merged from. */
export function draftLetter(
  line: SegmentLine,
  contact: Contact,
  sources: LetterSources,
): DraftedLetter {
  const { setup, contacts, today } = sources;
  const company = contacts.get(contact.companyNo);
  const occasion = occasionOf(line, sources);
  const record = draftMergeRecord({
    contact,
    company,
    salesperson: setup.salespersons.find(({ code }) => code === line.salespersonCode),
    ourCompany: setup.company,
    formulas: setup.salutationFormulas,
    defaultLanguage: setup.defaultLanguage,
    occasion,
    today,
  });
  return {
    lineNo: line.lineNo,
    contactNo: contact.no,
    name: [company?.name ?? "", contact.name].filter((part) => part !== "").join(" - "),
    content: {
      record: { ...sources.noCustomValues, ...record },
      passages: sources.passages.get(contact.no) ?? {},
      conditions: Object.fromEntries(
        sources.conditions.map(({ key, isShown }) => [key, isShown(contact, company)]),
      ),
      language: occasion.language,
    },
  };
}

/** Every custom field that any of the contacts has, each "". */
export function noCustomValues(contacts: readonly Contact[]): MergeRecord {
  return Object.fromEntries(customFields(contacts).map(({ name }) => [name, ""]));
}

/** The rule asked of the contact at hand, as one with whom there has been no interaction. */
export function testOfContact({ key, rule }: ConditionalPassage, today: string): ConditionTest {
  const test = contactTest(JSON.parse(rule) as ContactFilter, today);
  return { key, isShown: (contact, company) => test(contact, { interactions: [], company }) };
}

function occasionOf(line: SegmentLine, { segment, setup }: LetterSources): LetterOccasion {
  const { header } = segment;
  const described = (list: readonly { code: string; description: string }[], code: string) =>
    list.find((each) => each.code === code)?.description ?? "";
  return {
    segmentNo: header.no,
    segmentDescription: header.description,
    lineDescription: line.description,
    subject: line.subject,
    campaignNo: line.campaignNo,
    campaignDescription:
      setup.campaigns.find(({ no }) => no === line.campaignNo)?.description ?? "",
    interactionTemplate: described(setup.interactionTemplates, line.templateCode),
    interactionGroup: described(setup.interactionGroups, line.groupCode),
    date: line.date,
    time: line.time,
    alternativeAddressCode: line.alternativeAddressCode,
    language: line.language || header.language || setup.defaultLanguage,
  };
}
