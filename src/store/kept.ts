import type { Database } from "./database";

/** What every part of the store works with. */
export interface Kept {
  readonly database: Database;
  /** The clock, handed in. */
  readonly now: () => Date;
  /** The calendar day, "2026-11-23". */
  readonly today: () => string;
  /** The newest change that this pane has written, told by every writing. */
  readonly written: { seq: number };
}
