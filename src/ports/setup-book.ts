import type { CodeDescription } from "../domain/contact/code-description";
import type { CompanyInformation } from "../domain/contact/company-information";
import type { ContactDefaults } from "../domain/contact/contact-defaults";
import type { SalutationFormula } from "../domain/contact/salutation-formula";
import type { Salesperson } from "../domain/contact/salesperson";
import type {
  Campaign,
  InteractionGroup,
  InteractionTemplate,
} from "../domain/interaction/interaction-template";
import type { NumberSeries } from "../domain/setup/number-series";
import type { FatigueRule } from "../domain/segment/fatigue";
import type { KeptLetter, KeptLettersChange } from "./kept-letter";
import type { Watch } from "./watch";

/** What is set up once and read by every segment and letter. */
export interface Setup {
  /** Made once per store; a letter remembers it. */
  readonly storeId: string;
  readonly company: CompanyInformation;
  readonly salespersons: readonly Salesperson[];
  readonly salutationFormulas: readonly SalutationFormula[];
  readonly interactionTemplates: readonly InteractionTemplate[];
  readonly interactionGroups: readonly InteractionGroup[];
  readonly campaigns: readonly Campaign[];
  /** The codes that contacts are given, with what they mean. */
  readonly codes: readonly CodeDescription[];
  /** What a new contact starts from. */
  readonly contactDefaults: ContactDefaults;
  /** BCP 47 language tag for a contact without one. */
  readonly defaultLanguage: string;
  /** Whom it speaks against is asked for a reason before merging and logging; null for no rule. */
  readonly fatigueRule: FatigueRule | null;
  readonly userName: string;
  readonly userSalespersonCode: string;
  /** How contacts and segments are numbered. */
  readonly numberSeries: SeriesOfRecords;
}

/** The series whose numbers people see, and may choose. */
export interface SeriesOfRecords {
  readonly contact: NumberSeries;
  readonly segment: NumberSeries;
}

/** Rejects with a {@link StoreError} only. */
export interface SetupBook {
  readonly setup: Watch<Setup>;
  read(): Promise<Setup>;
  /**
   * Lists that are named replace the ones before; what is not named stays. A number series never goes back: a number
   * that has been used meanwhile gives way to the next free one.
   */
  save(change: Partial<Omit<Setup, "storeId">>): Promise<void>;
  /** The letters of an interaction template, by language. They go with it. */
  templateLetters(code: string): Watch<readonly KeptLetter[]>;
  /** Rejects with code "conflict" when there is no such interaction template. */
  changeTemplateLetters(code: string, letters: KeptLettersChange): Promise<void>;
}
