import type { Setup } from "../../ports/setup-book";

/** A part of the setup while it is being changed. */
export interface SetupPart {
  readonly setup: Setup;
  readonly onChange: (change: Partial<Setup>) => void;
}
