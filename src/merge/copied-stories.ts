import { newPart, newRelationshipPart, type Part } from "../ooxml/opc/package";
import type { Relationship } from "../ooxml/opc/relationships";
import { RELATIONSHIP } from "../ooxml/wml/names";
import { placeNames } from "../ooxml/wml/sites";
import type { CompiledLetter, CompiledStory } from "./compile-letter";
import type { Copy } from "./copies";
import type { Output } from "./letter-run";
import type { Program } from "./program";
import type { LetterInTheMaking } from "./run-letter";
import { isFixed, settleProgram } from "./settle-program";

/** The text of a letter's output. */
export function outputText(out: Output): string {
  return out.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

/** The headers and footers of letters in one document: shared while they are the same. */
export interface CopiedHeaders {
  /** Makes the headers of one letter, and says which relationship stands for which of the letter's own. */
  readonly copy: (letter: LetterInTheMaking, copy: Copy) => (relationshipId: string) => string;
  readonly parts: readonly Part[];
  readonly relationships: readonly Relationship[];
  /** Names of the letter's own header parts that no section refers to any more. */
  readonly replaced: ReadonlySet<string>;
}

export function newCopiedHeaders(letter: CompiledLetter): CopiedHeaders {
  const headers = letter.stories.filter(({ kind }) => kind === "header" || kind === "footer");
  const varying = headers
    .map((story) => ({ story, program: settleProgram(wholeProgram(story), "copies") }))
    .filter(
      ({ story, program }) =>
        !isFixed(settleProgram(program, "letter")) || refersToCopies(letter, story, program),
    );
  const stories = varying.map(({ story }) => story);
  const made: MadeHeaders = {
    ids: new Map(),
    parts: fixedHeaders(headers, stories),
    relationships: [],
  };
  const own = letter.document.package.relationshipsOf(letter.main.part.name);
  const copy: CopiedHeaders["copy"] = (making, of) => {
    const ids = new Map<string, string>();
    for (const { story, program } of varying) {
      const text = outputText(making.run(program, of.header()).out);
      const relationships = relationshipsOf(letter, story, making);
      ids.set(story.part.name.toLowerCase(), headerId(made, story, { text, relationships }));
    }
    return (relationshipId) => {
      const target = own.find(({ id }) => id === relationshipId);
      return ids.get(target?.partName.toLowerCase() ?? "") ?? relationshipId;
    };
  };
  const { parts, relationships } = made;
  return { copy, parts, relationships, replaced: new Set(stories.map(({ part }) => part.name)) };
}

/** Whether it leads to a place outside of it that each letter has for itself. */
function refersToCopies(
  { document, copiedNames }: CompiledLetter,
  { part }: CompiledStory,
  program: Program,
): boolean {
  const story = document.stories.find((each) => each.part === part);
  const own = new Set(story === undefined ? [] : placeNames(story.root));
  return program.some((piece) => {
    const site = typeof piece !== "string" && piece.kind === "site" ? piece.site : undefined;
    if (site?.kind === "length") return true;
    return site?.kind === "bookmarkName" && copiedNames.has(site.name) && !own.has(site.name);
  });
}

interface MadeHeaders {
  /** The header's name and text → the relationship to it. */
  readonly ids: Map<string, string>;
  readonly parts: Part[];
  readonly relationships: Relationship[];
}

interface HeaderContent {
  readonly text: string;
  readonly relationships: readonly Relationship[];
}

/** The relationship to a header with this content: one that is there already, or a new one. */
function headerId(
  { ids, parts, relationships }: MadeHeaders,
  { part, kind }: CompiledStory,
  content: HeaderContent,
): string {
  const known = ids.get(`${part.name} ${content.text}`);
  if (known !== undefined) return known;
  const id = `rIdCopy${ids.size + 1}`;
  ids.set(`${part.name} ${content.text}`, id);
  const name = part.name.replace(/(?=\.\w+$)/, `_${ids.size}`);
  parts.push(newPart(name, part.contentType, content.text));
  if (content.relationships.length > 0) {
    parts.push(newRelationshipPart(name, content.relationships));
  }
  const type = kind === "header" ? RELATIONSHIP.header : RELATIONSHIP.footer;
  relationships.push({ id, type, target: name, isExternal: false, partName: name });
  return id;
}

/** Those of the letter's own header, and those of the words that have come into it. */
function relationshipsOf(
  letter: CompiledLetter,
  { part }: CompiledStory,
  { imports }: LetterInTheMaking,
): readonly Relationship[] {
  const arrived = [...imports].filter(({ partName }) => partName === part.name);
  return [
    ...letter.document.package.relationshipsOf(part.name),
    ...arrived.flatMap((each) => each.relationships),
  ];
}

/** Headers that all letters share, but for what they must say otherwise in one document. */
function fixedHeaders(
  headers: readonly CompiledStory[],
  varying: readonly CompiledStory[],
): Part[] {
  return headers
    .filter((story) => !varying.includes(story))
    .flatMap((story) => {
      const program = wholeProgram(story);
      const changes = program.some(
        (piece) => typeof piece !== "string" && piece.kind === "site" && piece.site.kind === "copy",
      );
      return changes ? [newPart(story.part.name, story.part.contentType, sharedText(program))] : [];
    });
}

function sharedText(program: Program): string {
  return program
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.kind === "segment") return piece.text;
      if (piece.kind !== "site") return "";
      return piece.site.kind === "copy" ? piece.site.text : piece.written;
    })
    .join("");
}

/** The notes and comments of letters in one document: each letter's behind those of the letter before. */
export interface CopiedNotes {
  readonly copy: (letter: LetterInTheMaking, copy: Copy) => void;
  readonly parts: () => readonly Part[];
}

export function newCopiedNotes(letter: CompiledLetter): CopiedNotes {
  const stories = letter.stories
    .filter(({ kind }) => kind in NOTE_SPACES)
    .map((story) => ({ story, items: settledItems(story), texts: [] as string[] }));
  return {
    copy: (making, of) => {
      for (const { story, items, texts } of stories) {
        const space = NOTE_SPACES[story.kind] ?? "footnote";
        for (const { id, program } of items) {
          if (of.referred(space, id) === undefined) continue;
          texts.push(outputText(making.run(program, of.text).out));
        }
      }
    },
    parts: () => stories.map(({ story, texts }) => notesPart(story, texts)),
  };
}

const NOTE_SPACES: Readonly<
  Partial<Record<CompiledStory["kind"], "footnote" | "endnote" | "comment">>
> = {
  footnotes: "footnote",
  endnotes: "endnote",
  comments: "comment",
};

interface SettledItem {
  readonly id: number;
  readonly program: Program;
}

function settledItems({ items }: CompiledStory): readonly SettledItem[] {
  return items
    .filter(({ isSeparator }) => !isSeparator)
    .map(({ id, program }) => ({ id: Number(id), program: settleProgram(program, "copies") }));
}

/** Separators come first, once for all letters. */
function notesPart({ part, head, items, foot }: CompiledStory, texts: readonly string[]): Part {
  const separators = items
    .filter(({ isSeparator }) => isSeparator)
    .flatMap(({ program }) => program);
  const before = sharedText([...head, ...separators]);
  const after = sharedText(foot);
  return newPart(part.name, part.contentType, before + texts.join("") + after);
}

function wholeProgram({ head, items, foot }: CompiledStory): Program {
  return [...head, ...items.flatMap((item) => item.program), ...foot];
}
