/** The editor on screen, as far as the workbench needs one. Positions are the editor's own. */
export interface Surface {
  /** Shows another document: nothing of the one before stays. Rejects when it cannot be shown. */
  load(docx: Uint8Array): Promise<void>;
  /** Shows what became of the document elsewhere, and keeps the place on screen. The caret is the caller's to set. */
  refresh(docx: Uint8Array): Promise<void>;
  /**
   * The document with what was typed since it was loaded, refreshed or taken the last time; undefined where
   * nothing was.
   */
  takeEdits(): Promise<Uint8Array | undefined>;

  /** The parts that can be typed in, the main one first: "/word/document.xml", "/word/header1.xml". */
  readonly parts: readonly string[];
  /** Where the caret is; undefined while nothing is loaded, or where it stands in no paragraph of ours. */
  selection(): SurfaceSelection | undefined;
  /** Sets the caret, and brings it into view or leaves the page where it is. Leaves the focus where it is. */
  select(selection: SurfaceSelection, scrolling: "reveal" | "stay"): void;

  /** Calls after the user's edits, never after load or refresh. Gives the function that stops it. */
  onEdit(edited: () => void): () => void;
  /** Calls when the caret has moved. */
  onSelection(moved: () => void): () => void;
}

/** A place in a part's text on screen. */
export interface SurfacePosition {
  /** Such as "/word/document.xml". */
  readonly part: string;
  /** The paragraph's number in its part, from 0, counted as `WordDocument.paragraphs` does. */
  readonly paragraph: number;
  /** In characters; a field counts for one. */
  readonly offset: number;
}

/** From start to end in document order; both the same for a caret. */
export interface SurfaceSelection {
  readonly start: SurfacePosition;
  readonly end: SurfacePosition;
}
