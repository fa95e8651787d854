/** A column of texts, each kept once: a slot holds the code of its text, and every text knows how often it is held. */
export interface DictionaryColumn {
  readonly texts: string[];
  readonly codeOf: Map<string, number>;
  readonly counts: number[];
  /** Slot → code; {@link NO_TEXT} where nothing was put. */
  readonly codes: number[];
}

/** A dictionary column as it is kept. */
export interface PackedDictionaryColumn {
  readonly texts: readonly string[];
  readonly codes: Int32Array;
}

const NO_TEXT = -1;

/** A column with nothing in it. */
export function emptyDictionaryColumn(): DictionaryColumn {
  return { texts: [], codeOf: new Map(), counts: [], codes: [] };
}

/** Puts the text in the slot, in place of what is there. */
export function putText(column: DictionaryColumn, slot: number, text: string): void {
  clearText(column, slot);
  const code = codeFor(column, text);
  column.codes[slot] = code;
  column.counts[code] = (column.counts[code] ?? 0) + 1;
}

/** Leaves the slot empty. */
export function clearText(column: DictionaryColumn, slot: number): void {
  const code = column.codes[slot] ?? NO_TEXT;
  if (code !== NO_TEXT) column.counts[code] = (column.counts[code] ?? 0) - 1;
  column.codes[slot] = NO_TEXT;
}

/** The text in the slot, "" for none. */
export function textIn(column: DictionaryColumn, slot: number): string {
  return column.texts[column.codes[slot] ?? NO_TEXT] ?? "";
}

/** Every text in use with its count. */
export function textCounts({
  texts,
  counts,
}: DictionaryColumn): readonly (readonly [string, number])[] {
  return texts
    .map((text, code) => [text, counts[code] ?? 0] as const)
    .filter(([, count]) => count > 0);
}

/** The column as {@link unpackDictionaryColumn} reads it back. */
export function packDictionaryColumn({ texts, codes }: DictionaryColumn): PackedDictionaryColumn {
  return { texts, codes: Int32Array.from(codes) };
}

/** Puts what was packed into an empty column. */
export function unpackDictionaryColumn(
  { texts, codes }: PackedDictionaryColumn,
  column: DictionaryColumn,
): void {
  for (const text of texts) codeFor(column, text);
  codes.forEach((code, slot) => {
    column.codes[slot] = code;
    if (code !== NO_TEXT) column.counts[code] = (column.counts[code] ?? 0) + 1;
  });
}

function codeFor({ texts, codeOf, counts }: DictionaryColumn, text: string): number {
  const known = codeOf.get(text);
  if (known !== undefined) return known;
  const code = texts.push(text) - 1;
  codeOf.set(text, code);
  counts[code] = 0;
  return code;
}
