import type { ContactNo } from "../contact/contact";
import { newHeader } from "./new-header";
import type { Segment, SegmentHeader } from "./segment";
import { applyAction, type StepFacts } from "./take-step";

/** What a new segment takes over from one that went before. */
export interface Forerunner {
  readonly segmentNo: string;
  readonly salespersonCode: string;
  readonly language: string;
  readonly campaignNo: string;
  readonly campaignTarget: boolean;
  readonly contactNos: readonly ContactNo[];
  /** What its header says of the letter; null where that is not taken over. */
  readonly letter: LetterOfHeader | null;
}

/** What a header says of its letter. */
export type LetterOfHeader = Pick<SegmentHeader, "subject" | "subjects" | "letterLanguages">;

/** What the follow-up begins with on its own. */
export interface FollowUpStart {
  /** "Follow-up on segment SM00012", in the user's language. */
  readonly description: string;
  /** Calendar day, "2026-11-23". */
  readonly today: string;
}

/**
 * A segment for the same contacts and campaign, without a number. They come as one step that reuses the earlier
 * segment: whom not to write to is asked again, and who was left out is on record.
 */
export function draftFollowUp(
  forerunner: Forerunner,
  start: FollowUpStart,
  facts: Omit<StepFacts, "matching">,
): Segment {
  const { segmentNo, contactNos } = forerunner;
  const action = { action: "reuse", segmentNo, contactNos } as const;
  return applyAction(emptySegment(forerunner, start), action, { ...facts, matching: [] }).segment;
}

/** What a segment that is about to be logged hands on, with its letter or without. */
export function forerunnerOf({ header, lines }: Segment, takesLetter: boolean): Forerunner {
  return {
    segmentNo: header.no,
    salespersonCode: header.salespersonCode,
    language: header.language,
    campaignNo: header.campaignNo,
    campaignTarget: header.campaignTarget,
    contactNos: lines.map(({ contactNo }) => contactNo),
    letter: takesLetter ? letterOfHeader(header) : null,
  };
}

/** What the header says of its letter. */
export function letterOfHeader({
  subject,
  subjects,
  letterLanguages,
}: LetterOfHeader): LetterOfHeader {
  return { subject, subjects, letterLanguages };
}

function emptySegment(forerunner: Forerunner, { description, today }: FollowUpStart): Segment {
  const { salespersonCode, language, campaignNo, campaignTarget } = forerunner;
  const header = newHeader({ description, today, salespersonCode, language });
  return {
    header: { ...header, no: "", campaignNo, campaignTarget, ...forerunner.letter },
    criteria: [],
    undone: [],
    lines: [],
    nextLineNo: 1,
  };
}
