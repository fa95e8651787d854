import { Dexie, type EntityTable, type Table, type Transaction } from "dexie";
import type { CodeDescription, CodeKind } from "../domain/contact/code-description";
import type { ContactNo } from "../domain/contact/contact";
import type { SalutationFormula, SalutationStyle } from "../domain/contact/salutation-formula";
import type { Salesperson } from "../domain/contact/salesperson";
import type { CampaignEntry } from "../domain/interaction/campaign-entry";
import type { LoggedSegment } from "../domain/interaction/interaction-log-entry";
import type {
  Campaign,
  InteractionGroup,
  InteractionTemplate,
} from "../domain/interaction/interaction-template";
import type { CriteriaStep, UndoneStep } from "../domain/segment/criteria-action";
import type { SegmentNo } from "../domain/segment/segment";
import type { Split } from "../domain/segment/split";
import type { Erasure } from "../ports/erasure-book";
import type { UniquePassage } from "../ports/segment-book";
import type {
  ChangeRow,
  ContactRow,
  ImportRow,
  InteractionLogBlock,
  InteractionLogKeys,
  LetterBlock,
  LetterRow,
  LoggedOriginRow,
  LoggedPassageRow,
  NamedValue,
  NumberSeriesRow,
  PairApartRow,
  ProjectionRow,
  SavedCriteriaRow,
  SegmentLineBlock,
  SegmentRow,
  SharedLetterRow,
  StepRow,
} from "./rows";

/** The version of the tables below. A higher one comes with an upgrade and its test. */
export const SCHEMA_VERSION = 5;

export interface DatabaseOptions {
  readonly name: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof globalThis.IDBKeyRange;
}

/**
 * The tables. Indexes are the cost of an import, so there are only those that look up single records; questions
 * about all contacts go to columns in memory. Entries, lines and letters are kept in blocks, because they
 * are written together and read together.
 */
export class Database extends Dexie {
  declare readonly contacts: EntityTable<ContactRow, "no">;
  declare readonly pairsApart: Table<PairApartRow, [ContactNo, ContactNo]>;
  declare readonly imports: Table<ImportRow, number>;
  declare readonly segments: EntityTable<SegmentRow, "no">;
  declare readonly segmentLines: Table<SegmentLineBlock, [SegmentNo, number]>;
  declare readonly criteriaSteps: Table<StepRow<CriteriaStep>, [SegmentNo, number]>;
  declare readonly undoneSteps: Table<StepRow<UndoneStep>, [SegmentNo, number]>;
  declare readonly segmentLetters: Table<LetterRow, [string, string]>;
  declare readonly savedCriteria: EntityTable<SavedCriteriaRow, "code">;
  declare readonly splits: EntityTable<Split, "id">;
  declare readonly passages: Table<UniquePassage, [SegmentNo, ContactNo, string]>;
  declare readonly loggedSegments: EntityTable<LoggedSegment, "entryNo">;
  declare readonly loggedOrigins: EntityTable<LoggedOriginRow, "loggedSegmentEntryNo">;
  declare readonly loggedPassages: Table<LoggedPassageRow, [number, ContactNo, string]>;
  declare readonly interactionLogBlocks: EntityTable<InteractionLogBlock, "firstEntryNo">;
  declare readonly interactionLogKeys: EntityTable<InteractionLogKeys, "firstEntryNo">;
  declare readonly sharedLetters: EntityTable<SharedLetterRow, "loggedSegmentEntryNo">;
  declare readonly letterBlocks: EntityTable<LetterBlock, "firstEntryNo">;
  declare readonly campaignEntries: EntityTable<CampaignEntry, "entryNo">;
  declare readonly salespersons: EntityTable<Salesperson, "code">;
  declare readonly salutationFormulas: Table<SalutationFormula, [string, string, SalutationStyle]>;
  declare readonly interactionTemplates: EntityTable<InteractionTemplate, "code">;
  declare readonly interactionTemplateLetters: Table<LetterRow, [string, string]>;
  declare readonly interactionGroups: EntityTable<InteractionGroup, "code">;
  declare readonly campaigns: EntityTable<Campaign, "no">;
  declare readonly codes: Table<CodeDescription, [CodeKind, string]>;
  declare readonly numberSeries: EntityTable<NumberSeriesRow, "code">;
  declare readonly setup: EntityTable<NamedValue, "key">;
  /** What the store knows of itself; read in every write transaction. */
  declare readonly facts: EntityTable<NamedValue, "key">;
  declare readonly changes: Table<ChangeRow, number>;
  declare readonly erasures: Table<Erasure, [string, ContactNo]>;
  declare readonly projections: EntityTable<ProjectionRow, "name">;

  constructor({ name, ...dependencies }: DatabaseOptions) {
    super(name, {
      ...dependencies,
      autoOpen: false,
      cache: "disabled",
      chromeTransactionDurability: "strict",
    });
    this.version(1).stores({
      contacts: "no, companyNo, *emails, externalId",
      segments: "no",
      segmentLines: "[segmentNo+block]",
      criteriaSteps: "[segmentNo+index]",
      undoneSteps: "[segmentNo+index]",
      segmentLetters: "[ownerNo+language]",
      savedCriteria: "code",
      passages: "[segmentNo+contactNo+passageKey]",
      loggedSegments: "entryNo",
      interactionLogBlocks: "firstEntryNo, loggedSegmentEntryNo",
      interactionLogKeys: "firstEntryNo",
      sharedLetters: "loggedSegmentEntryNo",
      letterBlocks: "firstEntryNo",
      campaignEntries: "entryNo",
      salespersons: "code",
      salutationFormulas: "[salutationCode+language+style]",
      interactionTemplates: "code",
      interactionTemplateLetters: "[ownerNo+language]",
      interactionGroups: "code",
      campaigns: "no",
      codes: "[kind+code]",
      numberSeries: "code",
      setup: "key",
      facts: "key",
      changes: "++seq, *kinds",
      projections: "name",
    });
    declareLaterVersions(this);
  }
}

/** The tables that came later. */
function declareLaterVersions(database: Database): void {
  database
    .version(2)
    .stores({ erasures: "[storeId+contactNo]", imports: "++no" })
    .upgrade((transaction) => noteVersion(transaction, 2));
  database
    .version(3)
    .stores({
      loggedOrigins: "loggedSegmentEntryNo",
      loggedPassages: "[loggedSegmentEntryNo+contactNo+passageKey]",
    })
    .upgrade((transaction) => noteVersion(transaction, 3));
  database
    .version(4)
    .stores({ pairsApart: "[oneNo+otherNo]" })
    .upgrade((transaction) => noteVersion(transaction, 4));
  database
    .version(5)
    .stores({ splits: "id" })
    .upgrade((transaction) => noteVersion(transaction, 5));
}

/** Tells panes with older code, which could open the store again, that they must not write. */
async function noteVersion(transaction: Transaction, version: number): Promise<void> {
  await transaction.table<NamedValue>("facts").put({ key: "schemaVersion", value: version });
}
