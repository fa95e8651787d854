import type { MergeWarning } from "../domain/letter/merge-warning";

/** Counts what the letters want told: one thing once, with the number of letters that it is about. */
export interface WarningLedger {
  readonly beginLetter: () => void;
  readonly warn: (kind: MergeWarning["kind"], subject: string) => void;
  /** The letter's own warnings first, then those of the contacts, in the order of their first letter. */
  readonly all: () => readonly MergeWarning[];
}

/** @param ofLetter what is wrong with the letter itself, and so with all that are made. */
export function newWarningLedger(ofLetter: readonly MergeWarning[]): WarningLedger {
  const counts = new Map<string, { warning: MergeWarning; count: number; last: number }>();
  let letters = 0;
  const warn = (kind: MergeWarning["kind"], subject: string) => {
    const key = `${kind} ${subject}`;
    const entry = counts.get(key);
    if (entry === undefined) {
      const warning = { kind, subject, context: "", letterCount: 1 };
      counts.set(key, { warning, count: 1, last: letters });
    } else if (entry.last !== letters) {
      entry.last = letters;
      entry.count++;
    }
  };
  return {
    beginLetter: () => {
      letters++;
    },
    warn,
    all: () => [
      ...ofLetter.map((warning) => ({ ...warning, letterCount: letters })),
      ...[...counts.values()].map(({ warning, count }) => ({ ...warning, letterCount: count })),
    ],
  };
}
