import type { Contact } from "../contact/contact";
import { freezeContact } from "../interaction/freeze-contact";
import type { InteractionLogEntry, LoggedSegment } from "../interaction/interaction-log-entry";
import { fail, succeed, type Result } from "../result";
import { checkLogging, type Logging, type LogProblem, type LogWarning } from "./check-logging";
import type { SegmentLine } from "./segment-line";

/** Who logs, and when. */
export interface LoggingMoment {
  /** Calendar day, "2026-11-23". */
  readonly today: string;
  /** Time of day, "14:05": of every line that has none of its own. */
  readonly timeOfDay: string;
  readonly userName: string;
}

/** Entry numbers are the store's to give. */
export type EntryDraft = Omit<InteractionLogEntry, "entryNo" | "loggedSegmentEntryNo">;

export interface DraftedLog {
  readonly header: Omit<LoggedSegment, "entryNo">;
  /** One for each line, in their order; none has a letter yet. */
  readonly entries: readonly EntryDraft[];
  readonly warnings: readonly LogWarning[];
}

/**
 * Drafts the log of a segment: one header, and for each line an entry with every value of the line and with the
 * contact frozen as it is today. Or everything that keeps the segment from being logged.
 */
export function draftLoggedSegment(
  logging: Logging,
  moment: LoggingMoment,
): Result<DraftedLog, readonly LogProblem[]> {
  const { problems, warnings } = checkLogging(logging);
  if (problems.length > 0) return fail(problems);
  return succeed({
    header: draftHeader(logging, moment),
    entries: draftEntries(logging, moment, warnings),
    warnings,
  });
}

function draftHeader({ segment }: Logging, { today, userName }: LoggingMoment) {
  return {
    segmentNo: segment.header.no,
    description: segment.header.description,
    createdOn: today,
    userName,
    canceled: false,
    entryCount: segment.lines.length,
  };
}

function draftEntries(
  logging: Logging,
  moment: LoggingMoment,
  warnings: readonly LogWarning[],
): readonly EntryDraft[] {
  const reasons = reasonsOf(warnings);
  return logging.segment.lines.flatMap((line) => {
    const contact = logging.contacts.get(line.contactNo);
    return contact === undefined ? [] : draftEntry(line, contact, { logging, moment, reasons });
  });
}

/** By line number, each reason once. */
function reasonsOf(warnings: readonly LogWarning[]): ReadonlyMap<number, string> {
  const reasons = new Map<number, ReadonlySet<string>>();
  for (const { lineNo, reason } of warnings) {
    reasons.set(lineNo, new Set([...(reasons.get(lineNo) ?? []), reason]));
  }
  return new Map([...reasons].map(([lineNo, each]) => [lineNo, [...each].join("; ")]));
}

interface Drafting {
  readonly logging: Logging;
  readonly moment: LoggingMoment;
  /** By line number. */
  readonly reasons: ReadonlyMap<number, string>;
}

function draftEntry(
  { lineNo, alternativeAddressCode, ...values }: SegmentLine,
  contact: Contact,
  { logging, moment, reasons }: Drafting,
): EntryDraft {
  const { header } = logging.segment;
  return {
    ...values,
    segmentNo: header.no,
    companyNo: contact.type === "company" ? contact.no : contact.companyNo,
    contact: freezeContact(
      contact,
      logging.contacts.get(contact.companyNo),
      alternativeAddressCode,
    ),
    description: values.description || header.description,
    time: values.time || moment.timeOfDay,
    userName: moment.userName,
    canceled: false,
    postponed: false,
    comment: reasons.get(lineNo) ?? "",
    letterHash: "",
  };
}
