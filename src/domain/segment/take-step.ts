import type { Contact, ContactNo } from "../contact/contact";
import { unreachable } from "../unreachable";
import type { AddOptions, CriteriaAction, CriteriaStep, LeftOut } from "./criteria-action";
import { alreadyIn, exclusionReason, leaveOut, type Parted, secondOfHousehold } from "./leave-out";
import { type LineSetup, newLine, newLineWay } from "./new-line";
import type { Segment } from "./segment";
import { inSegmentOrder } from "./segment-order";
import type { SegmentLine } from "./segment-line";
import { unpickedLineNos } from "./unpicked-lines";

/** What a step can know of the contacts on the day that it is taken. */
export interface StepFacts {
  /** Numbers of all contacts that the action's filter matches; nobody for an action without a filter. */
  readonly matching: readonly ContactNo[];
  /**
   * By number: who matches or is picked, and who has a line; their companies; and where the step looks at entire
   * companies, everyone who is at them. Whoever is not here is not found.
   */
  readonly contacts: ReadonlyMap<ContactNo, Contact>;
  readonly setup: LineSetup;
  /** Lines that the segment had before it was composed anew: who gets a line gets an earlier one, edits and all. */
  readonly earlierLines?: EarlierLines;
}

/** By contact, in the order of their numbers. */
export type EarlierLines = ReadonlyMap<ContactNo, readonly SegmentLine[]>;

export interface StepTaken {
  readonly segment: Segment;
  readonly step: CriteriaStep;
}

/** An add without any option. */
export const PLAIN_ADD: AddOptions = {
  allowExistingContacts: false,
  expandCompanies: false,
  addRelatedCompanies: false,
  ignoreExclusion: false,
  ignoreExclusionReason: "",
  onePerHousehold: false,
};

/**
 * Takes one step and records it, even when it changed nothing. What had been taken back before can then no longer be
 * taken again.
 */
export function applyAction(segment: Segment, action: CriteriaAction, facts: StepFacts): StepTaken {
  switch (action.action) {
    case "add":
      return addLines(segment, action, addedContacts(segment, action.options, facts), facts);
    case "pick":
      return addLines(segment, action, { staying: found(action, facts), leftOut: [] }, facts);
    case "reuse":
      return addLines(segment, action, reusedContacts(segment, found(action, facts), facts), facts);
    case "reduce":
      return removeLines(segment, action, matchingLines(action, facts));
    case "refine": {
      const matches = matchingLines(action, facts);
      return removeLines(segment, action, (line) => !matches(line));
    }
    case "unpick": {
      const lineNos = unpickedLineNos(segment.lines, action);
      return removeLines(segment, action, ({ lineNo }) => lineNos.has(lineNo));
    }
    default:
      return unreachable(action);
  }
}

function found(
  { contactNos }: { readonly contactNos: readonly ContactNo[] },
  { contacts }: StepFacts,
): readonly Contact[] {
  return contactNos.flatMap((no) => contacts.get(no) ?? []);
}

/**
 * Match, expand, add companies, drop whom not to write to, sort, skip who is in already, one per household. The
 * exclusion is ignored only for a reason.
 */
function addedContacts(segment: Segment, options: AddOptions, facts: StepFacts): Parted {
  const widened = withRelatedCompanies(expanded(matched(facts), options, facts), options, facts);
  const isIgnored = options.ignoreExclusion && options.ignoreExclusionReason.trim() !== "";
  const wayOf = newLineWay(segment.header, facts.setup);
  const allowed = leaveOut(widened, (contact) => exclusionReason(contact, isIgnored, wayOf));
  const sorted = inSegmentOrder(allowed.staying, facts.contacts);
  const fresh = options.allowExistingContacts
    ? { staying: sorted, leftOut: [] }
    : leaveOut(sorted, alreadyIn(contactNosOf(segment)));
  const homes = options.onePerHousehold
    ? leaveOut(fresh.staying, secondOfHousehold(lineContacts(segment, facts), segment.header.date))
    : { staying: fresh.staying, leftOut: [] };
  return {
    staying: homes.staying,
    leftOut: [...allowed.leftOut, ...fresh.leftOut, ...homes.leftOut],
  };
}

function matched({ matching, contacts }: StepFacts): readonly Contact[] {
  return matching.flatMap((no) => contacts.get(no) ?? []);
}

/** Everyone at each contact's company, and the company. */
function expanded(
  contacts: readonly Contact[],
  { expandCompanies }: AddOptions,
  facts: StepFacts,
): readonly Contact[] {
  if (!expandCompanies) return contacts;
  const companyNos = new Set(contacts.map(companyNoOf).filter((no) => no !== ""));
  const colleagues = [...facts.contacts.values()].filter((contact) =>
    companyNos.has(companyNoOf(contact)),
  );
  return distinct([...contacts, ...colleagues]);
}

