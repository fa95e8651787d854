import { readPackage, writePackage } from "../../ooxml/opc/package";
import { refuse } from "../../ooxml/opc/package-error";
import { isSameSelection, selectionOfSpan, spanOfSelection } from "./caret";
import type { Selection } from "./caret";
import { openControlIds } from "./control-ids";
import type { ControlIds } from "./control-ids";
import { childW, xmlToolsOf } from "./dom";
import type { XmlTools } from "./dom";
import { openHistory } from "./history";
import { listeners } from "./listeners";
import { morph } from "./morph";
import { holdParts } from "./parts";
import type { Parts, Restoring } from "./parts";
import { caretAt, paragraphsIn, startOf } from "./place";
import type { Span } from "./place";
import { holdRanges } from "./ranges";
import type { LiveRange, Ranges } from "./ranges";

/**
 * The live document behind the page that behaves as Word on the web does.
 *
 * There is exactly one DOM per part and it lives as long as the document: batches change it in place, and
 * what the user types in the editor is merged into it ({@link WordDocument.replaceFrom}), so an object that an
 * add-in holds stays valid until the thing it points at is deleted.
 */
export interface WordDocument {
  /** Grows with every change, whoever made it. */
  readonly revision: number;
  /** Whether everything has been saved since the last change. */
  readonly saved: boolean;
  /** The document as it stands, as a .docx file. */
  toDocx(): Uint8Array;
  /** Notes that the page has saved what {@link toDocx} gave. */
  markSaved(): void;

  /**
   * Takes over what the user typed: the whole document as the editor saves it. Custom XML parts and settings
   * stay those of the live document, whatever the editor made of them. Objects outside the places that were
   * edited stay valid. Tells {@link onChange} with cause "user". Throws a PackageError when it is no .docx, and
   * leaves the document as it was.
   */
  replaceFrom(docx: Uint8Array): void;

  /** Whether there is a batch or a piece of typing that can be taken back by {@link undo}. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes the last change back, whoever made it. Gives false where there is none to take back. */
  undo(): boolean;
  redo(): boolean;

  /** Calls after every change, once per batch. Gives the function that stops it. */
  onChange(changed: (change: DocumentChange) => void): () => void;

  /** Where the caret is, or undefined before anybody has set it. */
  readonly selection: Selection | undefined;
  /** The editor's caret has moved. Tells {@link onSelection} with cause "user", when it really moved. */
  select(selection: Selection): void;
  /** Calls when the selection has moved: cause "pane" means that the editor must follow and scroll to it. */
  onSelection(moved: (selection: Selection, cause: ChangeCause) => void): () => void;

  /**
   * The paragraphs of a part (by default the main document's) in document order: those in tables and content
   * controls too, those in text boxes not. This is the way from the editor's paragraphs to ours and back.
   */
  paragraphs(partName?: string): readonly Element[];
  /** The name of the main part, by its relationship: mostly "/word/document.xml". */
  readonly mainPartName: string;
  /** The live DOM of an XML part, such as "/word/styles.xml". */
  part(name: string): Document | undefined;
}

export type { Position, Selection } from "./caret";

type ChangeCause = "pane" | "user" | "undo";

interface DocumentChange {
  readonly cause: ChangeCause;
  readonly revision: number;
  /** Whether there may be anything to see of it: custom XML is not to be seen. */
  readonly isVisible: boolean;
}

/** What the batch executor and the channel need besides. */
export interface LiveDocument extends WordDocument {
  readonly parts: Parts;
  readonly ranges: Ranges;
  readonly body: Element;
  /** The caret; at the document's start before anybody has set it. */
  readonly caret: LiveRange;
  /** `Office.context.document.settings`: name → JSON. They live as long as the page, and are in no file (office-js #6434). */
  readonly settings: Map<string, string>;
  /** Moves the selection for the pane. */
  selectSpan(span: Span): void;
  /** A content control id that is nowhere in the document. */
  newControlId(): number;
  /** Runs what changes the document, as one step of undo. Whatever it did before it threw stays. */
  change<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Makes the change that is being run, and all before it, one that cannot be taken back. */
  forgetUndo(): void;
  /** Notes a change that undo does not know of: custom XML parts, settings. */
  touch(): void;
}

/**
 * Opens a .docx, .dotx or .docm. Throws a PackageError that says what is wrong with it.
 *
 * @param xmlTools the browser's own where there is a page; Node has to bring some.
 */
export function openWordDocument(
  docx: Uint8Array,
  xmlTools: XmlTools = xmlToolsOf(globalThis),
): LiveDocument {
  const parts = openParts(docx, xmlTools);
  const ranges = holdRanges();
  const controlIds = openControlIds(parts);
  const state = { revision: 0, savedRevision: 0, isChanging: false };
  const content = {
    parts,
    ranges,
    settings: new Map<string, string>(),
    mainPartName: parts.mainName,
    get body() {
      return bodyOf(parts);
    },
    get revision() {
      return state.revision;
    },
    get saved() {
      return state.revision === state.savedRevision;
    },
    toDocx: () => writePackage(parts.written()),
    markSaved() {
      // What a batch saves has the revision that the batch will have made.
      state.savedRevision = state.revision + (state.isChanging ? 1 : 0);
    },
    paragraphs: (name?: string) => paragraphsOfPart(parts, name),
    part: (name: string) => parts.xml(name),
    newControlId: () => controlIds.next(),
  };
  const changes = openChanges({ parts, ranges, controlIds }, state);
  return withGetters(content, changes, openSelection(parts, ranges));
}

