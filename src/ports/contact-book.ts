import type { Contact, ContactNo } from "../domain/contact/contact";
import type { ContactPair, PairsChange } from "../domain/contact/duplicates/pairs-apart";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import type { ContactFilter } from "../domain/segment/contact-filter";
import type { SavedCriteria } from "../domain/segment/saved-criteria";
import type { Segment } from "../domain/segment/segment";
import type { UniquePassage } from "./segment-book";
import type { Watch } from "./watch";

export type ContactSort = "name" | "no" | "company" | "city" | "createdOn";

export interface ContactQuery {
  /** Words that must all begin a word of name, company, city, e-mail or number; "" for everyone. */
  readonly search: string;
  readonly sort: ContactSort;
  readonly descending: boolean;
}

/**
 * A new contact: the number series gives the number. A person whose company is new as well names it by
 * `companyNo` "#" and the index of the company's draft, "#12", anywhere in the same call.
 */
export type ContactDraft = Omit<Contact, "no">;

/** How a long errand tells how far it is, and how it is called off. */
export interface StoreRun {
  readonly onProgress?: (done: number, total: number) => void;
  /** Called off, the errand rejects with the signal's reason, and nothing of it was written. */
  readonly signal?: AbortSignal;
}

/** Contacts that come in together: new ones, and ones that change, with what they were. */
export interface ContactBatch {
  readonly added: readonly ContactDraft[];
  readonly changed: readonly ContactChange[];
  /** The file they come from. */
  readonly fileName?: string;
}

/** A contact that changes, with what it was. */
export interface ContactChange {
  readonly before: Contact;
  readonly after: Contact;
}

/** An import that was made. */
export interface ImportRecord {
  readonly no: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly fileName: string;
  readonly addedCount: number;
  readonly changedCount: number;
  readonly takenBack: boolean;
}

/** Field → its value before and after. */
export type FieldChanges = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** What an import did, and what has been done since. */
export interface ImportChanges {
  readonly addedNos: readonly ContactNo[];
  readonly changed: readonly { readonly no: ContactNo; readonly fields: FieldChanges }[];
  /** Those of both that were changed since, in whatever field. */
  readonly changedSinceNos: ReadonlySet<ContactNo>;
}

/** Whom an interaction belongs to. */
export type EntryOwner = Pick<InteractionLogEntry, "contactNo" | "companyNo">;

/** An open segment that changes, with what it was. */
export interface SegmentRevision {
  readonly before: Segment;
  readonly after: Segment;
  readonly passagesBefore: readonly UniquePassage[];
  /** In place of those before. */
  readonly passagesAfter: readonly UniquePassage[];
}

/** Saved criteria that change under their code, with what they were. */
export interface SavedCriteriaRevision {
  readonly before: SavedCriteria;
  readonly after: SavedCriteria;
}

/** Contacts that go, change and come back in the same breath. To undo it, turn it round. */
export interface ContactRevision {
  readonly removed: readonly Contact[];
  readonly changed: readonly ContactChange[];
  /** Under the numbers that they had. */
  readonly restored: readonly Contact[];
  /** Interactions that get another owner. */
  readonly entries?: readonly {
    readonly entryNo: number;
    readonly before: EntryOwner;
    readonly after: EntryOwner;
  }[];
  /** Open segments that change along, with their personal passages. */
  readonly segments?: readonly SegmentRevision[];
  /** Saved criteria that change along. */
  readonly savedCriteria?: readonly SavedCriteriaRevision[];
  /** Persons may move between these two companies, on whatever segments they are: the two are one. */
  readonly mergedCompany?: { readonly from: ContactNo; readonly to: ContactNo };
  /** Who was found to be two, and is one of others from now on. */
  readonly pairsApart?: PairsChange;
  /** The import that is taken back, or brought back, hereby. */
  readonly ofImport?: { readonly no: number; readonly takenBack: boolean };
}

/** The contacts. Rejects with a {@link StoreError} only. */
export interface ContactBook {
  readonly count: Watch<number>;
  /** Calls when any contact has changed, here or in another pane. The value is a version that only grows. */
  readonly version: Watch<number>;
  /** The numbers of all contacts that the query finds, in its order. */
  find(query: ContactQuery): Promise<readonly ContactNo[]>;
  /** In the order asked for; numbers that are not there are left out. Called off, it rejects with the signal's reason. */
  contacts(nos: readonly ContactNo[], run?: Pick<StoreRun, "signal">): Promise<readonly Contact[]>;
  /** The numbers of all contacts that the filter matches, in the order of segments: company name, company number, type, name. */
  matching(filter: ContactFilter): Promise<readonly ContactNo[]>;
  /** How many contacts the filter matches: quicker than their numbers, and quick enough while somebody types. */
  countMatching(filter: ContactFilter): Promise<number>;
  /** Persons of these companies, and the companies themselves. */
  membersOf(companyNos: readonly ContactNo[]): Promise<readonly Contact[]>;
  /** Contacts with one of these e-mail addresses (in either field, without regard to case) or external ids. */
  contactsBy(key: "email" | "externalId", values: readonly string[]): Promise<readonly Contact[]>;
  /** Distinct values in use, sorted: what a filter offers ("Country is …"). At most 500. */
  valuesOf(field: ContactValueField): Promise<readonly string[]>;
  /** Gives the new numbers, in order. All are added, or none. */
  add(drafts: readonly ContactDraft[], run?: StoreRun): Promise<readonly ContactNo[]>;
  /**
   * Adds and replaces in one transaction, as an import does, and gives the new numbers, in order. Rejects as
   * {@link add} and {@link update} do. A changed contact may name a company that is new as well, too.
   */
  bring(batch: ContactBatch, run?: StoreRun): Promise<readonly ContactNo[]>;
  /**
   * Replaces the contacts with these numbers. All, or none. Rejects with code "conflict" when one is gone, when
   * one is no longer as `expected` (where that is given), and, naming the open segments, when one that is on
   * a segment would change its company.
   */
  update(contacts: readonly Contact[], expected?: readonly Contact[]): Promise<void>;
  /**
   * Rejects with code "conflict" naming the open segments when one of them is on a segment. Persons of a
   * removed company stay, without a company.
   */
  remove(nos: readonly ContactNo[]): Promise<void>;
  /** The imports so far, newest first. */
  readonly imports: Watch<readonly ImportRecord[]>;
  /** Undefined when the change log no longer tells what the import did. */
  importChanges(no: number): Promise<ImportChanges | undefined>;
  /**
   * All of it in one transaction, or nothing. Rejects with code "conflict" when a contact, a segment, saved criteria or an interaction is no longer
   * as the revision has it, and, naming the open segments, as {@link update} and {@link remove} do.
   */
  revise(revision: ContactRevision): Promise<void>;
  /** The pairs that somebody looked at and found to be two. */
  readonly pairsApart: Watch<readonly ContactPair[]>;
  /** Remembers that the two are two, or that nobody knows. */
  setApart(pair: ContactPair, areTwo: boolean): Promise<void>;
  /** Puts removed contacts back under the numbers they had. All, or none; code "conflict" when one is there already. */
  restore(contacts: readonly Contact[]): Promise<void>;
}

export type ContactValueField =
  | "country"
  | "city"
  | "territory"
  | "language"
  | "salutationCode"
  | "salespersonCode"
  | "organizationalLevel"
  | "mailingGroups"
  | "jobResponsibilities"
  | "industryGroups"
  | "businessRelations";