function withRelatedCompanies(
  contacts: readonly Contact[],
  { addRelatedCompanies }: AddOptions,
  facts: StepFacts,
): readonly Contact[] {
  if (!addRelatedCompanies) return contacts;
  return distinct([
    ...contacts,
    ...contacts.flatMap(({ companyNo }) => facts.contacts.get(companyNo) ?? []),
  ]);
}

function distinct(contacts: readonly Contact[]): readonly Contact[] {
  return [...new Map(contacts.map((contact) => [contact.no, contact])).values()];
}

/** A company's own number, a person's company's; "" for a person without one. */
export function companyNoOf(contact: Contact): ContactNo {
  return contact.type === "company" ? contact.no : contact.companyNo;
}

function contactNosOf({ lines }: Segment): readonly ContactNo[] {
  return lines.map(({ contactNo }) => contactNo);
}

function lineContacts(segment: Segment, { contacts }: StepFacts): readonly Contact[] {
  return contactNosOf(segment).flatMap((no) => contacts.get(no) ?? []);
}

/** The flags are asked again of everyone, and each gets one line. */
function reusedContacts(
  segment: Segment,
  contacts: readonly Contact[],
  { setup }: StepFacts,
): Parted {
  const wayOf = newLineWay(segment.header, setup);
  const allowed = leaveOut(distinct(contacts), (contact) => exclusionReason(contact, false, wayOf));
  const fresh = leaveOut(allowed.staying, alreadyIn(contactNosOf(segment)));
  return { staying: fresh.staying, leftOut: [...allowed.leftOut, ...fresh.leftOut] };
}

/** With entire companies, a company's lines match when anyone at it does. */
function matchingLines(
  { entireCompanies }: { readonly entireCompanies: boolean },
  facts: StepFacts,
): (line: SegmentLine) => boolean {
  const matching = new Set(facts.matching);
  if (!entireCompanies) return ({ contactNo }) => matching.has(contactNo);
  const companyNos = new Set(matched(facts).map(companyNoOf));
  companyNos.delete("");
  return ({ contactNo }) => {
    const contact = facts.contacts.get(contactNo);
    return matching.has(contactNo) || (contact ? companyNos.has(companyNoOf(contact)) : false);
  };
}

function addLines(
  segment: Segment,
  action: CriteriaAction,
  { staying, leftOut }: Parted,
  facts: StepFacts,
): StepTaken {
  const takeEarlier = earlierLineTaker(segment, facts);
  let { nextLineNo } = segment;
  const lines = staying.map((contact): SegmentLine => {
    const earlier = takeEarlier(contact.no);
    if (earlier !== undefined) return earlier;
    nextLineNo += 1;
    return { ...newLine(segment.header, contact, facts.setup), lineNo: nextLineNo - 1 };
  });
  const addedLineNos = lines.map(({ lineNo }) => lineNo);
  const step = { action, addedLineNos, removedLines: [], leftOut };
  return recorded({ ...segment, nextLineNo }, step, [...segment.lines, ...lines]);
}

/** Gives a contact's earlier lines one after the other, none that this composing has given already. */
function earlierLineTaker(
  { criteria }: Segment,
  { earlierLines }: StepFacts,
): (no: ContactNo) => SegmentLine | undefined {
  if (earlierLines === undefined) return () => undefined;
  const given = new Set(criteria.flatMap(({ addedLineNos }) => addedLineNos));
  return (no) => {
    const line = earlierLines.get(no)?.find(({ lineNo }) => !given.has(lineNo));
    if (line !== undefined) given.add(line.lineNo);
    return line;
  };
}

function removeLines(
  segment: Segment,
  action: CriteriaAction,
  goes: (line: SegmentLine) => boolean,
): StepTaken {
  const placed = segment.lines.map((line, index) => ({ index, line, isGoing: goes(line) }));
  const removedLines = placed
    .filter(({ isGoing }) => isGoing)
    .map(({ index, line }) => ({ index, line }));
  const lines = placed.filter(({ isGoing }) => !isGoing).map(({ line }) => line);
  const leftOut: readonly LeftOut[] = [];
  return recorded(segment, { action, addedLineNos: [], removedLines, leftOut }, lines);
}

function recorded(segment: Segment, step: CriteriaStep, lines: readonly SegmentLine[]): StepTaken {
  return {
    segment: {
      ...segment,
      criteria: [...segment.criteria, step],
      undone: [],
      lines,
    },
    step,
  };
}
