import type { Site } from "../ooxml/wml/sites";
import type { Imports } from "./imports";
import type { Comparison, Text, TextSource } from "./text-source";

/**
 * A part of the letter, compiled: fixed strings, and slots that each letter fills in its own way. Run with a letter's
 * content it gives that letter's XML.
 */
export type Program = readonly Piece[];

export type Piece = string | Segment | Slot;

/** A fixed string that has been made ready to be written many times: the same object in every letter. */
export interface Segment {
  readonly kind: "segment";
  readonly text: string;
}

export type Slot =
  | ValueSlot
  | ChoiceSlot
  | EffectSlot
  | ParagraphSlot
  | BlocksSlot
  | TableSlot
  | PassageSlot
  | ConditionSlot
  | SiteSlot
  | ImportSlot
  | ContentMark;

/** The run that a value is put into. */
export interface RunFrame {
  /** What stands in `w:rPr`, without its tags; "" for none. */
  readonly properties: string;
  /** Within the code of another field the value is code, too. */
  readonly isCode: boolean;
}

/** A value of the contact. */
export interface ValueSlot {
  readonly kind: "value";
  readonly source: TextSource;
  readonly frame: RunFrame;
  /** What stays when nobody knows the value. */
  readonly asItWas: Program;
}

/** One of two texts with their own formatting. */
export interface ChoiceSlot {
  readonly kind: "choice";
  readonly test: Comparison;
  readonly then: Program;
  readonly otherwise: Program;
}

/** Shows nothing; changes what comes after it, or whether there is a letter at all. */
export interface EffectSlot {
  readonly kind: "effect";
  readonly effect: Effect;
}

export type Effect =
  | { readonly kind: "set"; readonly name: string; readonly text: Text }
  /** From here on the values are those of the next contact. */
  | { readonly kind: "next"; readonly test: Comparison | undefined }
  /** This contact gets no letter. */
  | { readonly kind: "skip"; readonly test: Comparison };

/** A paragraph that disappears when nothing in it shows. */
export interface ParagraphSlot {
  readonly kind: "paragraph";
  /** Start tag and properties. */
  readonly head: Program;
  readonly content: Program;
  /** Bookmarks and other ranges that begin or end in it, and must do so without it. */
  readonly markers: Program;
}

/** One child of a body, cell or other container of blocks. */
export interface Block {
  /** Markup is what a reader does not see: a bookmark between paragraphs. Varying ones may be anything, or nothing. */
  readonly kind: "paragraph" | "table" | "markup" | "varying";
  readonly program: Program;
}

/** Blocks of which some may disappear. */
export interface BlocksSlot {
  readonly kind: "blocks";
  readonly blocks: readonly Block[];
  /** A container must end in a paragraph; what is not one lends its blocks to the container around it. */
  readonly isContainer: boolean;
}

/** A table that disappears with its last row. */
export interface TableSlot {
  readonly kind: "table";
  readonly before: Program;
  readonly rows: readonly Program[];
  readonly after: Program;
}

/** What a content control wraps. */
export type ControlLevel = "run" | "block" | "cell" | "row";

/** A block that a contact may have in their own words. */
export interface PassageSlot {
  readonly kind: "passage";
  readonly key: string;
  readonly template: Program;
  readonly place: PassagePlace;
}

/** Where words from elsewhere are to be put. */
export interface PassagePlace {
  readonly level: ControlLevel;
  /** The name of the part: relationships belong to it. */
  readonly partName: string;
  /** The tags of a cell stay around its content. */
  readonly before: string;
  readonly after: string;
  /** Whether it may be the letter's end. */
  readonly isTail: boolean;
  /** Tags of the passages and conditions around it: none holds itself. */
  readonly within: ReadonlySet<string>;
}

/** A block that is shown to some contacts, and to the others another or none. */
export interface ConditionSlot {
  readonly kind: "condition";
  readonly key: string;
  readonly shown: Program;
  readonly otherwise: Program;
  readonly isTail: boolean;
}

/** A place that differs between the copies of one letter in one document. */
export interface SiteSlot {
  readonly kind: "site";
  readonly site: CopySite;
  /** What stands there in a letter of its own. */
  readonly written: string;
}

export type CopySite =
  | Site
  /** The properties of the letter's n-th section. */
  | { readonly kind: "section"; readonly index: number }
  /** Asks for the number of pages of the letter. */
  | { readonly kind: "length" }
  /** The number of a list, which begins anew in each letter. */
  | {
      readonly kind: "list";
      readonly list: string;
      readonly before: string;
      readonly after: string;
    }
  /** In a paragraph that may be the letter's last: the letter's last section can end there. */
  | {
      readonly kind: "tail";
      readonly before: string;
      readonly after: string;
      /** What stands there in a copy that does not end there. */
      readonly unused: string;
    }
  /** Written otherwise in any copy. */
  | { readonly kind: "copy"; readonly text: string };

/** Shows nothing; says what must come along into the letter. */
export interface ImportSlot {
  readonly kind: "import";
  readonly imports: Imports;
}

/** Says that something shows here, whatever the values. */
export interface ContentMark {
  readonly kind: "content";
}

export const CONTENT_MARK: ContentMark = { kind: "content" };

/** Adds a piece; strings that meet become one. */
export function add(program: Piece[], piece: Piece): void {
  const last = program.at(-1);
  if (piece === "") return;
  if (typeof piece === "string" && typeof last === "string") {
    program[program.length - 1] = last + piece;
  } else program.push(piece);
}

/** Adds all pieces. */
export function addAll(program: Piece[], pieces: Program): void {
  for (const piece of pieces) add(program, piece);
}
