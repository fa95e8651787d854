import type { Parts, PartsSnapshot, Restoring } from "./parts";

/** What can be taken back, step by step, and done again. */
export interface History {
  canUndo(): boolean;
  canRedo(): boolean;
  /** Remembers how things are before a change. */
  begin(): void;
  undo(): boolean;
  redo(): boolean;
  clear(): void;
}

/** As many steps as anybody takes back; each is a copy of the parts that are parsed. */
const LONGEST_HISTORY = 30;

export function openHistory(parts: Parts, restoring: Restoring): History {
  const done: PartsSnapshot[] = [];
  const undone: PartsSnapshot[] = [];

  function step(from: PartsSnapshot[], to: PartsSnapshot[]): boolean {
    const snapshot = from.pop();
    if (snapshot === undefined) return false;
    to.push(parts.snapshot());
    parts.restore(snapshot, restoring);
    return true;
  }

  return {
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    begin() {
      done.push(parts.snapshot());
      if (done.length > LONGEST_HISTORY) done.shift();
      undone.length = 0;
    },
    undo: () => step(done, undone),
    redo: () => step(undone, done),
    clear() {
      done.length = 0;
      undone.length = 0;
    },
  };
}
