import type { Result } from "../domain/result";

/** What one case of the self-test came to. */
export interface SelfTestResult {
  /** In English, for a support mail: "changing: breaks lines within the paragraph". */
  readonly name: string;
  /** What was found otherwise than it should be; "" where all is well. */
  readonly fault: string;
  readonly milliseconds: number;
}

/** What the self-test has found, and in which Word. */
export interface SelfTestReport {
  /** "Word" */
  readonly host: string;
  /** "PC", "Mac", "OfficeOnline" */
  readonly platform: string;
  readonly version: string;
  /** The requirement sets that this Word says it has: "WordApi 1.3". */
  readonly requirementSets: readonly string[];
  readonly results: readonly SelfTestResult[];
}

export interface SelfTestRun {
  readonly onResult?: (result: SelfTestResult, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Looks whether the user's own Word does what the pane relies on, in the document that is open. Rejects with a
 * {@link HostError} where Word cannot even be asked, and with the signal's reason when it was canceled.
 */
export interface SelfTest {
  /** Nothing is touched in a document that has anything in it. Afterwards the document is empty again. */
  run(run?: SelfTestRun): Promise<Result<SelfTestReport, "documentIsNotEmpty">>;
}
