import type { BackupBook } from "./backup-book";
import type { ContactBook, ContactDraft } from "./contact-book";
import type { ErasureBook } from "./erasure-book";
import type { StoreErrorCode } from "./errors";
import type { InteractionLog } from "./interaction-log";
import type { SegmentBook } from "./segment-book";
import type { Setup, SetupBook } from "./setup-book";

/** A set of records to start from: made up, or from an earlier store. */
export interface SampleData {
  /** Companies before their persons; a person's `companyNo` is "#" and the index of its company's draft. */
  readonly contacts: readonly ContactDraft[];
  readonly setup: Partial<Omit<Setup, "storeId">>;
}

/** Everything that is kept on this device. */
export interface Store {
  readonly contacts: ContactBook;
  readonly segments: SegmentBook;
  readonly log: InteractionLog;
  readonly setup: SetupBook;
  readonly backups: BackupBook;
  readonly erasures: ErasureBook;
  /** All of it in one transaction, or nothing. */
  loadSampleData(sample: SampleData): Promise<void>;
  /** Whether the browser has promised not to evict the store; asks it to promise. */
  persist(): Promise<boolean>;
  /** Calls when another pane has upgraded the store, or brought a backup in: this pane must be reloaded. */
  onOutdated(outdated: (why: OutdatedReason) => void): () => void;
  close(): void;
}

export type OutdatedReason = Extract<StoreErrorCode, "outdated" | "replaced">;
