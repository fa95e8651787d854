import type { DocxEditorInstance, PaginatedSurface } from "@docx-editor.dev/core/editor";
import {
  createDocumentRefresh,
  type DocumentRefresh,
  type RefreshResult,
  type RefreshSubmission,
} from "@docx-editor.dev/react";
import type { Surface, SurfacePosition, SurfaceSelection } from "../surface";

type Pages = PaginatedSurface;
type EditorSelection = ReturnType<Pages["state"]>["selection"];
type EditorPosition = EditorSelection["head"];

/** The surface that `@docx-editor.dev` draws. Changes from outside come in by its document refresh. */
export function docxEditorSurface(editor: DocxEditorInstance): Surface {
  const screen: Screen = {
    editor,
    refreshing: createDocumentRefresh(editor),
    isEdited: false,
    captured: undefined,
    sequence: 0,
  };
  editor.on("change", ({ source }) => {
    if (source !== undefined) return;
    screen.isEdited = true;
    screen.captured = undefined;
  });
  return {
    load: (docx) => load(screen, docx),
    refresh: (docx) => refresh(screen, docx),
    takeEdits: () => takeEdits(screen),
    get parts() {
      return editor.surface?.session.storyParts().map(({ name }) => name) ?? [];
    },
    selection: () => selectionOf(editor),
    select(selection, scrolling) {
      place(editor, selection);
      if (scrolling === "reveal") {
        editor.surface?.revealPosition(editor.surface.state().selection.head);
      }
    },
    onEdit: (edited) =>
      editor.on("change", ({ source }) => {
        if (source === undefined) edited();
      }),
    onSelection: (moved) => editor.on("selectionChange", moved),
  };
}

interface Screen {
  readonly editor: DocxEditorInstance;
  readonly refreshing: DocumentRefresh;
  isEdited: boolean;
  /** What the editor gave of the document last, unless it was edited since. */
  captured: RefreshSubmission | undefined;
  sequence: number;
}

async function load(screen: Screen, docx: Uint8Array): Promise<void> {
  screen.editor.load(docx);
  await opened(screen.editor);
  screen.isEdited = false;
  screen.captured = undefined;
}

async function takeEdits(screen: Screen): Promise<Uint8Array | undefined> {
  screen.editor.surface?.flushPendingInput();
  if (!screen.isEdited) return undefined;
  screen.isEdited = false;
  screen.captured = await screen.refreshing.capture();
  return new Uint8Array(screen.captured.bytes);
}

async function refresh(screen: Screen, docx: Uint8Array): Promise<void> {
  let result = await apply(screen, docx, screen.captured);
  // What was typed in the blink between the batch and its showing gives way to the batch.
  if (!result.ok) result = await apply(screen, docx, undefined);
  screen.isEdited = false;
  screen.captured = undefined;
  if (!result.ok) throw new Error(`The editor did not show the change: ${result.code}.`);
}

async function apply(
  screen: Screen,
  bytes: Uint8Array,
  captured: RefreshSubmission | undefined,
): Promise<RefreshResult> {
  const submission = captured ?? (await screen.refreshing.capture());
  screen.sequence += 1;
  const { sequence } = screen;
  return screen.refreshing.applyUpdate({ submission, sequence, bytes, changes: [] });
}

async function opened(editor: DocxEditorInstance): Promise<void> {
  for (;;) {
    const { isLoading, isOpening = false, openFailure, parseError } = editor.snapshot();
    const failure = openFailure?.reason ?? parseError;
    if (failure) throw new Error(`The editor cannot show this document: ${failure}.`);
    if (!isLoading && !isOpening) return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function selectionOf(editor: DocxEditorInstance): SurfaceSelection | undefined {
  const pages = editor.surface;
  if (pages === null) return undefined;
  const { anchor, head } = pages.state().selection;
  const places = [anchor, head].map((position) => positionOf(pages, position));
  const [one, other] = places;
  if (one === undefined || other === undefined) return undefined;
  return isBefore(other, one) ? { start: other, end: one } : { start: one, end: other };
}

function positionOf(
  pages: Pages,
  { paragraphId, offset }: EditorPosition,
): SurfacePosition | undefined {
  const scope = pages.storyScope();
  const part = pages.session.partFor(scope)?.name;
  const paragraph = pages.session.paragraphIdsIn(scope).indexOf(paragraphId);
  return part === undefined || paragraph < 0 ? undefined : { part, paragraph, offset };
}

function isBefore(one: SurfacePosition, other: SurfacePosition): boolean {
  return (
    one.paragraph - other.paragraph < 0 ||
    (one.paragraph === other.paragraph && one.offset < other.offset)
  );
}

function place(editor: DocxEditorInstance, { start, end }: SurfaceSelection): void {
  const pages = editor.surface;
  if (pages === null) return;
  const scope = scopeOf(pages, start.part);
  if (scope === undefined) return;
  if (pages.session.partFor(pages.storyScope())?.name !== start.part) editor.setActiveScope(scope);
  const anchor = editorPosition(pages, start);
  const head = editorPosition(pages, end);
  if (anchor && head) pages.setSelection({ anchor, head });
}

type Scope = { readonly kind: "body" } | { readonly kind: "headerFooter"; readonly rId: string };

/** Headers and footers are known to the editor by the relationship that leads to them. */
function scopeOf({ session }: Pages, part: string): Scope | undefined {
  const { relationships, mainDocumentPart } = session.currentPackage();
  if (part === mainDocumentPart) return { kind: "body" };
  return (relationships.get(mainDocumentPart) ?? [])
    .filter(({ type }) => /\/(header|footer)$/.test(type))
    .map(({ id: rId }) => ({ kind: "headerFooter", rId }) as const)
    .find((scope) => session.partFor(scope)?.name === part);
}

function editorPosition(
  pages: Pages,
  { part, paragraph, offset }: SurfacePosition,
): EditorPosition | undefined {
  const scope = scopeOf(pages, part);
  const paragraphId = scope && pages.session.paragraphIdsIn(scope)[paragraph];
  return paragraphId === undefined ? undefined : { paragraphId, offset };
}
