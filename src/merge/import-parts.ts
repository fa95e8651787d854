import { newPart, newRelationshipPart, type Package, type Part } from "../ooxml/opc/package";
import { extensionOf, relativeTarget } from "../ooxml/opc/part-name";
import type { Relationship } from "../ooxml/opc/relationships";
import { startTag, type XmlElement } from "../ooxml/xml/tree";
import type { ImportTarget } from "./imports";
import type { PlacedSite } from "./story-compilation";

/** The pictures, links and other parts that come along with some words. */
export interface PartLuggage {
  readonly target: ImportTarget;
  readonly from: Package;
  /** Their part that the words stand in, and ours that they come to. */
  readonly main: string;
  readonly partName: string;
  /** Their relationship's id → ours. */
  readonly ids: Map<string, string>;
  /** Their part's name → ours. */
  readonly names: Map<string, string>;
  readonly parts: Part[];
  readonly relationships: Relationship[];
}

export function newPartLuggage(
  target: ImportTarget,
  place: Pick<PartLuggage, "from" | "main" | "partName">,
): PartLuggage {
  return {
    ...place,
    target,
    ids: new Map(),
    names: new Map(),
    parts: [],
    relationships: [],
  };
}

const REFERENCE = /\s(?:r:\w+|o:relid)="([^"]*)"/g;

/** Where the element refers to relationships of its part. */
export function relationshipSites(
  luggage: PartLuggage,
  element: XmlElement,
): readonly PlacedSite[] {
  const tag = startTag(element);
  if (!tag.includes("r:") && !tag.includes("o:relid")) return [];
  return [...tag.matchAll(REFERENCE)].map(({ 0: whole, 1: id = "", index }) => {
    const to = element.start + index + whole.length - 1;
    const text = luggage.ids.get(id) ?? packRelationship(luggage, id);
    return { from: to - id.length, to, site: { kind: "replace", text } };
  });
}

function packRelationship(luggage: PartLuggage, id: string): string {
  const { target, from, main, partName, relationships, ids } = luggage;
  const relationship = from.relationshipsOf(main).find((candidate) => candidate.id === id);
  if (relationship === undefined) return id;
  const newId = `rIdWords${target.ids.next("relationship")}`;
  ids.set(id, newId);
  relationships.push({
    ...relationship,
    id: newId,
    ...packedTarget(luggage, partName, relationship),
  });
  return newId;
}

function packedTarget(
  luggage: PartLuggage,
  source: string,
  { isExternal, target, partName }: Relationship,
): Pick<Relationship, "target" | "partName"> {
  if (isExternal) return { target, partName: "" };
  const name = packedPart(luggage, partName);
  return { target: relativeTarget(source, name), partName: name };
}

/** A part that the letter has already is not copied; any other comes along with all that it refers to. */
function packedPart(luggage: PartLuggage, name: string): string {
  const { target, from, names, parts } = luggage;
  const part = from.part(name);
  const known = names.get(name);
  if (part === undefined || known !== undefined) return known ?? name;
  const inner = from.relationshipsOf(name);
  const own = inner.length === 0 ? sameMedia(target.package, part) : undefined;
  if (own !== undefined) return own.name;
  const folder = part.contentType.startsWith("image/") ? "media" : "embeddings";
  const number = target.ids.next("part");
  const newName = `/word/${folder}/words${number}.${extensionOf(name) || "bin"}`;
  names.set(name, newName);
  parts.push(newPart(newName, part.contentType, part.bytes));
  if (inner.length > 0) {
    const relationships = inner.map((relationship) => ({
      ...relationship,
      ...packedTarget(luggage, newName, relationship),
    }));
    parts.push(newRelationshipPart(newName, relationships));
  }
  return newName;
}

function sameMedia(letter: Package, { contentType, bytes }: Part): Part | undefined {
  return letter.parts.find(
    (own) =>
      own.contentType === contentType &&
      own.bytes.length === bytes.length &&
      own.bytes.every((byte, index) => byte === bytes[index]),
  );
}
