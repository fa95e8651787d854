import { PLAIN_FORMAT } from "../domain/letter/format-value";
import type { LetterState } from "../domain/letter/letter-state";
import type { FieldFormat } from "../domain/letter/merge-field";
import { readTag, type LetterTag } from "../domain/letter/tag";
import type { WordField } from "../ooxml/wml/fields";
import { VALUE, W } from "../ooxml/wml/names";
import { attribute, child, type TextRange, type XmlElement } from "../ooxml/xml/tree";
import { add, type CopySite, type PassagePlace, type Piece, type Program } from "./program";

/** A place in the source, and what becomes of it. */
export type PlacedSite = TextRange & {
  readonly site:
    CopySite | { readonly kind: "cut" } | { readonly kind: "replace"; readonly text: string };
  /** What stands there in a letter of its own, if not what is written. */
  readonly text?: string;
};

/** What is known of a story while it is compiled. */
export interface StoryCompilation {
  readonly partName: string;
  readonly root: XmlElement;
  /** In their order, none overlapping. */
  readonly sites: readonly PlacedSite[];
  /** Where something varies from letter to letter: starts of fields and of our controls, ascending. */
  readonly hotSpots: readonly number[];
  /** The fields that the merge fills, by their begin character or simple field. */
  readonly fields: ReadonlyMap<XmlElement, WordField>;
  /** All others, by their begin character. */
  readonly liveFields: ReadonlyMap<XmlElement, WordField>;
  /** Controls of ours that may hold the end of the letter. */
  readonly tailControls: ReadonlySet<XmlElement>;
  /** Names that a SET or ASK field of the letter defines, in small letters. */
  readonly variables: ReadonlySet<string>;
  readonly state: LetterState;
  readonly words: WordsElsewhere;
  /** Tags of the passages and conditions whose own words these are. */
  readonly within: ReadonlySet<string>;
  readonly report: Reporter;
}

/** Programs of words that stand in the letter's own part, not in the document. */
export interface WordsElsewhere {
  /** The template's words of a passage or condition that the document shows in other words just now. */
  readonly template: (tag: LetterTag, place: PassagePlace) => Program | undefined;
  /** The words for those that a condition does not hold for. */
  readonly otherwise: (key: string, place: PassagePlace) => Program;
}

/** Takes note of what cannot be merged. */
export type Reporter = (
  kind: "fieldIsDamaged" | "fieldIsUnsupported",
  subject: string,
  context: string,
) => void;

/**
 * The source text between two positions, with its sites. A site without length, where something may be put in, goes
 * with the text before it.
 */
export function staticText({ root, sites }: StoryCompilation, from: number, to: number): Program {
  const program: Piece[] = [];
  let at = from;
  for (let i = indexAt(sites.length, from, (index) => sites[index]?.from); i < sites.length; i++) {
    const placed = sites[i];
    if (placed === undefined || placed.to > to) break;
    const isInsertion = placed.from === placed.to;
    if (isInsertion ? placed.from === from : placed.from >= to) continue;
    add(program, root.source.slice(at, placed.from));
    addSite(program, placed, root.source.slice(placed.from, placed.to));
    at = placed.to;
  }
  add(program, root.source.slice(at, to));
  return program;
}

function addSite(program: Piece[], { site, text }: PlacedSite, source: string): void {
  if (site.kind === "replace") add(program, site.text);
  else if (site.kind !== "cut") add(program, { kind: "site", site, written: text ?? source });
}

/** Whether anything in the element varies from letter to letter. */
export function isHot({ hotSpots }: StoryCompilation, { start, end }: XmlElement): boolean {
  const next = hotSpots[indexAt(hotSpots.length, start, (index) => hotSpots[index])];
  return next !== undefined && next < end;
}

/** What a content control is to us, or undefined for someone else's. */
export function ourTag(control: XmlElement): LetterTag | undefined {
  return readTag(tagText(control));
}

/** The tag of a content control, "" for none. */
export function tagText(control: XmlElement): string {
  const properties = child(control, W.contentControlProperties);
  const tag = properties && child(properties, W.tag);
  return (tag && attribute(tag, VALUE)) ?? "";
}

/** The format that a field's tag names; the plain one when the letter has lost it. */
export function formatOf({ formats }: LetterState, key: string): FieldFormat {
  return formats[key] ?? PLAIN_FORMAT;
}

/** The index of the first position that is not before `from`, by halving. */
function indexAt(
  length: number,
  from: number,
  position: (index: number) => number | undefined,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((position(middle) ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
