import type { ContactNo } from "../domain/contact/contact";
import type { CampaignEntry } from "../domain/interaction/campaign-entry";
import type { EntryFilter } from "../domain/interaction/entry-filter";
import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../domain/interaction/interaction-log-entry";
import type { LogTotals } from "../domain/interaction/log-totals";
import type { EntryDraft } from "../domain/segment/draft-logged-segment";
import type { LoggedOrigin } from "../domain/segment/logged-origin";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import type { KeptLetter } from "./kept-letter";
import type { UniquePassage } from "./segment-book";
import type { Watch } from "./watch";

/**
 * The letters of one logging in the form they are kept in: parts that all letters share once, and per letter only
 * the strings between. Joined to be read, never merged again.
 */
export interface StoredLetters {
  /** The version of the form, so that later versions of the program still read it. */
  readonly form: 1;
  /** Shared bytes; what they mean is `merge/stored-letters`'s to know. */
  readonly shared: Uint8Array;
  /** What letters in other languages share, by the `letterLanguage` of their entries; theirs is not in `shared`. */
  readonly sharedIn?: Readonly<Record<string, Uint8Array>>;
  /** One per entry in order; null where no letter went out. */
  readonly letters: readonly (Uint8Array | null)[];
}

/** Entry numbers are the store's to give, so a drafted record has none. */
export interface LoggedSegmentDraft {
  readonly header: Omit<LoggedSegment, "entryNo">;
  readonly entries: readonly EntryDraft[];
  readonly letters: StoredLetters | null;
  /**
   * The letter with its fields, as a .docx file: kept for those who go on from the logged segment, and with it the
   * personal passages. Left out: neither is kept.
   */
  readonly letterTemplate?: Uint8Array;
  /** The follow-up segment to open in the same breath, or null. Its number is the store's to give. */
  readonly followUp: Segment | null;
  /**
   * Whether the follow-up has the letters kept with the segment, and those who are in it their personal passages. Left
   * out: they have not.
   */
  readonly followUpTakesPassages?: boolean;
  /** The personal passages that went into the letters: other ones in the store are a conflict. Left out: not checked. */
  readonly expectedPassages?: readonly UniquePassage[];
}

export interface LoggedResult {
  readonly loggedSegmentEntryNo: number;
  /** "" when none was asked for. */
  readonly followUpNo: SegmentNo;
}

/** What a logged segment was made of, and the letter with its fields; null where that was not kept. */
export interface KeptOrigin extends LoggedOrigin {
  readonly letterTemplate: Uint8Array | null;
  /** The letters that were kept with the segment, by language; left out where there were none. */
  readonly letters?: readonly KeptLetter[];
}

/** One contact's own words for a passage of a logged segment's letter. */
export type LoggedPassage = Omit<UniquePassage, "segmentNo">;

/** What an opened letter is joined from. */
export interface StoredLetter {
  readonly form: 1;
  readonly shared: Uint8Array;
  readonly letter: Uint8Array;
  readonly letterHash: string;
}

/** The one book of what was sent to whom. Rejects with a {@link StoreError} only. */
export interface InteractionLog {
  /**
   * In one strictly durable transaction: writes the logged segment with its header and criteria, its entries and
   * letters, opens the follow-up, and removes the segment with lines, criteria and passages. All, or nothing.
   *
   * Rejects with code "conflict" when the segment is gone or is not, line for line, `expected`: another
   * pane has logged or changed it.
   */
  logSegment(expected: Segment, draft: LoggedSegmentDraft): Promise<LoggedResult>;
  /** Newest first. */
  readonly loggedSegments: Watch<readonly LoggedSegment[]>;
  /** In the order of the lines. */
  entriesOf(loggedSegmentEntryNo: number): Watch<readonly InteractionLogEntry[]>;
  /** Newest first. */
  entriesOfContact(contactNo: ContactNo): Watch<readonly InteractionLogEntry[]>;
  /** Undefined for an entry without a letter. */
  letter(entryNo: number): Promise<StoredLetter | undefined>;

  /** Undefined for one that was logged before this was kept. */
  origin(loggedSegmentEntryNo: number): Promise<KeptOrigin | undefined>;
  /** The personal passages that went into the letters of a logged segment. */
  passages(loggedSegmentEntryNo: number): Promise<readonly LoggedPassage[]>;

  /** Those that match, newest first; reads no further than to the last that was asked for. */
  entries(filter: EntryFilter, atMost: number): Watch<readonly InteractionLogEntry[]>;
  /** Newest first. */
  readonly campaignEntries: Watch<readonly CampaignEntry[]>;
  /** Reads the whole log: asked for, not watched. */
  totals(): Promise<LogTotals>;

  /**
   * Writes interactions that belong to no segment, all or none, with letters of their own where there are any. Gives
   * their numbers in order.
   */
  append(drafts: readonly EntryDraft[], letters?: StoredLetters | null): Promise<readonly number[]>;
  /**
   * Reads the entry and its logged segment, if it has one, applies the change and writes it, in one transaction; gives
   * what was written. Rejects with code "conflict" when the entry is gone. `change` may not await.
   */
  changeEntry(
    entryNo: number,
    change: (entry: InteractionLogEntry, logged: LoggedSegment | undefined) => InteractionLogEntry,
  ): Promise<InteractionLogEntry>;
  /**
   * Cancels the logged segment with its entries and campaign entries, or un-cancels it: an entry that was canceled on
   * its own stays so. Rejects with code "conflict" when the logged segment is gone.
   */
  cancelSegment(loggedSegmentEntryNo: number, isCanceled: boolean): Promise<void>;
  /**
   * Removes for good what is canceled: entries, and logged segments with their campaign entries. A letter goes with
   * the last entry that has it. Gives how many entries went.
   */
  deleteCanceled(): Promise<number>;
}
