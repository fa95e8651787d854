import type { ContactFilter } from "../domain/segment/contact-filter";
import type { StoreErrorCode } from "../ports/errors";

/** Asked of the worker, any number at a time. */
export interface QuestionRequest {
  /** Comes back with the answer. */
  readonly id: number;
  readonly databaseName: string;
  readonly question: "count" | "matching";
  readonly filter: ContactFilter;
  /** Calendar day, "2026-11-23". */
  readonly today: string;
  /** The newest change that the pane has written. */
  readonly writtenSeq?: number;
}

/** Told by the worker, one for each request. */
export type QuestionReply =
  | { readonly id: number; readonly kind: "answered"; readonly answer: unknown }
  | {
      readonly id: number;
      readonly kind: "failed";
      readonly message: string;
      readonly code: StoreErrorCode;
    };
