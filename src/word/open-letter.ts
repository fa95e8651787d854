import { encodeBase64 } from "../ooxml/bytes/base64";
import { writePackage } from "../ooxml/opc/package";
import { withoutCustomXml } from "../ooxml/wml/custom-xml";
import { openWordDocument } from "../ooxml/wml/word-document";
import type { Letter, LetterChange, LetterReading } from "../ports/letter";
import { changeControls } from "./change-controls";
import { readDocumentFile } from "./document-file";
import { describe, readControls, type LiveControls } from "./read-controls";
import { repairControls } from "./repair-controls";
import { runInWord } from "./run-in-word";
import {
  addParagraph,
  insertField,
  loadParents,
  present,
  replaceField,
  wrapParagraphs,
} from "./selection";
import { hasStatePart, readStatePart, removeStatePart, writeStatePart } from "./state-part";
import { trimPassage } from "./trim-passage";

/** The root namespaces of the document's custom XML parts that are the pane's. */
export interface LetterNamespaces {
  /** Of what the letter knows of itself. */
  readonly state: string;
  /** Of the own words that it carries. */
  readonly ownWords: string;
}

/** The document that the pane stands beside. */
export function openLetter({ state, ownWords }: LetterNamespaces): Letter {
  return {
    insertField: (field) => runInWord("insert the field", (context) => insertField(context, field)),
    replaceField: (tag, field) =>
      runInWord("change the field", (context) => replaceField(context, tag, field)),
    wrapParagraphs: (tag, title) =>
      trimmed(
        tag,
        runInWord("wrap the paragraphs", (context) => wrapParagraphs(context, tag, title)),
      ),
    addParagraph: (tag, title) =>
      trimmed(
        tag,
        runInWord("add a paragraph", (context) => addParagraph(context, tag, title)),
      ),
    tagsAtSelection: () => runInWord("look where the caret is", tagsAtSelection),
    select: (tag) => runInWord("go to the place", (context) => select(context, tag)),
    read: (passageTags) => read(state, passageTags),
    change: (passageTags, decide) => change(state, passageTags, decide),
    repair: (decide) =>
      runInWord("repair the letter", (context) => repairControls(context, decide)),
    readState: () => readStatePart(state),
    writeState: (stateXml) => writeStatePart(state, stateXml),
    readOwnWords: () => readStatePart(ownWords),
    writeOwnWords: (xml) =>
      xml === "" ? removeStatePart(ownWords) : writeStatePart(ownWords, xml),
    file: () => fileWithout(ownWords),
    open: (docx) => runInWord("open the document", (context) => open(context, docx)),
    onSelection,
  };
}

/** The document without the custom XML parts of this namespace. */
async function fileWithout(namespace: string): Promise<Uint8Array> {
  const isThere = await hasStatePart(namespace);
  const docx = await readDocumentFile();
  return isThere ? writePackage(withoutCustomXml(openWordDocument(docx), namespace)) : docx;
}

/** A passage's content as the house knows it. */
async function trimmed(
  tag: string,
  reading: Promise<string | undefined>,
): Promise<string | undefined> {
  const ooxml = await reading;
  return ooxml === undefined ? undefined : trimPassage(ooxml, tag);
}

async function read(namespace: string, passageTags: readonly string[]): Promise<LetterReading> {
  const stateXml = await readStatePart(namespace);
  const seen = await runInWord("read the letter", (context) => readControls(context, passageTags));
  return readingOf(stateXml, seen);
}

function readingOf(stateXml: string, seen: LiveControls): LetterReading {
  return {
    stateXml,
    controls: seen.controls.map(describe),
    damaged: seen.damaged.map(describe),
    passages: seen.passages,
  };
}

async function change(
  namespace: string,
  passageTags: readonly string[],
  decide: (reading: LetterReading) => Promise<LetterChange | undefined>,
): Promise<LetterReading["passages"]> {
  const stateXml = await readStatePart(namespace);
  return runInWord("change the letter", async (context) => {
    const seen = await readControls(context, passageTags);
    const decided = await decide(readingOf(stateXml, seen));
    if (decided === undefined) return {};
    if (decided.stateXml !== undefined) await writeStatePart(namespace, decided.stateXml);
    return changeControls(context, seen, decided);
  });
}

async function tagsAtSelection(context: Word.RequestContext): Promise<readonly string[]> {
  const parents = loadParents(context.document.getSelection());
  await context.sync();
  return present(parents).map(({ tag }) => tag);
}

async function select(context: Word.RequestContext, tag: string): Promise<void> {
  context.document.contentControls.getByTag(tag).getFirst().select();
  await context.sync();
}

async function open(context: Word.RequestContext, docx: Uint8Array): Promise<void> {
  context.application.createDocument(encodeBase64(docx)).open();
  await context.sync();
}

function onSelection(moved: () => void): () => void {
  const { document } = Office.context;
  const { DocumentSelectionChanged } = Office.EventType;
  document.addHandlerAsync(DocumentSelectionChanged, moved);
  return () => {
    document.removeHandlerAsync(DocumentSelectionChanged, { handler: moved });
  };
}
