export type StoreErrorCode =
  /** The disk or the browser's share of it is full; nothing was written. */
  | "quotaExceeded"
  /** The browser does not let this page keep data, or another pane holds an older store open. */
  | "blocked"
  /** The store did not answer in time. */
  | "timedOut"
  /** Another pane has upgraded the store; this one must be reloaded. */
  | "outdated"
  /** Another pane has brought a backup in; this one must be reloaded. */
  | "replaced"
  /** What was to be changed is gone or has changed meanwhile, in another pane. */
  | "conflict"
  | "failed";

/** The store could not do what was asked; nothing of it was written. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /** The open segments that stand in the way of a change to a contact. */
  readonly segmentNos: readonly string[];

  constructor(
    message: string,
    readonly code: StoreErrorCode,
    options?: StoreErrorOptions,
  ) {
    super(message, options);
    this.segmentNos = options?.segmentNos ?? [];
  }
}

export interface StoreErrorOptions extends ErrorOptions {
  readonly segmentNos?: readonly string[];
}

/** The {@link HostError} code of a pane that was opened outside Word. */
export const NOT_IN_WORD = "NotInWord";
/** The {@link HostError} code of a pane whose library could not be fetched. */
export const OFFICE_NOT_LOADED = "OfficeNotLoaded";
/** The {@link HostError} code of a host that never became ready. */
export const OFFICE_TIMED_OUT = "TimedOut";

/** Word could not do what was asked. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    message: string,
    /** Office.js's own code, "ItemNotFound"; "" when it gave none. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
