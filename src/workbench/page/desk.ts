import { openWordDocument, type LiveDocument } from "../model/word-document";
import type { Surface } from "../surface";
import { keepInStep, type Step } from "../surface/keep-in-step";
import type { KeptDocument } from "./kept-documents";

/** What lies on the desk: the open document, in the live model and on screen, and what can be done with it. */
export interface Desk {
  readonly state: DeskState;
  /** Calls when {@link state} is another one. Gives the function that stops it. */
  onState(changed: () => void): () => void;
  /** Opens another document in place of this. Rejects with a PackageError, and this one stays open. */
  open(document: KeptDocument): Promise<void>;
  /** Brings what was typed into the live document. */
  takeTyping(): Promise<void>;
  /** The document with all that was typed; it counts as saved from then on. */
  save(): Promise<KeptDocument>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export interface DeskState {
  readonly fileName: string;
  /** Undefined before the first document is open; another one after each {@link Desk.open}. */
  readonly document: LiveDocument | undefined;
  readonly isSaved: boolean;
  /** Whether a reload would find it with all that was typed. */
  readonly isKept: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface DeskDoors {
  readonly surface: Surface;
  /** Told of the document after every change, so that a reload finds it. */
  readonly keep: (document: KeptDocument) => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

export const EMPTY_DESK: DeskState = {
  fileName: "",
  document: undefined,
  isSaved: true,
  isKept: true,
  canUndo: false,
  canRedo: false,
};

/** A desk with nothing on it yet. */
export function openDesk(doors: DeskDoors): Desk {
  const top: DeskTop = {
    doors,
    listeners: new Set(),
    step: undefined,
    isTyped: false,
    keeping: 0,
    state: EMPTY_DESK,
  };
  doors.surface.onEdit(() => {
    top.isTyped = true;
    renew(top);
  });
  return {
    get state() {
      return top.state;
    },
    onState(changed) {
      top.listeners.add(changed);
      return () => top.listeners.delete(changed);
    },
    open: (kept) => open(top, kept),
    takeTyping: () => takeTyping(top),
    save: () => save(top),
    async undo() {
      await takeTyping(top);
      top.state.document?.undo();
    },
    async redo() {
      await takeTyping(top);
      top.state.document?.redo();
    },
  };
}

/** What the desk is about, as it changes. */
interface DeskTop {
  readonly doors: DeskDoors;
  readonly listeners: Set<() => void>;
  step: Step | undefined;
  /** Whether there is typing on screen that the live document does not have yet. */
  isTyped: boolean;
  /** How many times the document is on its way to where a reload finds it. */
  keeping: number;
  state: DeskState;
}

async function open(top: DeskTop, { fileName, docx }: KeptDocument): Promise<void> {
  const { surface, onFault } = top.doors;
  const document = openWordDocument(docx);
  await surface.load(docx);
  top.step?.stop();
  top.step = keepInStep(document, surface, onFault);
  document.onChange(({ cause }) => {
    if (cause === "user") top.isTyped = false;
    void keep(top, { fileName, docx: document.toDocx() });
  });
  document.markSaved();
  top.isTyped = false;
  top.state = { ...top.state, fileName, document };
  void keep(top, { fileName, docx });
}

async function keep(top: DeskTop, document: KeptDocument): Promise<void> {
  top.keeping += 1;
  renew(top);
  await top.doors.keep(document);
  top.keeping -= 1;
  renew(top);
}

async function takeTyping(top: DeskTop): Promise<void> {
  await top.step?.takeTyping();
}

async function save(top: DeskTop): Promise<KeptDocument> {
  await takeTyping(top);
  const { document, fileName } = top.state;
  const docx = document?.toDocx() ?? new Uint8Array();
  document?.markSaved();
  renew(top);
  return { fileName, docx };
}

function renew(top: DeskTop): void {
  const { document, fileName } = top.state;
  top.state = {
    fileName,
    document,
    isSaved: !top.isTyped && (document?.saved ?? true),
    isKept: !top.isTyped && top.keeping === 0,
    canUndo: top.isTyped || (document?.canUndo ?? false),
    canRedo: !top.isTyped && (document?.canRedo ?? false),
  };
  top.listeners.forEach((changed) => {
    changed();
  });
}
