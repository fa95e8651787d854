import { noSlots, otherSlots, type SlotSet } from "./slot-set";
import { codeCount, type SlotsByCode, type TextColumn } from "./text-column";

/**
 * The slots whose codes hold; a code holds where `holding` has a 1, and not where it has a 0. Codes that hold stand
 * together where the texts are sorted: then only their slots are looked at, or only the others where those are fewer.
 */
export function slotsHolding(column: TextColumn, slotCount: number, holding: Uint8Array): SlotSet {
  const byCode = slotsByCode(column, slotCount);
  const spans = spansOf(holding, byCode, slotCount >> 4);
  if (spans === undefined) return slotBySlot(column.codes, slotCount, holding);
  const set = noSlots(slotCount);
  for (let span = 0; span < spans.bounds.length; span += 2) {
    const until = byCode.starts[spans.bounds[span + 1] ?? 0] ?? 0;
    for (let at = byCode.starts[spans.bounds[span] ?? 0] ?? 0; at < until; at += 1) {
      const slot = byCode.slots[at] ?? 0;
      set[slot >> 5] = (set[slot >> 5] ?? 0) | (1 << (slot & 31));
    }
  }
  return spans.areHeld ? set : otherSlots(set, slotCount);
}

/** How many slots have a code that holds. */
export function heldCount(column: TextColumn, slotCount: number, holding: Uint8Array): number {
  const { starts } = slotsByCode(column, slotCount);
  let count = 0;
  for (let from = holding.indexOf(1); from >= 0;) {
    const found = holding.indexOf(0, from);
    const until = found < 0 ? holding.length : found;
    count += (starts[until] ?? 0) - (starts[from] ?? 0);
    from = holding.indexOf(1, until);
  }
  return count;
}

/** Codes from each even place up to but not with the next. */
interface Spans {
  readonly bounds: readonly number[];
  /** Whether these hold; else all others do. */
  readonly areHeld: boolean;
}

/** Undefined where there are more spans than that. */
function spansOf(holding: Uint8Array, { starts }: SlotsByCode, most: number): Spans | undefined {
  const held: number[] = [];
  const others: number[] = [];
  let heldCount = 0;
  for (let from = 0; from < holding.length;) {
    const holds = holding[from] ?? 0;
    const found = holding.indexOf(1 - holds, from);
    const until = found < 0 ? holding.length : found;
    (holds === 1 ? held : others).push(from, until);
    if (holds === 1) heldCount += (starts[until] ?? 0) - (starts[from] ?? 0);
    if (held.length + others.length > most * 2) return undefined;
    from = until;
  }
  const slotCount = starts.at(-1) ?? 0;
  const areHeld = heldCount * 2 <= slotCount;
  return { bounds: areHeld ? held : others, areHeld };
}

function slotBySlot(codes: Int32Array, slotCount: number, holding: Uint8Array): SlotSet {
  const set = noSlots(slotCount);
  let slot = 0;
  for (let word = 0; word < set.length; word += 1) {
    const end = Math.min(slot + 32, slotCount);
    let bits = 0;
    for (let bit = 0; slot < end; bit += 1, slot += 1) {
      bits |= (holding[codes[slot] ?? 0] ?? 0) << bit;
    }
    set[word] = bits;
  }
  return set;
}

/** Made when first asked for, and anew when the column has changed. */
function slotsByCode(column: TextColumn, slotCount: number): SlotsByCode {
  const known = column.byCode;
  if (known?.slots.length === slotCount) return known;
  const { codes } = column;
  const starts = new Int32Array(codeCount(column) + 1);
  for (let slot = 0; slot < slotCount; slot += 1) {
    const next = (codes[slot] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let code = 1; code < starts.length; code += 1) {
    starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  }
  const slots = new Int32Array(slotCount);
  const places = starts.slice();
  for (let slot = 0; slot < slotCount; slot += 1) {
    const code = codes[slot] ?? 0;
    const place = places[code] ?? 0;
    slots[place] = slot;
    places[code] = place + 1;
  }
  column.byCode = { slots, starts };
  return column.byCode;
}
