import type { Breathe } from "./breathe";
import { inBlocks } from "./in-blocks";

/** Slots in the order of their keys. */
export interface SortedSlots {
  readonly keys: string[];
  readonly slots: readonly number[];
}

const SLICE = 2_000;

/** Sorts the slots by their keys without holding the page up. */
export async function sortSlots(
  slots: readonly number[],
  keyOf: (slot: number) => string,
  breathe: Breathe,
): Promise<SortedSlots> {
  const keys: string[] = [];
  let runs: (readonly number[])[] = [];
  for (const slice of inBlocks(slots, SLICE)) {
    for (const slot of slice) keys[slot] = keyOf(slot);
    runs.push(sortSlice(slice, keys));
    await breathe();
  }
  while (runs.length > 1) runs = await mergePairs(runs, keys, breathe);
  return { keys, slots: runs[0] ?? [] };
}

/** The order after some slots were changed, filled or left empty; the others keep their places. */
export function resortSlots(
  { keys, slots }: SortedSlots,
  changed: ReadonlySet<number>,
  keyOf: (slot: number) => string | undefined,
): SortedSlots {
  const filled: number[] = [];
  for (const slot of changed) {
    const key = keyOf(slot);
    if (key === undefined) continue;
    keys[slot] = key;
    filled.push(slot);
  }
  const rest = slots.filter((slot) => !changed.has(slot));
  return { keys, slots: insertSlots(rest, sortSlice(filled, keys), keys) };
}

/** Few among many: each finds its place by halving. */
function insertSlots(
  many: readonly number[],
  few: readonly number[],
  keys: readonly string[],
): readonly number[] {
  const parts: (readonly number[])[] = [];
  let from = 0;
  for (const slot of few) {
    const place = placeOf(slot, many, keys);
    parts.push(many.slice(from, place), [slot]);
    from = place;
  }
  return parts.flat().concat(many.slice(from));
}

function placeOf(slot: number, many: readonly number[], keys: readonly string[]): number {
  let low = 0;
  let high = many.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(slot, many[middle] ?? slot, keys)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sortSlice(slots: readonly number[], keys: readonly string[]): readonly number[] {
  return [...slots].sort((one, other) => (comesBefore(one, other, keys) ? -1 : 1));
}

async function mergePairs(
  runs: readonly (readonly number[])[],
  keys: readonly string[],
  breathe: Breathe,
): Promise<(readonly number[])[]> {
  const merged: (readonly number[])[] = [];
  for (const [one = [], other = []] of inBlocks(runs, 2)) {
    merged.push(mergeRuns(one, other, keys));
    await breathe();
  }
  return merged;
}

function mergeRuns(
  one: readonly number[],
  other: readonly number[],
  keys: readonly string[],
): readonly number[] {
  const merged: number[] = [];
  let place = 0;
  for (const slot of one) {
    for (let next = other[place]; next !== undefined; next = other[place]) {
      if (!comesBefore(next, slot, keys)) break;
      merged.push(next);
      place += 1;
    }
    merged.push(slot);
  }
  return merged.concat(other.slice(place));
}

function comesBefore(one: number, other: number, keys: readonly string[]): boolean {
  return (keys[one] ?? "") < (keys[other] ?? "");
}
