import {
  newPart,
  newRelationshipPart,
  textOf,
  type Package,
  type Part,
} from "../ooxml/opc/package";
import { relationshipPartOf } from "../ooxml/opc/part-name";
import type { Relationship } from "../ooxml/opc/relationships";
import { CONTENT_TYPE, RELATIONSHIP, W } from "../ooxml/wml/names";
import type { WordDocument } from "../ooxml/wml/word-document";
import { child } from "../ooxml/xml/tree";
import { LETTER_STATE_NAMESPACE } from "./letter-state-xml";

/** What of the letter's package goes into results. */
export interface LetterParts {
  readonly parts: readonly Part[];
  /** The letter's own part, or "". */
  readonly stateXml: string;
  readonly hadMacros: boolean;
}

/**
 * The parts that results have in common: the letter's without its own part, without macros and signatures, and
 * without the mail merge settings and the path to somebody's data in them.
 */
export function letterParts(document: WordDocument): LetterParts {
  const { package: letter, main } = document;
  const own = ownPart(letter, main.part.name);
  const isKept = ({ type, partName }: Relationship) => !DROPPED.has(type) && partName !== own?.name;
  const sources = ["/", main.part.name, document.settings?.part.name ?? ""];
  const dropped = sources.flatMap((source) =>
    letter.relationshipsOf(source).filter((relationship) => !isKept(relationship)),
  );
  const names = new Set(dropped.flatMap(({ partName }) => partsBehind(letter, partName)));
  const changed = changedParts(document, sources, isKept);
  const parts = letter.parts
    .filter(({ name }) => !names.has(name))
    .map((part) => changed.get(part.name.toLowerCase()) ?? part);
  return {
    parts,
    stateXml: own === undefined ? "" : textOf(own),
    hadMacros: dropped.some(({ type }) => type === RELATIONSHIP.macros),
  };
}

const DROPPED: ReadonlySet<string> = new Set([
  RELATIONSHIP.macros,
  RELATIONSHIP.signatures,
  RELATIONSHIP.mailMergeSource,
  RELATIONSHIP.mailMergeHeaderSource,
  RELATIONSHIP.mailMergeRecipients,
]);

/** The custom XML part that the letter keeps for itself. */
function ownPart(letter: Package, mainName: string): Part | undefined {
  return letter
    .relationshipsOf(mainName)
    .filter(({ type }) => type === RELATIONSHIP.customXml)
    .map(({ partName }) => letter.part(partName))
    .filter((part) => part !== undefined)
    .find((part) => textOf(part).includes(LETTER_STATE_NAMESPACE));
}

/** The part, its relationships, and the parts that it alone leads to. */
function partsBehind(letter: Package, name: string): readonly string[] {
  const part = letter.part(name);
  if (part === undefined) return [];
  const relationships = letter.part(relationshipPartOf(part.name));
  const inner = letter.relationshipsOf(part.name).flatMap(({ partName }) => {
    const target = letter.part(partName);
    return target === undefined ? [] : [target.name];
  });
  return [part.name, ...(relationships === undefined ? [] : [relationships.name]), ...inner];
}

function changedParts(
  document: WordDocument,
  sources: readonly string[],
  isKept: (relationship: Relationship) => boolean,
): ReadonlyMap<string, Part> {
  const { package: letter, main } = document;
  const changed: Part[] = [];
  for (const source of sources) {
    const all = letter.relationshipsOf(source);
    const kept = all.filter(isKept);
    if (kept.length < all.length) changed.push(newRelationshipPart(source, kept));
  }
  if (main.part.contentType !== CONTENT_TYPE.document) {
    changed.push({ ...main.part, contentType: CONTENT_TYPE.document });
  }
  return new Map(
    [...changed, ...withoutMailMerge(document)].map((part) => [part.name.toLowerCase(), part]),
  );
}

function withoutMailMerge({ settings }: WordDocument): readonly Part[] {
  const mailMerge = settings && child(settings.root, W.mailMerge);
  if (settings === undefined || mailMerge === undefined) return [];
  const { source } = settings.root;
  const { name, contentType } = settings.part;
  const text = source.slice(0, mailMerge.start) + source.slice(mailMerge.end);
  return [newPart(name, contentType, text)];
}
