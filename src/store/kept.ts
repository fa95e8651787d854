import type { Database } from "./database";

/** What every part of the store works with. */
export interface Kept {
  readonly database: Database;
  /** The clock, handed in. */
  readonly now: () => Date;
  /** The calendar day, "2026-11-23". */
  readonly today: () => string;
  /** A new key that nothing else has. */
  readonly newId: () => string;
  /** Which filling of the store this pane has seen; undefined until a backup is brought in. */
  readonly generation: { value: string | undefined };
  /** The newest change that this pane has written, told by every writing. */
  readonly written: { seq: number };
}
