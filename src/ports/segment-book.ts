import type { ContactNo } from "../domain/contact/contact";
import type { PassageOoxml } from "../domain/letter/letter-content";
import type { SavedCriteria } from "../domain/segment/saved-criteria";
import type { Segment, SegmentHeader, SegmentNo } from "../domain/segment/segment";
import type { Split } from "../domain/segment/split";
import type { KeptLetter, KeptLettersChange } from "./kept-letter";
import type { Watch } from "./watch";

export interface SegmentSummary {
  readonly no: SegmentNo;
  readonly description: string;
  readonly date: string;
  readonly lineCount: number;
}

/** One contact's own words for one passage of a segment's letter. */
export interface UniquePassage {
  readonly segmentNo: SegmentNo;
  readonly contactNo: ContactNo;
  readonly passageKey: string;
  readonly ooxml: PassageOoxml;
  /** The plain text, for lists and for people. */
  readonly text: string;
  /** The template's words it was written over: tells when it is outdated. */
  readonly basedOn: PassageOoxml;
}

/** The open segments and the personal passages written for them. Rejects with a {@link StoreError} only. */
export interface SegmentBook {
  /** Newest first. */
  readonly segments: Watch<readonly SegmentSummary[]>;
  /** Undefined once the segment is logged or deleted. */
  segment(no: SegmentNo): Watch<Segment | undefined>;
  /** Gives the number from the series. */
  create(header: Omit<SegmentHeader, "no">): Promise<SegmentNo>;
  /**
   * Reads the segment, applies the change and writes it, in one transaction; gives what was written.
   * Rejects with code "conflict" when the segment is gone. `change` may not await.
   */
  change(no: SegmentNo, change: (segment: Segment) => Segment): Promise<Segment>;
  /** Removes the segment, its lines, its passages and its letters. */
  remove(no: SegmentNo): Promise<void>;

  /** The letters kept with the segment, by language; the open document is none of them. */
  letters(no: SegmentNo): Watch<readonly KeptLetter[]>;
  /**
   * Keeps letters with the segment, or removes them, and changes the segment, in one transaction; gives what was
   * written. `change` is told which languages there are letters in afterwards, and may not await. Rejects with code
   * "conflict" when the segment is gone.
   */
  changeLetters(
    no: SegmentNo,
    letters: KeptLettersChange,
    change: (segment: Segment, letterLanguages: readonly string[]) => Segment,
  ): Promise<Segment>;

  /** By code. */
  readonly savedCriteria: Watch<readonly SavedCriteria[]>;
  /** Rejects with code "conflict" when the code is taken. */
  saveCriteria(saved: SavedCriteria): Promise<void>;
  removeCriteria(code: string): Promise<void>;

  /** Newest first. */
  readonly splits: Watch<readonly Split[]>;
  /** Remembers a split, and gives it with its id; one that was forgotten comes back under the id that it had. */
  keepSplit(draft: Omit<Split, "id"> & Partial<Pick<Split, "id">>): Promise<Split>;
  /** Forgets that it was split, and who is in which part. The parts' segments and what was logged of them stay. */
  removeSplit(id: string): Promise<void>;

  passages(no: SegmentNo): Watch<readonly UniquePassage[]>;
  /** Those of these contacts alone. */
  passagesOf(no: SegmentNo, contactNos: readonly ContactNo[]): Promise<readonly UniquePassage[]>;
  /** Strictly durable: resolved means kept. */
  savePassages(passages: readonly UniquePassage[]): Promise<void>;
  removePassage(no: SegmentNo, contactNo: ContactNo, passageKey: string): Promise<void>;
}