/** One object of several, whose getters stay getters. */
function withGetters<A extends object, B extends object, C extends object>(
  content: A,
  changes: B,
  selection: C,
): A & B & C {
  const all = [content, changes, selection].map((one) => Object.getOwnPropertyDescriptors(one));
  return Object.defineProperties({}, Object.assign({}, ...all) as PropertyDescriptorMap) as A &
    B &
    C;
}

interface Changing {
  readonly parts: Parts;
  readonly ranges: Ranges;
  readonly controlIds: ControlIds;
}

type Changes = Pick<
  LiveDocument,
  | "replaceFrom"
  | "canUndo"
  | "canRedo"
  | "undo"
  | "redo"
  | "onChange"
  | "change"
  | "forgetUndo"
  | "touch"
>;

function openChanges(
  { parts, ranges, controlIds }: Changing,
  state: { revision: number; isChanging: boolean },
): Changes {
  const { tell, onChange } = openRevisions(state);
  const restoring = restoringWith(ranges);
  const history = openHistory(parts, restoring);

  function takeBack(isDone: boolean): boolean {
    if (isDone) tell("undo");
    return isDone;
  }

  return {
    replaceFrom(next) {
      const typed = openParts(next, parts.xmlTools).snapshot();
      history.begin();
      parts.restore(typed, restoring);
      controlIds.repair();
      tell("user");
    },
    get canUndo() {
      return history.canUndo();
    },
    get canRedo() {
      return history.canRedo();
    },
    undo: () => takeBack(history.undo()),
    redo: () => takeBack(history.redo()),
    onChange,
    change(work) {
      history.begin();
      return asOneChange(state, work).finally(() => {
        tell("pane");
      });
    },
    forgetUndo: () => {
      history.clear();
    },
    touch: () => {
      tell("pane", false);
    },
  };
}

interface Revisions {
  readonly onChange: LiveDocument["onChange"];
  readonly tell: (cause: ChangeCause, isVisible?: boolean) => void;
}

function openRevisions(state: { revision: number }): Revisions {
  const changed = listeners<[DocumentChange]>();
  return {
    onChange: changed.add,
    tell(cause, isVisible = true) {
      state.revision++;
      changed.tell({ cause, revision: state.revision, isVisible });
    },
  };
}

async function asOneChange<Value>(
  state: { isChanging: boolean },
  work: () => Promise<Value>,
): Promise<Value> {
  state.isChanging = true;
  try {
    return await work();
  } finally {
    state.isChanging = false;
  }
}

type Selecting = Pick<
  LiveDocument,
  "caret" | "selection" | "select" | "selectSpan" | "onSelection"
>;

function openSelection(parts: Parts, ranges: Ranges): Selecting {
  const moved = listeners<[Selection, ChangeCause]>();
  const state = { caret: undefined as LiveRange | undefined };

  function selection(): Selection | undefined {
    return state.caret === undefined ? undefined : selectionOfSpan(state.caret.span);
  }

  function move(span: Span, cause: ChangeCause): void {
    if (state.caret === undefined) state.caret = ranges.hold(span);
    else state.caret.span = span;
    const now = selection();
    if (now !== undefined) moved.tell(now, cause);
  }

  return {
    get caret() {
      const [first] = paragraphsIn(bodyOf(parts));
      state.caret ??= ranges.hold(caretAt(startOf(first ?? bodyOf(parts))));
      return state.caret;
    },
    get selection() {
      return selection();
    },
    onSelection: moved.add,
    select(next) {
      if (!isSameSelection(selection(), next)) move(spanOfSelection(next), "user");
    },
    selectSpan(span) {
      move(span, "pane");
    },
  };
}

function openParts(docx: Uint8Array, xmlTools: XmlTools): Parts {
  const parts = holdParts(readPackage(docx), xmlTools);
  if (parts.relationships("/").some(({ type }) => type.startsWith("http://purl.oclc.org/"))) {
    refuse("strictFormat", "a document in the Strict format");
  }
  checkMain(parts);
  return parts;
}

function checkMain(parts: Parts): void {
  const name = parts.mainName;
  if (!parts.has(name)) refuse("notWord", "an Office file without a document");
  try {
    if (childW(parts.xml(name)?.documentElement, "body") !== undefined) return;
  } catch (cause) {
    refuse("damaged", `${name}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  refuse("notWord", `${name}: is no Word document`);
}

function bodyOf(parts: Parts): Element {
  const body = childW(parts.xml(parts.mainName)?.documentElement, "body");
  if (body === undefined) throw new Error("The document lost its body.");
  return body;
}

function paragraphsOfPart(parts: Parts, name = parts.mainName): readonly Element[] {
  const root = parts.xml(name)?.documentElement;
  if (root === undefined) return [];
  return paragraphsIn(childW(root, "body") ?? root);
}

/** What neither the editor nor undo has a part in: custom XML, with its properties. */
function isOfTheDocument(partName: string): boolean {
  return partName.startsWith("/customXml/");
}

function restoringWith(ranges: Ranges): Restoring {
  return {
    take: (live, as) => {
      morph(ranges, live, as);
    },
    keeps: isOfTheDocument,
  };
}
