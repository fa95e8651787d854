import type { StepPreviewer } from "../app/preview-step";
import type { ContactFilter } from "../domain/segment/contact-filter";
import type { CriteriaAction } from "../domain/segment/criteria-action";
import type { SegmentNo } from "../domain/segment/segment";
import type { StoreErrorCode } from "../ports/errors";
import type { ContactQuestions } from "../store/questions/contact-questions";

/** Whoever answers what a pane asks about its contacts. */
export type QuestionDesk = ContactQuestions & StepPreviewer;

/** Asked of the worker, any number at a time. */
export type QuestionRequest = FilterQuestion | StepQuestion | CallingOff;

interface Asked {
  /** Comes back with the answer. */
  readonly id: number;
  readonly databaseName: string;
}

export interface FilterQuestion extends Asked {
  readonly question: "count" | "matching";
  readonly filter: ContactFilter;
  /** Calendar day, "2026-11-23". */
  readonly today: string;
  /** The newest change that the pane has written. */
  readonly writtenSeq?: number;
}

export interface StepQuestion extends Asked {
  readonly question: "preview";
  readonly segmentNo: SegmentNo;
  readonly action: CriteriaAction;
}

/** Nobody waits for the answer any more. */
interface CallingOff {
  readonly question: "callOff";
  readonly id: number;
}

/** Told by the worker, one for each question. */
export type QuestionReply =
  | { readonly id: number; readonly kind: "answered"; readonly answer: unknown }
  | {
      readonly id: number;
      readonly kind: "failed";
      readonly message: string;
      readonly code: StoreErrorCode;
    };
