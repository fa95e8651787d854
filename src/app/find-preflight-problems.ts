import type { Contact, ContactNo } from "../domain/contact/contact";
import { householdKey, postalAddress } from "../domain/contact/postal-address";
import { foldText } from "../domain/fold-text";
import type { ReasonNeeded } from "../domain/interaction/reasons-not-to-write";
import type { LetterInspection } from "../domain/letter/letter-inspection";
import type { LetterState } from "../domain/letter/letter-state";
import { hasLetterIn, type LettersAtHand } from "../domain/letter/serving-letter";
import { mergeField } from "../domain/letter/merge-field-catalogue";
import type { MergeWarning } from "../domain/letter/merge-warning";
import {
  checkLogging,
  type Logging,
  type LogProblemKind,
  type LogWarning,
} from "../domain/segment/check-logging";
import type { SegmentLine } from "../domain/segment/segment-line";
import { companyNoOf } from "../domain/segment/take-step";
import { recordName } from "../merge/letter-run";
import type { DraftedLetter } from "./draft-letter";
import type { ForeignSalutation } from "./find-foreign-salutations";
import type { OwnWordsBase } from "./passage-states";

export type PreflightKind =
  | Exclude<LogProblemKind, "reasonIsMissing">
  | ReasonNeeded
  | MergeWarning["kind"]
  | "salutationIsMissing"
  | "salutationIsForeign"
  | "addressIsMissing"
  | "addressIsDuplicate"
  | "passageIsOutdated"
  | "letterHasNoFields"
  | "documentIsNotUsed"
  | "languageHasNoLetter"
  | "letterIsOfAnotherSegment";

/** How much a problem weighs: no letters, no log, or just worth a look. */
export type PreflightWeight = "stopsMerge" | "stopsLog" | "look";

/** One thing that a user should know before letters go out. */
export interface PreflightProblem {
  readonly kind: PreflightKind;
  readonly weight: PreflightWeight;
  /** "" when it is not about one contact. */
  readonly contactNo: ContactNo;
  /** 0 when it is not about one line. */
  readonly lineNo: number;
  /** The field, passage or part that it is about, by name; "" for none. */
  readonly field: string;
  /** The language of the letter that it is about; left out where the segment has one alone. */
  readonly language?: string;
}

/** One of the segment's letters, and those who get it. */
export interface LetterFacts {
  /** Left out where the segment has one letter alone. */
  readonly language?: string;
  readonly inspection: LetterInspection;
  /** In the order of the lines. */
  readonly letters: readonly DraftedLetter[];
  /** What the letter knows of itself. */
  readonly letter: LetterState;
  /** Those written over an older text of the letter. */
  readonly outdatedPassages: readonly OwnWordsBase[];
  /** Who is addressed in another language than the letter's, whether or not the letter has the field. */
  readonly foreignSalutations?: readonly ForeignSalutation[];
}

/** A segment's letters as they would go out now. */
export interface PreflightFacts extends LetterFacts {
  readonly logging: Logging;
  /** The segment's letters in other languages. */
  readonly others?: readonly LetterFacts[];
  /** Which letters there are; left out where there is the open document alone, for whatever language. */
  readonly at?: LettersAtHand;
  /** Whether nobody gets the letter that is open. */
  readonly documentIsNotUsed?: boolean;
}

/**
 * All problems at once: those of the segment and the letter first, then line by line. Fields are looked at only where
 * the letter uses them.
 */
export function findPreflightProblems(facts: PreflightFacts): readonly PreflightProblem[] {
  const { logging, others = [] } = facts;
  const letters: readonly LetterFacts[] = [facts, ...others];
  return [
    ...segmentProblems(logging),
    ...(facts.documentIsNotUsed === true ? [ofLetter("documentIsNotUsed")] : []),
    ...letters.flatMap((letter) => letterProblems(letter, logging)),
    ...letters.flatMap(valueProblems),
    ...letters.flatMap(foreignProblems),
    ...addressProblems(logging),
    ...languageProblems(facts),
    ...letters.flatMap((letter) => outdatedProblems(letter, logging)),
  ];
}

function languageProblems({ logging, at }: PreflightFacts): readonly PreflightProblem[] {
  if (at === undefined) return [];
  const lines = logging.segment.lines.filter(({ language }) => !hasLetterIn(language, at));
  return lines.map((line) => ofLine(line, "languageHasNoLetter", line.language));
}

function segmentProblems(logging: Logging): readonly PreflightProblem[] {
  const { problems, warnings } = checkLogging(logging);
  return [
    ...problems.flatMap(({ kind, contactNo, lineNo }) =>
      kind === "reasonIsMissing"
        ? []
        : { kind, weight: weightOf(kind), contactNo, lineNo, field: fieldOf(kind) },
    ),
    ...warnings.map(reservation),
  ];
}

/** Weighs until there is a reason. */
function reservation({ kind, contactNo, lineNo, reason }: LogWarning): PreflightProblem {
  return { kind, weight: reason === "" ? "stopsMerge" : "look", contactNo, lineNo, field: "" };
}

const STOPS_MERGE: ReadonlySet<LogProblemKind> = new Set([
  "segmentIsLogged",
  "segmentIsEmpty",
  "contactIsGone",
  "objectsToMail",
  "objectsToEmail",
  "reasonIsMissing",
]);

/** Whether the problem keeps the letters from being made, not only from being logged. */
export function stopsMerge(kind: LogProblemKind): boolean {
  return STOPS_MERGE.has(kind);
}

