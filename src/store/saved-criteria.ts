import type { SavedCriteria } from "../domain/segment/saved-criteria";
import { StoreError } from "../ports/errors";
import type { Kept } from "./kept";
import { write } from "./write";

/** Keeps the criteria under their code: see {@link SegmentBook.saveCriteria}. */
export function saveCriteria(kept: Kept, saved: SavedCriteria): Promise<void> {
  const { savedCriteria } = kept.database;
  const errand = {
    name: "save criteria",
    tables: [savedCriteria],
    whatFailed: "The criteria were not saved.",
  };
  return write(kept, errand, async (note) => {
    if ((await savedCriteria.get(saved.code)) !== undefined) {
      throw new StoreError(`There are saved criteria ${saved.code} already.`, "conflict");
    }
    await savedCriteria.add(saved);
    note({ how: "added", kind: "savedCriteria", nos: [saved.code] });
  });
}

/** Forgets the criteria of this code; without any it changes nothing. */
export function removeCriteria(kept: Kept, code: string): Promise<void> {
  const { savedCriteria } = kept.database;
  const errand = {
    name: "remove criteria",
    tables: [savedCriteria],
    whatFailed: "The criteria were not removed.",
  };
  return write(kept, errand, async (note) => {
    const record = await savedCriteria.get(code);
    if (record === undefined) return;
    await savedCriteria.delete(code);
    note({ how: "removed", kind: "savedCriteria", no: code, record });
  });
}
