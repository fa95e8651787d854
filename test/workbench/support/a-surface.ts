import { openWordDocument } from "../../../src/workbench/model/word-document";
import type { Surface, SurfaceSelection } from "../../../src/workbench/surface";
import { nodeXml } from "./xml-tools";

/** A screen without pixels: a .docx that one can type in and look at. */
export interface ASurface extends Surface {
  /** Puts text at the end of a paragraph, as a user does. */
  type(paragraph: number, text: string): void;
  /** Puts the caret somewhere, as a user does. */
  click(paragraph: number, offset: number): void;
  readonly texts: readonly string[];
  /** How often the page was drawn anew for a change from outside. */
  readonly refreshes: number;
  /** The last selection that was asked for, and whether it was to be brought into view. */
  readonly asked: readonly [SurfaceSelection, "reveal" | "stay"] | undefined;
}

export function aSurface(docx: Uint8Array): ASurface {
  const edited = new Set<() => void>();
  const moved = new Set<() => void>();
  let shown = docx;
  let isEdited = false;
  let selection: SurfaceSelection | undefined;
  let asked: ASurface["asked"];
  let refreshes = 0;
  return {
    load: (next) => Promise.resolve(void (shown = next)),
    refresh(next) {
      shown = next;
      refreshes++;
      return Promise.resolve();
    },
    takeEdits() {
      const edits = isEdited ? shown : undefined;
      isEdited = false;
      return Promise.resolve(edits);
    },
    parts: ["/word/document.xml", "/word/header1.xml"],
    selection: () => selection,
    select(next, scrolling) {
      selection = next;
      asked = [next, scrolling];
    },
    onEdit: (tell) => subscribe(edited, tell),
    onSelection: (tell) => subscribe(moved, tell),
    type(paragraph, text) {
      const typed = openWordDocument(shown, nodeXml);
      const last = Array.from(typed.paragraphs()[paragraph]?.getElementsByTagName("w:t") ?? []).at(
        -1,
      );
      if (last === undefined) throw new Error("There is nothing to type behind.");
      last.textContent += text;
      shown = typed.toDocx();
      isEdited = true;
      edited.forEach((tell) => {
        tell();
      });
    },
    click(paragraph, offset) {
      const place = { part: "/word/document.xml", paragraph, offset };
      selection = { start: place, end: place };
      moved.forEach((tell) => {
        tell();
      });
    },
    get texts() {
      const onScreen = openWordDocument(shown, nodeXml);
      return onScreen.paragraphs().map(({ textContent }) => textContent);
    },
    get refreshes() {
      return refreshes;
    },
    get asked() {
      return asked;
    },
  };
}

function subscribe(listeners: Set<() => void>, tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
