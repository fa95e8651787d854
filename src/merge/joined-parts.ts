import type { Deflater } from "../ooxml/opc/deflater";
import { entryOf, newPart, type Part } from "../ooxml/opc/package";
import { relationshipPartOf } from "../ooxml/opc/part-name";
import type { Relationship } from "../ooxml/opc/relationships";
import type { ZipEntry } from "../ooxml/opc/zip-reader";
import { writeZip } from "../ooxml/opc/zip-writer";
import { CONTENT_TYPE, RELATIONSHIP, W } from "../ooxml/wml/names";
import { arrivedParts, replaceParts } from "./apply-imports";
import type { CompiledLetter } from "./compile-letter";
import type { CopiedHeaders } from "./copied-stories";
import type { Imports } from "./imports";
import type { AddedParts } from "./added-parts";
import { settingsForEndnotes } from "./endnote-settings";
import { contentTypesEntry } from "./packed-parts";

/** Relationships to a header and a footer with nothing in them. */
export const BLANK_HEADER = "rIdBlankHeader";
export const BLANK_FOOTER = "rIdBlankFooter";

/** A header and a footer with nothing in them, where sections need such. */
export function blankParts(areNeeded: boolean): AddedParts {
  if (!areNeeded) return { parts: [], relationships: [] };
  const [header, footer] = [blankPart("header", W.header), blankPart("footer", W.footer)];
  return {
    parts: [header, footer],
    relationships: [
      relationshipTo(header, BLANK_HEADER, RELATIONSHIP.header),
      relationshipTo(footer, BLANK_FOOTER, RELATIONSHIP.footer),
    ],
  };
}

/** What letters in one document have made. */
export interface JoinedStories {
  readonly main: ZipEntry;
  readonly headers: CopiedHeaders;
  readonly notes: readonly Part[];
  /** XML of the lists that letters have begun anew. */
  readonly lists: readonly string[];
  readonly imports: readonly Imports[];
  readonly blank: AddedParts;
}

/** The document: what all letters share as it is, and what they have made. */
export function packJoined(
  letter: CompiledLetter,
  deflater: Deflater,
  stories: JoinedStories,
): Uint8Array {
  const { main, headers, notes, imports, blank } = stories;
  const kept = keptParts(letter, headers.replaced);
  const settings = settingsForEndnotes(letter);
  const there = replaceParts(kept, [...headers.parts, ...blank.parts, ...notes, ...settings.parts]);
  const ofMain = [headers, blank, settings].flatMap(({ relationships }) => relationships);
  const arrived = arrivedParts(letter, {
    parts: there,
    imports: imports.filter(({ partName }) => !headers.replaced.has(partName)),
    lists: [...imports.flatMap((each) => each.lists), ...stories.lists],
    relationships: new Map([[letter.main.part.name, ofMain]]),
  });
  const parts = replaceParts(there, arrived);
  const others = parts.filter(({ name }) => name !== letter.main.part.name);
  return writeZip([
    contentTypesEntry(parts, deflater),
    ...others.map((part) => entryOf(part, deflater)),
    main,
  ]);
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function blankPart(kind: "header" | "footer", element: string): Part {
  const xml = `<${element} xmlns:w="${WORD}"><w:p/></${element}>`;
  return newPart(`/word/${kind}_blank.xml`, CONTENT_TYPE[kind], xml);
}

function relationshipTo({ name }: Part, id: string, type: string): Relationship {
  return { id, type, target: name, isExternal: false, partName: name };
}

/** Parts that tell more of comments, by ids of paragraphs that copies do not have. */
const OF_COMMENTS = /\/comments(?:Extended|Ids|Extensible)\.xml$/i;

function keptParts(letter: CompiledLetter, replaced: ReadonlySet<string>): readonly Part[] {
  const dropped = new Set([...replaced, ...[...replaced].map(relationshipPartOf)]);
  return letter.parts.filter(({ name }) => !dropped.has(name) && !OF_COMMENTS.test(name));
}
