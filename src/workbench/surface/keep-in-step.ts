import type { Position, Selection, WordDocument } from "../model/word-document";
import type { Surface, SurfacePosition, SurfaceSelection } from "../surface";
import { offsetInDocument, offsetOnScreen } from "./caret-offsets";

/** What keeps the live document and the editor on screen the same document. */
export interface Step {
  /** Brings what was typed, and where the caret is, into the document. To be awaited before anybody reads it. */
  takeTyping(): Promise<void>;
  /** Ends it. */
  stop(): void;
}

/** How long the user pauses before the typing goes into the document by itself. */
const PAUSE_MS = 250;

/**
 * Shows every change of the document in the editor at once, and brings typing and caret into the document: when
 * the user pauses, and whenever somebody asks.
 */
export function keepInStep(
  document: WordDocument,
  surface: Surface,
  onFault: (fault: unknown) => void,
): Step {
  const pair: Pair = { document, surface, isBehind: false, isToFollow: false, pause: undefined };
  const oneByOne = queue();
  const takeTyping = () => oneByOne(() => take(pair));
  // A batch may still be running when it tells of its change: what it makes of the document is shown when it is over.
  const showSoon = () => {
    setTimeout(() => {
      oneByOne(() => show(pair)).catch(onFault);
    });
  };
  const takeSoon = () => {
    clearTimeout(pair.pause);
    pair.pause = setTimeout(() => {
      takeTyping().catch(onFault);
    }, PAUSE_MS);
  };
  const stops = [
    surface.onEdit(takeSoon),
    surface.onSelection(takeSoon),
    document.onChange(({ cause, isVisible }) => {
      if (cause === "user" || !isVisible) return;
      pair.isBehind = true;
      showSoon();
    }),
    document.onSelection((_selection, cause) => {
      if (cause !== "pane") return;
      pair.isToFollow = true;
      showSoon();
    }),
  ];
  return {
    takeTyping,
    stop() {
      clearTimeout(pair.pause);
      stops.forEach((stop) => {
        stop();
      });
    },
  };
}

interface Pair {
  readonly document: WordDocument;
  readonly surface: Surface;
  /** Whether the document has changed since it was shown, not by typing. */
  isBehind: boolean;
  /** Whether the pane has moved the caret, and the screen is to go with it. */
  isToFollow: boolean;
  pause: ReturnType<typeof setTimeout> | undefined;
}

async function show(pair: Pair): Promise<void> {
  const { document, surface, isBehind, isToFollow } = pair;
  if (!isBehind && !isToFollow) return;
  Object.assign(pair, { isBehind: false, isToFollow: false });
  if (isBehind) await surface.refresh(document.toDocx());
  const selection = document.selection && onScreen(pair, document.selection);
  if (selection !== undefined) surface.select(selection, isToFollow ? "reveal" : "stay");
}

async function take(pair: Pair): Promise<void> {
  const { document, surface } = pair;
  clearTimeout(pair.pause);
  await show(pair);
  const docx = await surface.takeEdits();
  if (docx !== undefined) document.replaceFrom(docx);
  const selection = inDocument(document, surface.selection());
  if (selection !== undefined) document.select(selection);
}

/** Runs one piece of work after the other, whatever becomes of the one before. */
function queue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

function inDocument(
  document: WordDocument,
  selection: SurfaceSelection | undefined,
): Selection | undefined {
  const place = ({ part, paragraph, offset }: SurfacePosition): Position | undefined => {
    const element = document.paragraphs(part)[paragraph];
    return element && { paragraph: element, offset: offsetInDocument(element, offset) };
  };
  const start = selection && place(selection.start);
  const end = selection && place(selection.end);
  return start && end && { start, end };
}

function onScreen({ document, surface }: Pair, selection: Selection): SurfaceSelection | undefined {
  const { start, end } = selection;
  const part = surface.parts.find((name) => document.paragraphs(name).includes(start.paragraph));
  if (part === undefined) return undefined;
  const paragraphs = document.paragraphs(part);
  const place = ({ paragraph, offset }: Position): SurfacePosition => ({
    part,
    paragraph: paragraphs.indexOf(paragraph),
    offset: offsetOnScreen(paragraph, offset),
  });
  return { start: place(start), end: place(end) };
}
