import { foldFieldName, mapFieldName } from "../domain/letter/field-name-mapping";
import { mergeField } from "../domain/letter/merge-field-catalogue";
import type { LetterContent, MergeRecord, PassageOoxml } from "../domain/letter/letter-content";
import type { MergeWarning } from "../domain/letter/merge-warning";
import type { Imports } from "./imports";
import type { CopySite, ParagraphSlot, PassagePlace, Program, Segment } from "./program";

/** A letter's XML, piece by piece. */
export type Output = (string | Segment)[];

/** What a program asks while it runs for one letter. */
export interface LetterRun {
  /** The contact whose letter it is; a NEXT field moves on to the next. */
  readonly cursor: RecordCursor;
  readonly mapping: Readonly<Record<string, string>>;
  readonly variables: Map<string, string>;
  readonly out: Output;
  readonly imports: Set<Imports>;
  /** How many things have shown so far. */
  shown: number;
  container: ContainerState;
  /** Where the letter's last section may end: an index into the output. */
  tail: Tail | undefined;
  /** Whether a SKIPIF field has called the letter off. */
  isSkipped: boolean;
  readonly warn: (kind: MergeWarning["kind"], subject: string) => void;
  readonly passage: (ooxml: PassageOoxml, place: PassagePlace, key: string) => Program | undefined;
  readonly site: (site: CopySite, written: string) => string | Segment;
}

export interface Tail {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** What a container of blocks has in it so far. */
export interface ContainerState {
  last: "paragraph" | "table" | undefined;
  /** A paragraph that has disappeared since. */
  dropped: ParagraphSlot | undefined;
}

/** Walks over the contacts, letter by letter and within a letter. */
export interface RecordCursor {
  readonly contents: readonly LetterContent[];
  index: number;
  /** How many letters were made before this one. */
  readonly madeBefore: number;
}

const NOBODY: LetterContent = { record: {}, passages: {}, conditions: {}, language: "en" };

/** The content that values come from just now; beyond the last contact everything is empty. */
export function currentContent({ contents, index }: RecordCursor): LetterContent {
  return contents[index] ?? NOBODY;
}

/** Whether the contacts have run out: then nothing has a value. */
export function isBeyondLast({ contents, index }: RecordCursor): boolean {
  return index >= contents.length;
}

/**
 * What the record calls the field that the letter calls `name`: the same, what it has been mapped to by hand, the
 * same but for case and blanks (a contact's own field also by its caption), or what it means to us. Undefined when it
 * knows no such field.
 */
export function recordName(
  record: MergeRecord,
  name: string,
  mapping: Readonly<Record<string, string>>,
): string | undefined {
  if (Object.hasOwn(record, name)) return name;
  const byHand = mapping[name];
  if (byHand !== undefined && Object.hasOwn(record, byHand)) return byHand;
  const folded = foldedNames(record);
  const same = folded.get(fold(name));
  if (same !== undefined) return same;
  const meaning = mapFieldName(name, mapping);
  if (meaning === undefined) return undefined;
  return Object.hasOwn(record, meaning) ? meaning : folded.get(fold(meaning));
}

const foldedByRecord = new WeakMap<MergeRecord, ReadonlyMap<string, string>>();
const foldedByName = new Map<string, string>();

/** Names come again with every contact. */
function fold(name: string): string {
  const known = foldedByName.get(name) ?? foldFieldName(name);
  foldedByName.set(name, known);
  return known;
}

function foldedNames(record: MergeRecord): ReadonlyMap<string, string> {
  const known = foldedByRecord.get(record);
  if (known !== undefined) return known;
  const names = Object.keys(record);
  const folded = new Map([
    ...names.flatMap((name) => {
      const field = mergeField(name);
      return field?.group === "custom" ? [[fold(field.caption), name] as const] : [];
    }),
    ...names.map((name) => [fold(name), name] as const),
  ]);
  foldedByRecord.set(record, folded);
  return folded;
}
