import type { Split } from "../domain/segment/split";
import type { Database } from "./database";
import type { Kept } from "./kept";
import { write } from "./write";

/** Remembers the split: see {@link SegmentBook.keepSplit}. */
export function keepSplit(kept: Kept, draft: Omit<Split, "id">): Promise<Split> {
  const { splits } = kept.database;
  const split = { ...draft, id: kept.newId() };
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

/** What was split into what, newest first. */
export async function splits({ splits: kept }: Database): Promise<readonly Split[]> {
  const rows = await kept.toArray();
  return rows.sort(
    (one, other) =>
      other.splitOn.localeCompare(one.splitOn) || other.segmentNo.localeCompare(one.segmentNo),
  );
}
