import { isDay } from "../../domain/day";
import { foldText } from "../../domain/fold-text";

/** Between the texts that are put together. */
export const BETWEEN_TEXTS = "\0";

/** Texts in the order of their folded form, put together so that they are read and searched as one. */
export interface SortedTexts {
  readonly count: number;
  /** One text with {@link BETWEEN_TEXTS}; apart, where one of them contains that. */
  readonly joined: string | readonly string[];
  /** The same folded, with {@link BETWEEN_TEXTS} at both ends, too; "" where the texts are apart. */
  readonly folded: string;
  /** Whether they are all calendar days or blank, so that their order is the calendar's. */
  readonly areDays: boolean;
}

/** A column of texts, each a code: first come the sorted ones, then those that were put since. */
export interface TextColumn {
  /** Slot → code. */
  codes: Int32Array;
  readonly sorted: SortedTexts;
  readonly added: string[];
  readonly addedCodes: Map<string, number>;
  /** The sorted texts apart, made when first asked for. */
  apart?: readonly string[];
  /** Where each sorted text starts in `folded`, made when first asked for. */
  starts?: Int32Array;
  /** Gone as soon as a slot has another code. */
  byCode?: SlotsByCode;
}

/** The slots in the order of their codes. */
export interface SlotsByCode {
  readonly slots: Int32Array;
  /** Where each code's slots start, and one place more: where they end. */
  readonly starts: Int32Array;
}

/** A column as it is kept. */
export interface PackedTextColumn extends SortedTexts {
  readonly codes: Uint8Array | Uint16Array | Int32Array;
}

const NO_TEXTS: SortedTexts = { count: 0, joined: [], folded: "", areDays: true };

/** A column with nothing in it. */
export function emptyTextColumn(): TextColumn {
  return { codes: new Int32Array(64), sorted: NO_TEXTS, added: [], addedCodes: new Map() };
}

/** Puts the text in the slot, in place of what is there. */
export function putText(column: TextColumn, slot: number, text: string): void {
  if (slot >= column.codes.length) column.codes = grown(column.codes, slot + 1);
  column.codes[slot] = codeOf(column, text);
  delete column.byCode;
}

/** The text in the slot. */
export function textIn(column: TextColumn, slot: number): string {
  return textOf(column, column.codes[slot] ?? 0);
}

/** How many codes the column has. */
export function codeCount({ sorted, added }: TextColumn): number {
  return sorted.count + added.length;
}

/** The text that a code stands for. */
export function textOf(column: TextColumn, code: number): string {
  const { sorted, added } = column;
  return (code < sorted.count ? sortedTexts(column)[code] : added[code - sorted.count]) ?? "";
}

/** The sorted texts, apart. */
export function sortedTexts(column: TextColumn): readonly string[] {
  const { joined, count } = column.sorted;
  if (typeof joined !== "string") return joined;
  column.apart ??= count === 0 ? [] : joined.split(BETWEEN_TEXTS);
  return column.apart;
}

/** The column's first slots as {@link unpackTextColumn} reads them back: texts in use, each once, in order. */
export function packTextColumn(column: TextColumn, slotCount: number): PackedTextColumn {
  const codeByText = new Map<string, number>();
  const uses = new Int32Array(codeCount(column)).fill(-1);
  const texts: string[] = [];
  for (const code of column.codes.subarray(0, slotCount)) {
    if (uses[code] !== -1) continue;
    const text = textOf(column, code);
    const known = codeByText.get(text);
    uses[code] = known ?? texts.length;
    if (known !== undefined) continue;
    codeByText.set(text, texts.length);
    texts.push(text);
  }
  const { sorted, places } = sort(texts);
  const codes = column.codes.subarray(0, slotCount).map((code) => places[uses[code] ?? 0] ?? 0);
  return { ...sorted, codes: narrow(codes, sorted.count) };
}

/** The column that was packed. */
export function unpackTextColumn({ codes, ...sorted }: PackedTextColumn): TextColumn {
  return { codes: new Int32Array(codes), sorted, added: [], addedCodes: new Map() };
}

/** The array with room for so many, twice as many as before at the least. */
export function grown(numbers: Int32Array, length: number): Int32Array {
  const wider = new Int32Array(Math.max(length, numbers.length * 2));
  wider.set(numbers);
  return wider;
}

/** A text that is among the sorted ones may get a second code: nobody minds, and nobody has to look it up. */
function codeOf({ sorted, added, addedCodes }: TextColumn, text: string): number {
  const known = addedCodes.get(text);
  if (known !== undefined) return known;
  const code = sorted.count + added.push(text) - 1;
  addedCodes.set(text, code);
  return code;
}

function sort(texts: readonly string[]): { sorted: SortedTexts; places: Int32Array } {
  const keyed = texts.map((text, index) => ({ text, folded: foldText(text), index }));
  keyed.sort((one, other) => (one.folded < other.folded ? -1 : Number(one.folded > other.folded)));
  const places = new Int32Array(texts.length);
  keyed.forEach(({ index }, place) => {
    places[index] = place;
  });
  const inOrder = keyed.map(({ text }) => text);
  const isParted = keyed.some(({ folded }) => folded.includes(BETWEEN_TEXTS));
  const folded = [...keyed.map((each) => each.folded)];
  const sorted = {
    count: texts.length,
    joined: isParted ? inOrder : inOrder.join(BETWEEN_TEXTS),
    folded: isParted ? "" : ["", ...folded, ""].join(BETWEEN_TEXTS),
    areDays: texts.every((text) => text === "" || isDay(text)),
  };
  return { sorted, places };
}

function narrow(codes: Int32Array, count: number): PackedTextColumn["codes"] {
  if (count <= 0x100) return new Uint8Array(codes);
  return count <= 0x1_0000 ? new Uint16Array(codes) : codes;
}
