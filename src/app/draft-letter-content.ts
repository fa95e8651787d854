import type { ContactNo } from "../domain/contact/contact";
import type { LetterContent, PassageOoxml } from "../domain/letter/letter-content";
import type { ConditionalPassage } from "../domain/letter/letter-state";
import type { ContactFilter } from "../domain/segment/contact-filter";
import type { Segment } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import { readLetterState } from "../merge/letter-state-xml";
import type { UniquePassage } from "../ports/segment-book";
import { byNo } from "./by-no";
import type { Doors } from "./doors";
import {
  draftLetter,
  noCustomValues,
  testOfContact,
  type ConditionTest,
  type DraftedLetter,
  type LetterSources,
} from "./draft-letter";
import { firstValue } from "./first-value";

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
    noCustomValues: noCustomValues(onLines),
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

function ownPassages(
  passages: readonly OwnPassage[],
): ReadonlyMap<ContactNo, LetterContent["passages"]> {
  const own = new Map<ContactNo, Record<string, PassageOoxml>>();
  for (const { contactNo, passageKey, ooxml } of passages) {
    own.set(contactNo, { ...own.get(contactNo), [passageKey]: ooxml });
  }
  return own;
}

function unique(nos: readonly ContactNo[]): readonly ContactNo[] {
  return [...new Set(nos)];
}
