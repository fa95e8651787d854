import type { ContactNo } from "../contact/contact";
import type { InteractionValues } from "./interaction-template";

export type Evaluation = "" | "veryPositive" | "positive" | "neutral" | "negative" | "veryNegative";

/** What became of the letter on its way; "" as long as nobody has said. */
export type Delivery = "" | "sent" | "arrived" | "returned";

/** The address as it was used on the day, lines without the name. */
export interface FrozenContact {
  readonly name: string;
  readonly companyName: string;
  readonly addressLines: readonly string[];
  readonly email: string;
}

/** One recorded interaction with one contact: the evidence. Written once, canceled, never deleted in silence. */
export interface InteractionLogEntry extends InteractionValues {
  readonly entryNo: number;
  /** The logged segment it belongs to; 0 for an interaction of its own. */
  readonly loggedSegmentEntryNo: number;
  readonly segmentNo: string;
  readonly contactNo: ContactNo;
  readonly companyNo: ContactNo;
  readonly contact: FrozenContact;
  readonly description: string;
  /** Calendar day, "2026-11-23". */
  readonly date: string;
  /** Time of day, "14:05". */
  readonly time: string;
  readonly userName: string;
  readonly evaluation: Evaluation;
  readonly attemptFailed: boolean;
  readonly canceled: boolean;
  /** It was canceled because its logged segment was, and comes back with it. */
  readonly canceledWithSegment?: boolean;
  readonly postponed: boolean;
  readonly comment: string;
  /** Left out as long as nobody has said. */
  readonly delivery?: Delivery;
  /** SHA-256 of the letter this contact got, hexadecimal; "" when no letter went out. */
  readonly letterHash: string;
  /** Which of the segment's letters it was made from, by language; left out where the segment had one alone. */
  readonly letterLanguage?: string;
  /** Where the letter is kept when it is another entry's, sent again, or when it went out without a segment. */
  readonly letterOf?: LetterOwner;
}

/** The entry that a letter was first sent with. */
export interface LetterOwner {
  readonly entryNo: number;
  /** Whose letters share parts with it; negative where these are of no logged segment. */
  readonly loggedSegmentEntryNo: number;
}

/** The header over the entries of one logging. */
export interface LoggedSegment {
  readonly entryNo: number;
  readonly segmentNo: string;
  readonly description: string;
  readonly createdOn: string;
  readonly userName: string;
  readonly canceled: boolean;
  readonly entryCount: number;
}