function weightOf(kind: LogProblemKind): PreflightWeight {
  return stopsMerge(kind) ? "stopsMerge" : "stopsLog";
}

const FIELD_OF: Partial<Record<LogProblemKind, string>> = {
  descriptionIsMissing: "description",
  dateIsMissing: "date",
  salespersonIsMissing: "salespersonCode",
  interactionTemplateIsMissing: "templateCode",
  emailIsMissing: "email",
};

function fieldOf(kind: LogProblemKind): string {
  return FIELD_OF[kind] ?? "";
}

function letterProblems(facts: LetterFacts, logging: Logging): readonly PreflightProblem[] {
  const { inspection, letter, language } = facts;
  const unknown = unknownFields(facts);
  const isOther = !["", logging.segment.header.no].includes(letter.segmentNo);
  const problems = [
    ...(isOther ? [ofLetter("letterIsOfAnotherSegment", letter.segmentNo)] : []),
    ...(hasNothingPersonal(facts) ? [ofLetter("letterHasNoFields")] : []),
    ...[...unknown].map((name) => ofLetter("fieldIsUnknown", name)),
    ...inspection.warnings
      .filter(({ kind, subject }) => kind !== "fieldIsUnknown" || !unknown.has(subject))
      .map(({ kind, subject }) => ofLetter(kind, subject)),
  ];
  return language === undefined ? problems : problems.map((each) => ({ ...each, language }));
}

function hasNothingPersonal({ inspection, letter }: LetterFacts): boolean {
  return [inspection.fields, letter.passages, letter.conditions].every(
    ({ length }) => length === 0,
  );
}

function ofLetter(kind: PreflightKind, field = ""): PreflightProblem {
  return { kind, weight: "look", contactNo: "", lineNo: 0, field };
}

/** Fields that no value is known for: none of ours by any name, and nothing that a contact has. */
function unknownFields({ inspection, letters, letter }: LetterFacts): ReadonlySet<string> {
  const isUnknown = (name: string) =>
    letters.every(({ content }) => recordName(content.record, name, letter.mapping) === undefined);
  return new Set(letters.length === 0 ? [] : usedFields(inspection).filter(isUnknown));
}

function usedFields({ fields }: LetterInspection): readonly string[] {
  return [...new Set(fields.map(({ name }) => name))];
}

function valueProblems(facts: LetterFacts): readonly PreflightProblem[] {
  const unknown = unknownFields(facts);
  const needed = facts.inspection.fields.filter(({ needsValue }) => needsValue);
  const names = [...new Set(needed.map(({ name }) => name))].filter((name) => !unknown.has(name));
  const { mapping } = facts.letter;
  return facts.letters.flatMap((letter) => {
    const { record } = letter.content;
    const meant = names.map((name) => recordName(record, name, mapping) ?? name);
    const empty = meant.filter((name) => (record[name] ?? "").trim() === "");
    return [...new Set(empty)].map((field) => ofLine(letter, emptyKind(field), field));
  });
}

/** One for each line, however many salutations its letter has. */
function foreignProblems(facts: LetterFacts): readonly PreflightProblem[] {
  const { foreignSalutations = [], letters, letter, inspection } = facts;
  const record = letters[0]?.content.record ?? {};
  const used = new Set(
    usedFields(inspection).map((name) => recordName(record, name, letter.mapping) ?? name),
  );
  const shown = foreignSalutations.filter(({ field }) => used.has(field));
  const byLine = new Map(shown.map((each) => [each.lineNo, each]));
  return [...byLine.values()].map((each) => ofLine(each, "salutationIsForeign", each.language));
}

function emptyKind(field: string): PreflightKind {
  return mergeField(field)?.group === "salutation" ? "salutationIsMissing" : "fieldHasNoValue";
}

function ofLine(
  { contactNo, lineNo }: Pick<SegmentLine, "contactNo" | "lineNo">,
  kind: PreflightKind,
  field = "",
): PreflightProblem {
  return { kind, weight: "look", contactNo, lineNo, field };
}

function addressProblems({ segment, contacts }: Logging): readonly PreflightProblem[] {
  const seen = new Set<string>();
  return segment.lines.flatMap((line) => {
    const contact = contacts.get(line.contactNo);
    if (contact === undefined) return [];
    const key = destination(line, contact);
    if (key === "") return line.correspondenceType === "email" ? [] : noAddress(line);
    if (seen.has(key)) return ofLine(line, "addressIsDuplicate");
    seen.add(key);
    return [];
  });
}

function noAddress(line: SegmentLine): readonly PreflightProblem[] {
  return [ofLine(line, "addressIsMissing", "address")];
}

/** The same for lines whose letters meet in one place: one mailbox, one household, or one name at a company. "" for none. */
function destination(line: SegmentLine, contact: Contact): string {
  if (line.correspondenceType === "email") return foldText(contact.email.trim());
  const household = householdKey(postalAddress(contact, line.alternativeAddressCode));
  if (household === "" || companyNoOf(contact) === "") return household;
  return `${household}|${foldText(contact.name)}`;
}

function outdatedProblems({ outdatedPassages }: LetterFacts, { segment }: Logging) {
  const lineNos = new Map(segment.lines.map(({ contactNo, lineNo }) => [contactNo, lineNo]));
  return outdatedPassages.flatMap(({ contactNo, passageKey }) => {
    const lineNo = lineNos.get(contactNo);
    return lineNo === undefined
      ? []
      : ofLine({ contactNo, lineNo }, "passageIsOutdated", passageKey);
  });
}
