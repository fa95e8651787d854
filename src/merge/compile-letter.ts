import type { MergeWarning } from "../domain/letter/merge-warning";
import type { LetterState } from "../domain/letter/letter-state";
import type { Part } from "../ooxml/opc/package";
import { findFields } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { readNumbering, type ListDefinition, type Numbering } from "../ooxml/wml/numbering";
import { readStyles } from "../ooxml/wml/styles";
import { placeNames } from "../ooxml/wml/sites";
import {
  openWordDocument,
  type Story,
  type StoryKind,
  type WordDocument,
} from "../ooxml/wml/word-document";
import { attribute, child, type XmlElement } from "../ooxml/xml/tree";
import { compileContainer } from "./compile-blocks";
import { newWordsCompiler, type CompileWords } from "./compile-words";
import {
  documentPlaces,
  pageCounts,
  settleSites,
  storySites,
  type DocumentPlaces,
} from "./document-sites";
import type { ImportTarget } from "./imports";
import { pageCounting, type PageCounting } from "./letter-length";
import { letterParts } from "./letter-parts";
import { readLetterState } from "./letter-state-xml";
import { newIds, type NewIds } from "./new-ids";
import { bookmarkNames, definedVariables, prepareStory, type LetterFacts } from "./prepare-story";
import type { Program } from "./program";
import { staticText, type StoryCompilation } from "./story-compilation";

/** A letter, read once and ready to be merged with any number of contacts. */
export interface CompiledLetter {
  readonly document: WordDocument;
  /** The parts of results, as they stand in the letter. */
  readonly parts: readonly Part[];
  readonly state: LetterState;
  readonly stateXml: string;
  readonly main: CompiledStory;
  readonly stories: readonly CompiledStory[];
  readonly places: DocumentPlaces;
  readonly numbering: Numbering;
  /** Names of places that every copy in one document has anew; what is in headers stands there once. */
  readonly copiedNames: ReadonlySet<string>;
  /** Lists that come with words from elsewhere, by number; they come in while letters are made. */
  readonly importedLists: ReadonlyMap<string, ListDefinition>;
  readonly ids: NewIds;
  readonly compileWords: CompileWords;
  /** What is wrong with the letter itself, whoever gets it. */
  readonly warnings: readonly MergeWarning[];
}

/** One part with text, compiled. */
export interface CompiledStory {
  readonly kind: StoryKind;
  readonly part: Part;
  /** From the part's first character to its body or first note, or to its end. */
  readonly head: Program;
  /** The body; the notes; the header's content. */
  readonly items: readonly StoryItem[];
  readonly foot: Program;
}

/** The body of a document, the content of a header, or one note or comment with its tags. */
export interface StoryItem {
  /** Of a note or comment. */
  readonly id: string;
  /** The line between text and notes: the document has it once, and nothing refers to it. */
  readonly isSeparator: boolean;
  readonly program: Program;
}

/**
 * Reads a letter: a .docx, .dotx, .docm, .dotm or Flat OPC document. Throws a {@link PackageError} for what cannot
 * be merged at all.
 */
export function compileLetter(bytes: Uint8Array): CompiledLetter {
  const document = openWordDocument(bytes);
  const { parts, stateXml, hadMacros } = letterParts(document);
  const state = readLetterState(stateXml);
  const roots = [document.main, ...document.stories].map(({ root }) => root);
  const styles = readStyles(document.styles?.root);
  const numbering = readNumbering(document.numbering?.root, styles);
  const ids = newIds(roots, { list: numbering.lists.keys(), look: numbering.abstracts.keys() });
  const copiedNames = namesInCopies(document);
  const into = { package: document.package, copiedNames, styles, numbering, ids };
  const target = newImportTarget(into);
  const warnings = newWarnings(hadMacros);
  const facts = {
    state,
    variables: definedVariables(roots),
    bookmarks: bookmarkNames(roots),
    report: warnings.report,
  };
  const compileWords = newWordsCompiler(target, facts);
  const letterFacts: LetterFacts = { ...facts, words: compileWords.words, within: new Set() };
  const places = documentPlaces(document.main.root, { styles, numbering, copiedNames });
  const beside = { copiedNames, counting: pageCounting(places.sections) };
  return {
    document,
    parts,
    state,
    stateXml,
    main: compileMain(document.main, letterFacts, places),
    stories: document.stories.map((story) => compileStory(story, letterFacts, beside)),
    copiedNames,
    places,
    numbering,
    importedLists: target.lists,
    ids,
    compileWords,
    warnings: warnings.all,
  };
}

function newImportTarget(into: Omit<ImportTarget, "lists" | "styleIds">): ImportTarget {
  return { ...into, lists: new Map(), styleIds: new Map() };
}

function namesInCopies({ main, stories }: WordDocument): ReadonlySet<string> {
  const copied = stories.filter(({ kind }) => kind !== "header" && kind !== "footer");
  return new Set([main, ...copied].flatMap(({ root }) => placeNames(root)));
}

function newWarnings(hadMacros: boolean) {
  const all: MergeWarning[] = hadMacros
    ? [{ kind: "macrosWereDropped", subject: "", context: "", letterCount: 0 }]
    : [];
  const report: LetterFacts["report"] = (kind, subject, context) => {
    const isKnown = all.some(
      (known) => known.kind === kind && known.subject === subject && known.context === context,
    );
    if (!isKnown) all.push({ kind, subject, context, letterCount: 0 });
  };
  return { all, report };
}

function compileMain(
  { part, root, kind }: Story,
  facts: LetterFacts,
  { sites, tailControls }: DocumentPlaces,
): CompiledStory {
  const c = prepareStory({ partName: part.name, root, sites, tailControls }, facts);
  return { kind, part, ...compileItems(c, root, child(root, W.body) ?? root) };
}

/** What the other stories must know of the document. */
interface BesideMain {
  readonly copiedNames: ReadonlySet<string>;
  readonly counting: PageCounting;
}

function compileStory(
  { part, root, kind }: Story,
  facts: LetterFacts,
  { copiedNames, counting }: BesideMain,
): CompiledStory {
  const counts = pageCounts(findFields(root).fields, counting);
  const sites = settleSites([...counts, ...storySites(root, copiedNames)]);
  const source = { partName: part.name, root, sites, tailControls: new Set<XmlElement>() };
  const c = prepareStory(source, facts);
  const isNotes = kind !== "header" && kind !== "footer";
  return { kind, part, ...(isNotes ? compileNotes(c, root) : compileItems(c, root, root)) };
}

function compileItems(
  c: StoryCompilation,
  root: XmlElement,
  container: XmlElement,
): Pick<CompiledStory, "head" | "items" | "foot"> {
  return {
    head: staticText(c, 0, container.contentStart),
    items: [{ id: "", isSeparator: false, program: compileContainer(c, container) }],
    foot: staticText(c, container.contentEnd, root.source.length),
  };
}

function compileNotes(
  c: StoryCompilation,
  root: XmlElement,
): Pick<CompiledStory, "head" | "items" | "foot"> {
  const items = root.children.map((note) => ({
    id: attribute(note, "w:id") ?? "",
    isSeparator: /^(?:separator|continuation)/.test(attribute(note, "w:type") ?? ""),
    program: [
      ...staticText(c, note.start, note.contentStart),
      ...compileContainer(c, note),
      ...staticText(c, note.contentEnd, note.end),
    ],
  }));
  const first = root.children[0]?.start ?? root.contentEnd;
  const last = root.children.at(-1)?.end ?? root.contentEnd;
  return {
    head: staticText(c, 0, first),
    items,
    foot: staticText(c, last, root.source.length),
  };
}
