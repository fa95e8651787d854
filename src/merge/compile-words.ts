import type { PassageOoxml } from "../domain/letter/letter-content";
import type { LetterState } from "../domain/letter/letter-state";
import { writeTag, type LetterTag } from "../domain/letter/tag";
import { PackageError } from "../ooxml/opc/package-error";
import { fragmentBlocks, openFragment } from "../ooxml/wml/fragment";
import { W } from "../ooxml/wml/names";
import type { WordDocument } from "../ooxml/wml/word-document";
import { child, descendants, type XmlElement } from "../ooxml/xml/tree";
import {
  compileBlocks,
  compileContainer,
  compileParagraphContent,
  compileRow,
} from "./compile-blocks";
import { settleSites, tailOf } from "./document-sites";
import { importWords } from "./import-words";
import type { ImportTarget } from "./imports";
import { prepareStory, type LetterFacts } from "./prepare-story";
import type { PassagePlace, Piece, Program } from "./program";
import type { StoryCompilation, WordsElsewhere } from "./story-compilation";

/** Compiles words that are not in the document; undefined for what cannot be read or does not fit the place. */
export type CompileWords = (
  ooxml: PassageOoxml,
  place: PassagePlace,
  tag: LetterTag,
) => Program | undefined;

/** The compiler of words for one letter. */
export function newWordsCompiler(
  target: ImportTarget,
  facts: Omit<LetterFacts, "words" | "within">,
): CompileWords & { readonly words: WordsElsewhere } {
  const compile: CompileWords = (ooxml, place, tag) => {
    const document = openWords(ooxml);
    if (document === undefined) return undefined;
    const within = new Set([...place.within, writeTag(tag)]);
    return compileWords(target, document, place, { ...facts, words, within });
  };
  const words = wordsElsewhere(facts.state, compile);
  return Object.assign(compile, { words });
}

function openWords(ooxml: PassageOoxml): WordDocument | undefined {
  try {
    return openFragment(ooxml);
  } catch (fault) {
    if (fault instanceof PackageError) return undefined;
    throw fault;
  }
}

/** The words that the letter's own part keeps: the template's while the document shows others, and "else" texts. */
function wordsElsewhere(state: LetterState, compile: CompileWords): WordsElsewhere {
  const isPreview = state.shownContactNo !== "";
  return {
    template: (tag, place) => {
      if (!isPreview || tag.kind === "field") return undefined;
      const kept = tag.kind === "passage" ? state.passages : state.conditions;
      const template = kept.find(({ key }) => key === tag.key)?.template ?? "";
      return template === "" ? undefined : compile(template, place, tag);
    },
    otherwise: (key, place) => {
      const otherwise =
        state.conditions.find((condition) => condition.key === key)?.otherwise ?? "";
      return otherwise === "" ? [] : (compile(otherwise, place, { kind: "condition", key }) ?? []);
    },
  };
}

function compileWords(
  target: ImportTarget,
  document: WordDocument,
  place: PassagePlace,
  facts: LetterFacts,
): Program | undefined {
  const { root } = document.main;
  const body = child(root, W.body);
  if (body === undefined) return undefined;
  const { partName, isTail } = place;
  const { sites, imports } = importWords(target, document, partName);
  const tail = isTail ? tailOf(body) : { sites: [], controls: new Set<XmlElement>() };
  const source = {
    partName,
    root,
    sites: settleSites([...tail.sites, ...sites]),
    tailControls: tail.controls,
  };
  const c = prepareStory(source, facts);
  const program = programAt(c, document, body, place);
  return program === undefined ? undefined : [{ kind: "import", imports }, ...program];
}

function programAt(
  c: StoryCompilation,
  document: WordDocument,
  body: XmlElement,
  { level, before, after }: PassagePlace,
): Program | undefined {
  switch (level) {
    case "block":
      return [{ kind: "blocks", blocks: compileBlocks(c, body), isContainer: false }];
    case "cell":
      return [before, ...compileContainer(c, cellIn(document) ?? body), after];
    case "row":
      return rowsIn(c, document);
    case "run":
      return inlineProgram(c, body);
  }
}

/** Words that come as a table stand for the cell or the rows in it. */
function cellIn(document: WordDocument): XmlElement | undefined {
  const [first] = fragmentBlocks(document);
  return first?.name === W.table ? descendants(first, W.tableCell)[0] : undefined;
}

function rowsIn(c: StoryCompilation, document: WordDocument): Program | undefined {
  const table = fragmentBlocks(document).find(({ name }) => name === W.table);
  return table?.children
    .filter(({ name }) => name === W.tableRow || name === W.contentControl)
    .flatMap((row) => compileRow(c, row));
}

/** Paragraphs within a line become lines. */
function inlineProgram(c: StoryCompilation, body: XmlElement): Program {
  const program: Piece[] = [];
  for (const paragraph of descendants(body, W.paragraph)) {
    if (program.length > 0) program.push("<w:r><w:br/></w:r>");
    program.push(...compileParagraphContent(c, paragraph));
  }
  return program;
}
