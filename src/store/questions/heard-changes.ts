import { liveQuery } from "dexie";
import { newestChange } from "../contact-facts";
import type { Database } from "../database";

/** The newest change to any record that was announced so far, by this pane or another; undefined before the first. */
export type HeardChanges = () => number | undefined;

/** Hears of changes for as long as the database is open. */
export function hearChanges(database: Database): HeardChanges {
  let heard: number | undefined;
  liveQuery(() => newestChange(database)).subscribe({
    next: (seq) => {
      heard = seq;
    },
    error: () => {
      heard = undefined;
    },
  });
  return () => heard;
}
