import type { ContactNo } from "../domain/contact/contact";
import type { StoreRun } from "./contact-book";

/**
 * That a contact was forgotten: no personal data, but what is needed to forget it again when a backup or an import
 * brings it back.
 */
export interface Erasure {
  /** The store that the contact's number is of. */
  readonly storeId: string;
  readonly contactNo: ContactNo;
  /** The number that stands in its place. */
  readonly pseudonym: ContactNo;
  /** Calendar day, "2026-11-23". */
  readonly erasedOn: string;
  /** Hexadecimal; the same for all erasures of one store. */
  readonly salt: string;
  /** SHA-256 of the salt and of what the contact was known by, hexadecimal. */
  readonly hashes: readonly string[];
}

/** What there is about a contact, and goes when it is forgotten. */
export interface ContactTraces {
  /** Open segments that it is on. */
  readonly segmentCount: number;
  readonly passageCount: number;
  readonly interactionCount: number;
  readonly letterCount: number;
}

export interface ErasureDraft {
  readonly contactNo: ContactNo;
  readonly salt: string;
  readonly hashes: readonly string[];
  /** Letters of others that name this contact, too: by their hashes. */
  readonly sharedLetterHashes: readonly string[];
  /** Logged segments whose letter, with its fields, names this contact: by their entry numbers. */
  readonly namingLetterTemplates: readonly number[];
}

/** Contacts that are forgotten for good. Rejects with a {@link StoreError} only. */
export interface ErasureBook {
  traces(contactNo: ContactNo): Promise<ContactTraces>;
  read(): Promise<readonly Erasure[]>;
  /**
   * Takes all that is personal of the contact out of the store, in one transaction: contact, passages, lines, letters,
   * and whatever names it in steps, saved criteria, the log and the change log. Interactions stay as those of nobody.
   * Rejects with code "conflict" when there is no such contact, and with the signal's reason when it was called off: then
   * all is as it was.
   */
  erase(draft: ErasureDraft, run?: StoreRun): Promise<void>;
}
