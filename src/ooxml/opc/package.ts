import { crc32 } from "../bytes/crc32";
import { decodeXmlBytes, encodeUtf8 } from "../bytes/utf8";
import { readContentTypes, writeContentTypes, type ContentTypeOf } from "./content-types";
import { flateDeflater, type Deflater } from "./deflater";
import { checkSignature } from "./file-signature";
import { USUAL_LIMITS, type PackageLimits } from "./limits";
import { refuse } from "./package-error";
import { relationshipPartOf } from "./part-name";
import {
  readRelationships,
  RELATIONSHIPS_CONTENT_TYPE,
  writeRelationships,
  type Relationship,
} from "./relationships";
import { inflateEntry, readZip, type ZipEntry } from "./zip-reader";
import { writeZip } from "./zip-writer";

/** One part of a package: a name, a type, and bytes. */
export interface Part {
  /** "/word/document.xml", as spelled in the package. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** How it stands in the zip file it came from, to be copied as it is; undefined for a new one. */
  readonly entry: ZipEntry | undefined;
}

/**
 * An OPC package in memory: its parts, relationship parts among them, without [Content_Types].xml.
 *
 * Source: ECMA-376 Part 2.
 */
export interface Package {
  /** In the order of the file. */
  readonly parts: readonly Part[];
  /** By name, without regard to case. */
  readonly part: (name: string) => Part | undefined;
  /** Of the part with this name; "/" for the package itself. None when it has none. */
  readonly relationshipsOf: (name: string) => readonly Relationship[];
}

const CONTENT_TYPES = "[Content_Types].xml";
const PACKAGE = "/";

/**
 * Opens a .docx, .dotx, .docm or any other package. Every part is inflated and its checksum verified, so nothing
 * can turn out broken later but the XML in it. Throws a {@link PackageError} that says what is wrong with the file.
 */
export function readPackage(bytes: Uint8Array, limits: PackageLimits = USUAL_LIMITS): Package {
  checkSignature(bytes, limits);
  const entries = readZip(bytes, limits);
  checkSizes(entries, limits);
  const contentTypeOf = contentTypesIn(entries, limits);
  const parts = entries
    .filter(({ name }) => name !== CONTENT_TYPES)
    .map((entry): Part => {
      const name = `/${entry.name}`;
      return { name, contentType: contentTypeOf(name), bytes: inflateEntry(entry), entry };
    });
  return packageOf(parts, limits);
}

/** A package of these parts. */
export function packageOf(parts: readonly Part[], limits: PackageLimits = USUAL_LIMITS): Package {
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const part = (name: string) => byName.get(name.toLowerCase());
  const read = new Map<string, readonly Relationship[]>();
  const relationshipsOf = (name: string) => {
    const found = read.get(name) ?? readRelationshipsOf(part, name, limits);
    read.set(name, found);
    return found;
  };
  return { parts, part, relationshipsOf };
}

/** A part that is not in any file yet. */
export function newPart(name: string, contentType: string, content: string | Uint8Array): Part {
  const bytes = typeof content === "string" ? encodeUtf8(content) : content;
  return { name, contentType, bytes, entry: undefined };
}

/** The relationship part of the part (or package, "/") with this name. */
export function newRelationshipPart(
  sourceName: string,
  relationships: readonly Omit<Relationship, "partName">[],
): Part {
  return newPart(
    relationshipPartOf(sourceName),
    RELATIONSHIPS_CONTENT_TYPE,
    writeRelationships(relationships),
  );
}

/** The text of an XML part. Throws a {@link PackageError} when it is not text. */
export function textOf({ name, bytes }: Part): string {
  return decodeXmlBytes(bytes) ?? refuse("damaged", `${name}: is not UTF-8`);
}

/**
 * The zip file of these parts. The same parts give the same bytes: content types first, then the parts in their
 * order. Parts that came out of a zip file are copied as they stand there.
 */
export function writePackage(
  parts: readonly Part[],
  deflater: Deflater = flateDeflater(6),
): Uint8Array {
  const contentTypes = newPart(`/${CONTENT_TYPES}`, "", writeContentTypes(parts));
  return writeZip([contentTypes, ...parts].map((part) => entryOf(part, deflater)));
}

/** How the part stands in a zip file. */
export function entryOf(part: Part, deflater: Deflater): ZipEntry {
  if (part.entry !== undefined) return part.entry;
  const { bytes } = part;
  const data = deflater.deflate(bytes);
  const facts = { name: part.name.slice(1), crc: crc32(bytes), size: bytes.length };
  return data.length < bytes.length
    ? { ...facts, method: 8, data }
    : { ...facts, method: 0, data: bytes };
}

function checkSizes(entries: readonly ZipEntry[], limits: PackageLimits): void {
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;
  const largest = entries.find(({ size }) => size > limits.partBytes);
  if (largest !== undefined) {
    refuse("tooLarge", `${largest.name}: inflates to more than ${megabytes(limits.partBytes)}`);
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.packageBytes) {
    refuse("tooLarge", `the package inflates to more than ${megabytes(limits.packageBytes)}`);
  }
}

function contentTypesIn(entries: readonly ZipEntry[], limits: PackageLimits): ContentTypeOf {
  const entry = entries.find(({ name }) => name === CONTENT_TYPES);
  if (entry === undefined) return refuse("notWord", "a zip file, but not an Office document");
  const xml = decodeXmlBytes(inflateEntry(entry));
  return readContentTypes(xml ?? refuse("damaged", `${CONTENT_TYPES}: is not UTF-8`), limits);
}

function readRelationshipsOf(
  part: Package["part"],
  name: string,
  limits: PackageLimits,
): readonly Relationship[] {
  const found = part(relationshipPartOf(name));
  return found === undefined ? [] : readRelationships(textOf(found), name, limits);
}

/** The part that the package itself points to with a relationship of this type. */
export function rootPart({ relationshipsOf, part }: Package, type: string): Part | undefined {
  const relationship = relationshipsOf(PACKAGE).find((candidate) => candidate.type === type);
  return relationship === undefined ? undefined : part(relationship.partName);
}
