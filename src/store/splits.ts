import type { Split } from "../domain/segment/split";
import type { Database } from "./database";
import type { Kept } from "./kept";
import { write } from "./write";

/** Remembers the split: see {@link SegmentBook.keepSplit}. */
export function keepSplit(
  kept: Kept,
  draft: Omit<Split, "id"> & Partial<Pick<Split, "id">>,
): Promise<Split> {
  const { splits } = kept.database;
  const split = { ...draft, id: draft.id ?? kept.newId() };
  const errand = {
    name: "split segment",
    tables: [splits],
    whatFailed: "The parts of the segment were not remembered.",
  };
  return write(kept, errand, async (note) => {
    await splits.add(split);
    note({ how: "added", kind: "split", nos: [split.id] });
    return split;
  });
}

/** Forgets the split: see {@link SegmentBook.removeSplit}. */
export function removeSplit(kept: Kept, id: string): Promise<void> {
  const { splits } = kept.database;
  const errand = {
    name: "remove split",
    tables: [splits],
    whatFailed: "The comparison was not deleted.",
  };
  return write(kept, errand, async (note) => {
    const record = await splits.get(id);
    if (record === undefined) return;
    await splits.delete(id);
    note({ how: "removed", kind: "split", no: id, record });
  });
}

/** What was split into what, newest first. */
export async function splits({ splits: kept }: Database): Promise<readonly Split[]> {
  const rows = await kept.toArray();
  return rows.sort(
    (one, other) =>
      other.splitOn.localeCompare(one.splitOn) || other.segmentNo.localeCompare(one.segmentNo),
  );
}
