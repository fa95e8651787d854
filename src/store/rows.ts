import type { Contact, ContactNo } from "../domain/contact/contact";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import type { NumberSeries } from "../domain/setup/number-series";
import type { CriteriaAction } from "../domain/segment/criteria-action";
import type { KeptOrigin, LoggedPassage } from "../ports/interaction-log";
import type { SegmentHeader, SegmentNo } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import type { KeptLetter } from "../ports/kept-letter";
import type { Change, RecordKind } from "./change";

/** A contact, and beside it the keys it is looked up by; a key without a value is left out of the index. */
export interface ContactRow {
  readonly no: ContactNo;
  readonly companyNo?: ContactNo;
  /** Lower-cased, both e-mail fields. */
  readonly emails?: readonly string[];
  readonly externalId?: string;
  /** Every field that is not blank. */
  readonly told: Partial<Contact>;
}

/** Two contacts that look like one, and were found to be two; the lower number first. */
export interface PairApartRow {
  readonly oneNo: ContactNo;
  readonly otherNo: ContactNo;
}

/** An import, and where in the change log stands what it did. */
export interface ImportRow {
  /** The store's to give. */
  readonly no?: number;
  /** ISO 8601, UTC; that of its changes, too. */
  readonly time: string;
  readonly fileName: string;
  readonly addedCount: number;
  readonly changedCount: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly takenBack: boolean;
}

/** A segment without its lines and criteria: what the list of segments reads. */
export interface SegmentRow {
  readonly no: SegmentNo;
  readonly header: SegmentHeader;
  readonly nextLineNo: number;
  readonly lineCount: number;
  readonly openedAt: string;
}

/** Up to {@link LINES_PER_BLOCK} lines, in order. */
export interface SegmentLineBlock {
  readonly segmentNo: SegmentNo;
  readonly block: number;
  readonly lines: readonly SegmentLine[];
}

/** A step in its place among the segment's steps. */
export interface StepRow<Step> {
  readonly segmentNo: SegmentNo;
  readonly index: number;
  readonly step: Step;
}

/** A segment's or an interaction template's letter in one language. */
export interface LetterRow extends KeptLetter {
  readonly ownerNo: string;
}

export interface SavedCriteriaRow {
  readonly code: string;
  readonly description: string;
  readonly criteria: readonly CriteriaAction[];
}

/** Entries of one logging with consecutive numbers, in order. */
export interface InteractionLogBlock {
  readonly firstEntryNo: number;
  readonly loggedSegmentEntryNo: number;
  readonly entries: readonly InteractionLogEntry[];
}

/** Whom a block of entries is about, to be searched without reading the entries. */
export interface InteractionLogKeys {
  readonly firstEntryNo: number;
  /** Every contact number between line feeds, one at both ends. */
  readonly contactNos: string;
}

/** What a logged segment was made of. */
export interface LoggedOriginRow extends KeptOrigin {
  readonly loggedSegmentEntryNo: number;
}

/** A personal passage of a logged segment's letter. */
export interface LoggedPassageRow extends LoggedPassage {
  readonly loggedSegmentEntryNo: number;
}

export interface SharedLetterRow {
  readonly loggedSegmentEntryNo: number;
  readonly form: 1;
  readonly shared: Uint8Array;
  /** What the letters in other languages share, by language. */
  readonly sharedIn?: Readonly<Record<string, Uint8Array>>;
}

/** Letters of entries with consecutive numbers, in order; null where no letter went out. */
export interface LetterBlock {
  readonly firstEntryNo: number;
  readonly letters: readonly (Uint8Array | null)[];
}

export type NumberSeriesCode =
  "contact" | "segment" | "loggedSegment" | "interactionLogEntry" | "campaignEntry";

export interface NumberSeriesRow extends NumberSeries {
  readonly code: NumberSeriesCode;
}

/** One value under a name: of the setup, or of what the store knows of itself. */
export interface NamedValue {
  readonly key: string;
  readonly value: unknown;
}

/** What one transaction changed, or a part of it. */
export interface ChangeRow {
  /** The store's to give, only growing. */
  readonly seq?: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** What was being done: "log segment". */
  readonly errand: string;
  readonly kinds: readonly RecordKind[];
  readonly changes: readonly Change[];
}

/** A projection of the records, packed; current as of a change, never the truth. */
export interface ProjectionRow {
  readonly name: string;
  /** The form of `packed`; another form is thrown away. */
  readonly form: number;
  readonly seq: number;
  readonly packed: unknown;
}
