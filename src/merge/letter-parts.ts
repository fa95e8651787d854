import type { LetterState } from "../domain/letter/letter-state";
import {
  newPart,
  newRelationshipPart,
  textOf,
  type Package,
  type Part,
} from "../ooxml/opc/package";
import type { Relationship } from "../ooxml/opc/relationships";
import { CONTENT_TYPE, RELATIONSHIP, W } from "../ooxml/wml/names";
import { customXmlParts, partsBehind } from "../ooxml/wml/custom-xml";
import type { WordDocument } from "../ooxml/wml/word-document";
import { child } from "../ooxml/xml/tree";
import {
  EMPTY_LETTER_STATE,
  LETTER_STATE_NAMESPACE,
  readLetterState,
  writeLetterState,
} from "./letter-state-xml";
import { OWN_WORDS_NAMESPACE } from "./own-words-xml";

/** What of the letter's package goes into results. */
export interface LetterParts {
  readonly parts: readonly Part[];
  /** The letter's own part, or "". */
  readonly stateXml: string;
  readonly hadMacros: boolean;
}

/**
 * The parts that results have in common: the letter's without its own part and the own words that it carries, without
 * macros and signatures, and without the mail merge settings and the path to somebody's data in them.
 */
export function letterParts(document: WordDocument): LetterParts {
  const { package: letter, main } = document;
  const own = ownPart(document);
  const ours = [LETTER_STATE_NAMESPACE, OWN_WORDS_NAMESPACE].flatMap((namespace) =>
    customXmlParts(document, namespace).map(({ name }) => name.toLowerCase()),
  );
  const isKept = ({ type, partName }: Relationship) =>
    !DROPPED.has(type) && !ours.includes(partName.toLowerCase());
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
function ownPart(document: WordDocument): Part | undefined {
  return customXmlParts(document, LETTER_STATE_NAMESPACE)[0];
}

/** What the letter knows of itself. */
export function letterStateOf(document: WordDocument): LetterState {
  const own = ownPart(document);
  return readLetterState(own === undefined ? "" : textOf(own));
}

/** The letter's parts with what it knows of itself among them; a letter that knows nothing stays without. */
export function withLetterState(
  document: WordDocument,
  parts: readonly Part[],
  state: LetterState,
): readonly Part[] {
  const { package: letter, main } = document;
  const own = ownPart(document);
  const xml = writeLetterState(state);
  if (own !== undefined) {
    const anew = newPart(own.name, own.contentType, xml);
    return parts.map((part) => (part.name === own.name ? anew : part));
  }
  if (xml === writeLetterState(EMPTY_LETTER_STATE)) return parts;
  const [name, properties] = freeNames(letter);
  const target = { type: RELATIONSHIP.customXml, target: name, isExternal: false };
  const relationships = letter.relationshipsOf(main.part.name);
  const anew = newRelationshipPart(main.part.name, [
    ...relationships,
    { id: freeId(relationships), ...target },
  ]);
  const others = parts.filter((part) => part.name.toLowerCase() !== anew.name.toLowerCase());
  const thread = { id: "rId1", type: RELATIONSHIP.customXmlProperties, target: properties };
  return [
    ...others,
    anew,
    newPart(name, "application/xml", xml),
    newRelationshipPart(name, [{ ...thread, isExternal: false }]),
    newPart(properties, PROPERTIES.contentType, PROPERTIES.xml),
  ];
}

/** By its id Word finds the part again. Source: ECMA-376 Part 1, 15.2.6. */
const PROPERTIES = {
  contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  xml:
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"' +
    ' ds:itemID="{7C1B9E5A-3D0F-4B62-9A41-5E6D3A0C8F27}"><ds:schemaRefs>' +
    `<ds:schemaRef ds:uri="${LETTER_STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
} as const;

function freeNames(letter: Package): readonly [string, string] {
  const isTaken = (name: string) => letter.part(name) !== undefined;
  let number = 1;
  while ([`item${number}`, `itemProps${number}`].some((name) => isTaken(`/customXml/${name}.xml`)))
    number++;
  return [`/customXml/item${number}.xml`, `/customXml/itemProps${number}.xml`];
}

function freeId(relationships: readonly Relationship[]): string {
  let number = relationships.length + 1;
  while (relationships.some(({ id }) => id === `rId${number}`)) number++;
  return `rId${number}`;
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
