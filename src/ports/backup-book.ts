import type { Erasure } from "./erasure-book";
import type { StoreRun } from "./contact-book";
import type { Watch } from "./watch";

/** Records of one table of the store, as plain values. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly object[];
}

/** What a copy of the store tells of itself. */
export interface StoreHead {
  readonly schemaVersion: number;
  /** Made once per store. */
  readonly storeId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** When the copy was made; ISO 8601, UTC. */
  readonly readAt: string;
  /** The newest change that it knows of; 0 before the first. */
  readonly seq: number;
  /** How many records each table has. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Records of the store as they were at one moment. */
export interface StoreCopy {
  readonly head: StoreHead;
  /** Every time anew, and at once, so that a transaction can wait for it. */
  readonly parts: () => Iterable<TableRows>;
}

/** What the user calls the things that are compared. */
export const COPIED_KINDS = [
  "contact",
  "segment",
  "passage",
  "loggedSegment",
  "interaction",
  "setup",
] as const;

export type CopiedKind = (typeof COPIED_KINDS)[number];

/** How many records of a kind a copy has that … */
export interface CopyCounts {
  /** … are not here. */
  readonly added: number;
  /** … are here, and other than in the copy. */
  readonly changed: number;
  readonly same: number;
  /** How many are here, and not in the copy. */
  readonly onlyHere: number;
}

/**
 * How the copy stands to the store: the store has gone on from it ("older"), it goes on from the store ("newer"), both
 * know the same changes ("level"), or they have gone apart, or were never one ("other").
 */
export type CopyLineage = "older" | "newer" | "level" | "other";

export interface CopyComparison {
  /** The store's newest change when they were compared. */
  readonly seq: number;
  readonly lineage: CopyLineage;
  readonly counts: Readonly<Record<CopiedKind, CopyCounts>>;
  /** How many numbers mean one thing here, and another there: above 0 they cannot be merged. */
  readonly conflicting: number;
}

export type RestoreMode =
  /** What is here goes, what the copy has comes. */
  | { readonly kind: "replace" }
  /** What is missing here comes; of what differs, one side's stays. */
  | { readonly kind: "merge"; readonly prefer: "here" | "copy" };

export interface RestoreFacts {
  readonly compared: CopyComparison;
  /** Contacts of the copy that were erased, here or there, as those of another number: they are erased again. */
  readonly comingBack?: readonly Pick<Erasure, "contactNo" | "pseudonym">[];
}

export interface BackupState {
  readonly storeId: string;
  readonly createdAt: string;
  /** Undefined before the first. */
  readonly lastBackup: LastBackup | undefined;
  /** The newest change. */
  readonly seq: number;
  /** How many changes came since the last backup, or at all. */
  readonly changesSince: number;
}

export interface LastBackup {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The newest change that is in it. */
  readonly seq: number;
}

/** Copies of the whole store. Rejects with a {@link StoreError}, or with the signal's reason when it was called off. */
export interface BackupBook {
  readonly state: Watch<BackupState>;
  /**
   * Reads every record, all as of one moment: first the head, then the records in parts. What is called must be done
   * at once: it cannot be waited for.
   */
  read(
    onHead: (head: StoreHead) => void,
    onRows: (part: TableRows) => void,
    run?: StoreRun,
  ): Promise<void>;
  /** Remembers that there is a backup up to this change. */
  noteBackup(seq: number): Promise<void>;
  /** The file that backups go to by themselves, as the browser names it; undefined for none. */
  keptPlace(): Promise<unknown>;
  keepPlace(place: unknown): Promise<void>;
  compare(copy: StoreCopy, run?: StoreRun): Promise<CopyComparison>;
  /**
   * Brings the copy's records in, in one transaction: all, or none. Whoever was erased, here or there, is erased again,
   * in the same transaction. Every other pane must then be reloaded. Rejects
   * with code "conflict" when the store has gone on since the comparison, or when a merge would mix things up.
   */
  restore(copy: StoreCopy, mode: RestoreMode, told: RestoreFacts, run?: StoreRun): Promise<void>;
}
