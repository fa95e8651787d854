import type { PassageOoxml } from "../domain/letter/letter-content";

/** A content control of ours as it stands in the document, in document order. */
export interface LetterControl {
  readonly tag: string;
  /** The caption on the control. */
  readonly title: string;
  /** Lines are parted by "\n"; "" for one that shows nothing. */
  readonly text: string;
}

/** The controls that are ours, as they stand in the document, in document order. */
export interface ControlsSeen {
  readonly controls: readonly LetterControl[];
  /** Those whose tag says that they are ours, but not which field or passage they are. */
  readonly damaged: readonly LetterControl[];
}

/** What is to become of one of the controls. */
export interface ControlRepair {
  readonly among: keyof ControlsSeen;
  /** Its place in that list. */
  readonly place: number;
  /** Undefined takes the control away; its content stays. */
  readonly to: Pick<LetterControl, "tag" | "title"> | undefined;
}

/** Takes a repair back, wherever its controls have moved meanwhile. */
export type UndoRepair = () => Promise<void>;

/** The document as one reading of it: all controls of ours, the passages' content, and what the letter knows of itself. */
export interface LetterReading extends ControlsSeen {
  /** The custom XML part's XML, or "" when the letter has none yet. */
  readonly stateXml: string;
  /** Content of every passage and condition control, by tag. */
  readonly passages: Readonly<Record<string, PassageOoxml>>;
}

/** What is to change in the document, in one go. Controls that are not named stay as they are. */
export interface LetterChange {
  /** The custom XML part's new XML, written before anything else; undefined leaves it. */
  readonly stateXml?: string;
  /** Tag → content. "" leaves nothing to be seen. */
  readonly passages: Readonly<Record<string, PassageOoxml>>;
  /**
   * Tag → text, also of fields that the passages bring along; written only where it differs. "\n" breaks the line.
   * "" leaves a zero-width space, so that Word shows no prompt.
   */
  readonly texts: Readonly<Record<string, string>>;
  /** Tag → title → text, for controls of one tag that have different titles: goes before {@link texts}. */
  readonly textsByTitle?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Tags of controls to take away at last; their content stays. */
  readonly unwrapped?: readonly string[];
}

/** A field as it is put into the document. */
export interface FieldControl {
  readonly tag: string;
  readonly title: string;
  readonly text: string;
}

/**
 * The open Word document. Every call costs 3 batches at most, whatever the number of fields and passages.
 * Rejects with a {@link HostError} only.
 */
export interface Letter {
  /** Puts the field over the selection, and the caret behind it. */
  insertField(field: FieldControl): Promise<void>;
  /** Gives the field at the caret that has this tag another tag and text. */
  replaceField(tag: string, field: FieldControl): Promise<void>;
  /**
   * Wraps the whole paragraphs of the selection and gives their content; undefined, and nothing changed, when they
   * touch a passage or condition that is there already.
   */
  wrapParagraphs(tag: string, title: string): Promise<PassageOoxml | undefined>;
  /**
   * Puts an empty paragraph behind the one that the selection ends in, wraps it, selects it, and gives its content;
   * undefined, and nothing changed, where that would be within a passage or condition.
   */
  addParagraph(tag: string, title: string): Promise<PassageOoxml | undefined>;
  /** The tags of our controls around the caret, the innermost first. */
  tagsAtSelection(): Promise<readonly string[]>;
  /** Selects the first control with this tag, and scrolls to it. */
  select(tag: string): Promise<void>;
  /** @param passageTags the passages that are expected: any other costs a batch more. */
  read(passageTags: readonly string[]): Promise<LetterReading>;
  /**
   * Reads the document as {@link read} does, and changes it as `decide` says when it has resolved. Gives the content
   * of the changed passages as the document then has it. Undefined leaves the document alone.
   */
  change(
    passageTags: readonly string[],
    decide: (reading: LetterReading) => Promise<LetterChange | undefined>,
  ): Promise<LetterReading["passages"]>;
  /** Looks at the controls, and makes of them what `decide` says. */
  repair(decide: (seen: ControlsSeen) => readonly ControlRepair[]): Promise<UndoRepair>;
  /** Just the custom XML part. "" when there is none. */
  readState(): Promise<string>;
  writeState(stateXml: string): Promise<void>;
  /** The custom XML part with the own words that the document carries. "" when there is none. */
  readOwnWords(): Promise<string>;
  /** "" takes the part out of the document. */
  writeOwnWords(ownWordsXml: string): Promise<void>;
  /** The document as a .docx file, without the own words that it carries: they go where the document itself goes only. */
  file(): Promise<Uint8Array>;
  /** Opens a new document with this content, for the user to look at, print and keep. */
  open(docx: Uint8Array): Promise<void>;
  /** Calls when the caret has moved. Gives the function that stops it. */
  onSelection(moved: () => void): () => void;
}
