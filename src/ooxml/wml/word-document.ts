import { readFlatOpc } from "../opc/flat-opc";
import { USUAL_LIMITS, type PackageLimits } from "../opc/limits";
import { readPackage, rootPart, textOf, type Package, type Part } from "../opc/package";
import { refuse } from "../opc/package-error";
import type { XmlElement } from "../xml/tree";
import { openXml } from "../xml/well-formed";
import { CONTENT_TYPE, RELATIONSHIP } from "./names";

/** An XML part with its tree. */
export interface XmlPart {
  readonly part: Part;
  readonly root: XmlElement;
}

/** What kind of text a part holds. */
export type StoryKind = "document" | "header" | "footer" | "footnotes" | "endnotes" | "comments";

/** A part with text of the document in it. */
export interface Story extends XmlPart {
  readonly kind: StoryKind;
}

/** A Word document, opened: its package, and the parts whose content takes part. */
export interface WordDocument {
  readonly package: Package;
  /** Found through the package's relationships, whatever its name. */
  readonly main: Story;
  /** Headers, footers, notes and comments, in the order of the main part's relationships. */
  readonly stories: readonly Story[];
  readonly styles: XmlPart | undefined;
  readonly numbering: XmlPart | undefined;
  readonly settings: XmlPart | undefined;
}

/**
 * Opens a .docx, .dotx, .docm, .dotm, or a Flat OPC document. Throws a {@link PackageError} for anything else, and
 * for XML that is not well-formed or not safe in any part that has text.
 */
export function openWordDocument(
  bytes: Uint8Array,
  limits: PackageLimits = USUAL_LIMITS,
): WordDocument {
  return wordDocumentOf(openPackage(bytes, limits), limits);
}

/** The Word document in a package. */
export function wordDocumentOf(
  opened: Package,
  limits: PackageLimits = USUAL_LIMITS,
): WordDocument {
  const main = mainPart(opened);
  const open = (part: Part): XmlPart => ({
    part,
    root: openXml(textOf(part), part.name, limits.depth),
  });
  const first = (type: string) => {
    const [part] = targets(opened, main, type);
    return part === undefined ? undefined : open(part);
  };
  const document = open(main);
  if (document.root.name !== "w:document") refuse("notWord", `${main.name}: is not a document`);
  return {
    package: opened,
    main: { ...document, kind: "document" },
    stories: STORY_KINDS.flatMap((kind) =>
      targets(opened, main, RELATIONSHIP[kind]).map((part) => ({ ...open(part), kind })),
    ),
    styles: first(RELATIONSHIP.styles),
    numbering: first(RELATIONSHIP.numbering),
    settings: first(RELATIONSHIP.settings),
  };
}

const STORY_KINDS = ["header", "footer", "footnotes", "endnotes", "comments"] as const;

const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

const MAIN_TYPES: readonly string[] = [
  CONTENT_TYPE.document,
  CONTENT_TYPE.template,
  CONTENT_TYPE.documentWithMacros,
  CONTENT_TYPE.templateWithMacros,
];

function openPackage(bytes: Uint8Array, limits: PackageLimits): Package {
  const [first, second, third] = bytes;
  const isXml = first === 0x3c || (first === 0xef && second === 0xbb && third === 0xbf);
  if (!isXml) return readPackage(bytes, limits);
  if (bytes.length > limits.fileBytes) refuse("tooLarge", `the file has ${bytes.length} bytes`);
  return readFlatOpc(
    textOf({ name: "the file", contentType: "", bytes, entry: undefined }),
    limits,
  );
}

function mainPart(opened: Package): Part {
  const main = rootPart(opened, RELATIONSHIP.officeDocument);
  if (main === undefined) {
    if (rootPart(opened, STRICT) !== undefined) {
      refuse("strictFormat", "the document is in the Strict Open XML format");
    }
    return refuse("notWord", "the package has no main document");
  }
  if (!MAIN_TYPES.includes(main.contentType)) {
    refuse("notWord", `${main.name}: is of the type ${main.contentType}`);
  }
  return main;
}

function targets(opened: Package, { name }: Part, type: string): readonly Part[] {
  const parts = opened
    .relationshipsOf(name)
    .filter((relationship) => relationship.type === type)
    .map(({ partName }) => opened.part(partName))
    .filter((part) => part !== undefined);
  return [...new Set(parts)];
}
