import type { Contact, ContactNo } from "../contact/contact";
import {
  objectionTo,
  reservationsAbout,
  type Objection,
  type ReasonNeeded,
} from "../interaction/reasons-not-to-write";
import type { Segment, SegmentNo } from "./segment";
import type { SegmentLine } from "./segment-line";

export type LogProblemKind =
  | "segmentIsLogged"
  | "segmentIsEmpty"
  | "descriptionIsMissing"
  | "contactIsGone"
  | "dateIsMissing"
  | "salespersonIsMissing"
  | "interactionTemplateIsMissing"
  | "emailIsMissing"
  | Objection
  /** Something speaks against writing to the contact, and nobody said why we do. */
  | "reasonIsMissing";

/** What keeps a segment from being logged. `contactNo` "" and `lineNo` 0: it is about the segment as a whole. */
export interface LogProblem {
  readonly kind: LogProblemKind;
  readonly contactNo: ContactNo;
  readonly lineNo: number;
}

/** What speaks against a line, and the reason for which it is logged all the same; "" while there is none. */
export interface LogWarning {
  readonly kind: ReasonNeeded;
  readonly contactNo: ContactNo;
  readonly lineNo: number;
  readonly reason: string;
}

/** A segment about to be logged, and what is known of its contacts today. */
export interface Logging {
  readonly segment: Segment;
  /** Those of the lines, and their companies. */
  readonly contacts: ReadonlyMap<ContactNo, Contact>;
  readonly loggedSegmentNos: ReadonlySet<SegmentNo>;
  /** The lines whose letter would be one too many: {@link fatiguedLines}. */
  readonly fatiguedLineNos: ReadonlySet<number>;
  /** Why those are written to whom something speaks against; "" for no reason. */
  readonly reason: string;
}

export interface LoggingCheck {
  readonly problems: readonly LogProblem[];
  readonly warnings: readonly LogWarning[];
}

/**
 * Everything that keeps the segment from being logged, all at once, and what speaks against some of its lines: the
 * segment's own first, then in the order of the lines.
 */
export function checkLogging(logging: Logging): LoggingCheck {
  const { lines } = logging.segment;
  const reasons = reasonsGiven(logging.segment);
  const warnings = lines.flatMap((line) => [
    ...warningsAbout(
      line,
      logging.contacts.get(line.contactNo),
      reasons.get(line.lineNo) ?? logging.reason,
    ),
    ...fatigueOf(line, logging),
  ]);
  const unexplained = new Set(warnings.filter(isUnexplained).map(({ lineNo }) => lineNo));
  const ofLines = lines.flatMap((line) =>
    lineProblems(line, logging.contacts.get(line.contactNo), unexplained.has(line.lineNo)).map(
      (kind) => ({ kind, contactNo: line.contactNo, lineNo: line.lineNo }),
    ),
  );
  const ofSegment = segmentProblems(logging).map((kind) => ({ kind, contactNo: "", lineNo: 0 }));
  return { problems: [...ofSegment, ...ofLines], warnings };
}

function segmentProblems({ segment, loggedSegmentNos }: Logging): readonly LogProblemKind[] {
  const found: Partial<Record<LogProblemKind, boolean>> = {
    segmentIsLogged: loggedSegmentNos.has(segment.header.no),
    segmentIsEmpty: segment.lines.length === 0,
    descriptionIsMissing: isBlank(segment.header.description),
  };
  return kindsOf(found);
}

function lineProblems(
  line: SegmentLine,
  contact: Contact | undefined,
  isUnexplained: boolean,
): readonly LogProblemKind[] {
  const objection = contact && objectionTo(contact, line.correspondenceType);
  const found: Partial<Record<LogProblemKind, boolean>> = {
    contactIsGone: contact === undefined,
    dateIsMissing: isBlank(line.date),
    salespersonIsMissing: isBlank(line.salespersonCode),
    interactionTemplateIsMissing: isBlank(line.templateCode),
    emailIsMissing: line.correspondenceType === "email" && isBlank(contact?.email ?? ""),
    reasonIsMissing: isUnexplained,
  };
  return objection === undefined ? kindsOf(found) : [...kindsOf(found), objection];
}

function kindsOf(found: Partial<Record<LogProblemKind, boolean>>): readonly LogProblemKind[] {
  return (Object.keys(found) as LogProblemKind[]).filter((kind) => found[kind] === true);
}

function warningsAbout(
  line: SegmentLine,
  contact: Contact | undefined,
  reason: string,
): readonly LogWarning[] {
  const { contactNo, lineNo } = line;
  const kinds = contact === undefined ? [] : reservationsAbout(contact, line);
  return kinds.map((kind) => ({ kind, contactNo, lineNo, reason: reason.trim() }));
}

/** To ignore an exclusion is no reason to write once more. */
function fatigueOf(
  { contactNo, lineNo }: SegmentLine,
  { fatiguedLineNos, reason }: Logging,
): readonly LogWarning[] {
  return fatiguedLineNos.has(lineNo)
    ? [{ kind: "hadEnoughLetters", contactNo, lineNo, reason: reason.trim() }]
    : [];
}

/** By line number: the reason for which the action that made the line ignored the exclusions. */
function reasonsGiven({ criteria }: Segment): ReadonlyMap<number, string> {
  return new Map(
    criteria.flatMap(({ action, addedLineNos }) =>
      action.action === "add" && action.options.ignoreExclusion
        ? addedLineNos.map((lineNo) => [lineNo, action.options.ignoreExclusionReason] as const)
        : [],
    ),
  );
}

function isUnexplained({ reason }: LogWarning): boolean {
  return reason === "";
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
