import type { Contact, ContactNo } from "../domain/contact/contact";
import { customFields } from "../domain/letter/custom-fields";
import { draftMergeRecord, type LetterOccasion } from "../domain/letter/draft-merge-record";
import type { LetterContent, MergeRecord, PassageOoxml } from "../domain/letter/letter-content";
import type { ConditionalPassage } from "../domain/letter/letter-state";
import type { ContactFilter } from "../domain/segment/contact-filter";
import { contactTest } from "../domain/segment/matches-contact";
import type { Segment } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import { readLetterState } from "../merge/letter-state-xml";
import type { UniquePassage } from "../ports/segment-book";
import type { Setup } from "../ports/setup-book";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { byNo } from "./by-no";

/** All that the merge needs for the letter of one line. */
export interface DraftedLetter {
  readonly lineNo: number;
  readonly contactNo: ContactNo;
  /** "Company - Name", or the name alone. */
  readonly name: string;
  readonly content: LetterContent;
}

/** A letter that is not the open document, and the personal passages that go into it. */
export interface OtherLetter {
  /** The letter part's XML, or "". */
  readonly stateXml: string;
  readonly passages: readonly OwnPassage[];
}

type OwnPassage = Pick<UniquePassage, "contactNo" | "passageKey" | "ooxml">;

interface LettersToDraft {
  /** Those of the segment's lines that are wanted; all, unless told. */
  readonly lines?: readonly SegmentLine[];
  /** The open document and the segment's own passages, unless told. */
  readonly letter?: OtherLetter;
}

/**
 * What each line's letter is merged from: the record, the contact's own passages, and which conditional passages
 * it shows. In the order of the lines; a line whose contact is gone is left out. The number of questions to the
 * store does not grow with the lines.
 */
export async function draftLetterContents(
  doors: Doors,
  segment: Segment,
  { lines = segment.lines, letter }: LettersToDraft = {},
): Promise<readonly DraftedLetter[]> {
  const sources = await readSources(doors, segment, { lines, letter });
  return lines.flatMap((line) => {
    const contact = sources.contacts.get(line.contactNo);
    return contact === undefined ? [] : [draftLetter(line, contact, sources)];
  });
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
  /** Every custom field that any of the contacts has, each "". */
  readonly noCustomValues: MergeRecord;
}

export interface ConditionTest {
  readonly key: string;
  readonly isShown: (contact: Contact, company: Contact | undefined) => boolean;
}

async function readSources(
  doors: Doors,
  segment: Segment,
  {
    lines,
    letter: other,
  }: { readonly lines: readonly SegmentLine[]; readonly letter: OtherLetter | undefined },
): Promise<LetterSources> {
  const { store, letter } = doors;
  const [setup, passages, stateXml, onLines] = await Promise.all([
    store.setup.read(),
    other?.passages ?? readPassages(doors, segment, lines),
    other === undefined ? letter.readState() : other.stateXml,
    store.contacts.contacts(unique(lines.map(({ contactNo }) => contactNo))),
  ]);
  const companyNos = unique(onLines.map(({ companyNo }) => companyNo)).filter((no) => no !== "");
  const companies = await store.contacts.contacts(companyNos);
  return {
    segment,
    setup,
    today: doors.today(),
    contacts: byNo([...companies, ...onLines]),
    passages: ownPassages(passages),
    conditions: await Promise.all(
      readLetterState(stateXml).conditions.map((each) => conditionTest(doors, each)),
    ),
    noCustomValues: Object.fromEntries(customFields(onLines).map(({ name }) => [name, ""])),
  };
}

/** All at once for all lines; else only those of the contacts in question. */
function readPassages(
  { store }: Doors,
  { header, lines: all }: Segment,
  lines: readonly SegmentLine[],
): Promise<readonly UniquePassage[]> {
  return lines.length === all.length
    ? firstValue(store.segments.passages(header.no))
    : store.segments.passagesOf(header.no, unique(lines.map(({ contactNo }) => contactNo)));
}

/** A rule about past interactions is asked of the store, any other of the contacts at hand. */
async function conditionTest(
  { store, today }: Doors,
  condition: ConditionalPassage,
): Promise<ConditionTest> {
  const { key, rule } = condition;
  const filter = JSON.parse(rule) as ContactFilter;
  if ((filter.interactions ?? []).length === 0) return testOfContact(condition, today());
  const matching = new Set(await store.contacts.matching(filter));
  return { key, isShown: ({ no }) => matching.has(no) };
}

/** The rule asked of the contact at hand, as one with whom there has been no interaction. */
export function testOfContact({ key, rule }: ConditionalPassage, today: string): ConditionTest {
  const test = contactTest(JSON.parse(rule) as ContactFilter, today);
  return { key, isShown: (contact, company) => test(contact, { interactions: [], company }) };
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

function ownPassages(
  passages: readonly OwnPassage[],
): ReadonlyMap<ContactNo, LetterContent["passages"]> {
  const own = new Map<ContactNo, Record<string, PassageOoxml>>();
  for (const { contactNo, passageKey, ooxml } of passages) {
    own.set(contactNo, { ...own.get(contactNo), [passageKey]: ooxml });
  }
  return own;
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

function unique(nos: readonly ContactNo[]): readonly ContactNo[] {
  return [...new Set(nos)];
}
