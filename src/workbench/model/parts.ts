import { encodeUtf8 } from "../../ooxml/bytes/utf8";
import { newPart, newRelationshipPart, textOf } from "../../ooxml/opc/package";
import type { Package, Part } from "../../ooxml/opc/package";
import { RELATIONSHIPS_CONTENT_TYPE } from "../../ooxml/opc/relationships";
import type { Relationship } from "../../ooxml/opc/relationships";
import type { XmlTools } from "./dom";
import { RELATION } from "./names";
import { openThreads, restoreThreads } from "./threads";
import type { Threads, ThreadsByPart } from "./threads";

/**
 * The parts of the open document. XML parts are parsed when first asked for, and are then one live DOM each,
 * which is what counts; all others stay the bytes they are.
 */
export interface Parts extends Threads {
  readonly xmlTools: XmlTools;
  /** The main document part, by its relationship; "" where there is none. */
  readonly mainName: string;
  /** In the order of the file, without relationship parts. */
  names(): readonly string[];
  has(name: string): boolean;
  /** "" where there is no such part. */
  contentType(name: string): string;
  /** The live DOM, or undefined where there is no such part. */
  xml(name: string): Document | undefined;
  /** The part whose live DOM the node is in; "" for a node of none. */
  partOf(node: Node): string;
  /** As it would be written now; undefined where there is no such part. */
  part(name: string): Part | undefined;
  putBytes(name: string, contentType: string, bytes: Uint8Array): void;
  /** Parses `xml` as the part's content, and gives the live DOM. */
  putXml(name: string, contentType: string, xml: string): Document;
  /** The part and its own relationships. */
  remove(name: string): void;
  /** "/word/media/image", ".png" → the first "/word/media/imageN.png" that is free. */
  freeName(stem: string, extension: string): string;
  /** All parts as they would be written now, relationship parts among them. */
  written(): readonly Part[];
  snapshot(): PartsSnapshot;
  /** Makes everything as it is in the snapshot, but for the parts that are to be kept. */
  restore(snapshot: PartsSnapshot, restoring: Restoring): void;
}

export interface Restoring {
  /** Brings a live DOM to what another is. */
  readonly take: (live: Document, as: Document) => void;
  /** The parts that stay as they are now, and the threads to them. */
  readonly keeps: (name: string) => boolean;
}

interface LivePart {
  readonly contentType: string;
  readonly content: Document;
  /** Grows with every change of the content. */
  readonly version: () => number;
  /** What was last made of the content, for as long as it has not changed. */
  readonly made: Made;
}

interface Made {
  copy?: { readonly version: number; readonly content: Document };
  part?: { readonly version: number; readonly part: Part };
}

/** A part that was live, as it was. */
interface CopiedPart {
  readonly contentType: string;
  readonly copied: Document;
}

type Held = Part | LivePart;

/** The parts at one moment: later changes do not reach it. */
export interface PartsSnapshot {
  readonly held: ReadonlyMap<string, Part | CopiedPart>;
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
}

/** Holds the parts of a package, and from then on their changes. */
export function holdParts(source: Package, xmlTools: XmlTools): Parts {
  const held = heldOf(source);
  const all = threadsOf(source, [...held.keys()]);
  const threads = openThreads(all);
  const content = openContent(held, xmlTools);
  return {
    ...threads,
    ...content,
    xmlTools,
    get mainName() {
      return threads.related("/", RELATION.officeDocument) ?? "";
    },
    remove(name) {
      held.delete(name);
      all.delete(name);
    },
    written() {
      const own = [...held.keys()].flatMap((name) => content.part(name) ?? []);
      const threaded = [...all].filter(([, found]) => found.length > 0);
      return [...threaded.map(([name, found]) => newRelationshipPart(name, found)), ...own];
    },
    snapshot: () => ({
      held: new Map([...held].map(([name, part]) => [name, copyOf(part)])),
      relationships: new Map(all),
    }),
    restore(snapshot, restoring) {
      restoreHeld(held, snapshot, { ...restoring, xmlTools });
      restoreThreads(all, snapshot.relationships, restoring.keeps);
    },
  };
}

function heldOf({ parts }: Package): Map<string, Held> {
  const own = parts.filter(({ contentType }) => contentType !== RELATIONSHIPS_CONTENT_TYPE);
  return new Map(own.map((part) => [part.name, part]));
}

function threadsOf({ relationshipsOf }: Package, names: readonly string[]): ThreadsByPart {
  const all = ["/", ...names].map((name) => [name, relationshipsOf(name)] as const);
  return new Map(all.filter(([, found]) => found.length > 0));
}

type Content = Omit<
  Parts,
  keyof Threads | "xmlTools" | "mainName" | "remove" | "written" | "snapshot" | "restore"
>;

function openContent(held: Map<string, Held>, xmlTools: XmlTools): Content {
  function xml(name: string): Document | undefined {
    const part = held.get(name);
    if (part === undefined || isLive(part)) return part?.content;
    return putXml(name, part.contentType, textOf(part));
  }

  function putXml(name: string, contentType: string, text: string): Document {
    const content = xmlTools.parse(text);
    held.set(name, liveOf(contentType, content, xmlTools));
    return content;
  }

  return {
    names: () => [...held.keys()],
    has: (name) => held.has(name),
    contentType: (name) => held.get(name)?.contentType ?? "",
    xml,
    partOf(node) {
      const live = [...held].find(([, part]) => isLive(part) && part.content.contains(node));
      return live?.[0] ?? "";
    },
    part(name) {
      const found = held.get(name);
      if (found === undefined || !isLive(found)) return found;
      return writtenPart(name, found, xmlTools);
    },
    putBytes(name, contentType, bytes) {
      held.set(name, newPart(name, contentType, bytes));
    },
    putXml,
    freeName(stem, extension) {
      let number = 1;
      while (held.has(`${stem}${number}${extension}`)) number++;
      return `${stem}${number}${extension}`;
    },
  };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function textOfDom(content: Document, xmlTools: XmlTools): string {
  return DECLARATION + xmlTools.serialize(content.documentElement);
}

function isLive(part: Held): part is LivePart {
  return "content" in part;
}

function liveOf(contentType: string, content: Document, xmlTools: XmlTools): LivePart {
  return { contentType, content, version: xmlTools.watch(content), made: {} };
}

function writtenPart(
  name: string,
  { contentType, content, version, made }: LivePart,
  xmlTools: XmlTools,
): Part {
  if (made.part?.version !== version()) {
    const part = newPart(name, contentType, encodeUtf8(textOfDom(content, xmlTools)));
    made.part = { version: version(), part };
  }
  return made.part.part;
}

function copyOf(part: Held): Part | CopiedPart {
  if (!isLive(part)) return part;
  const { contentType, content, version, made } = part;
  if (made.copy?.version !== version()) {
    made.copy = { version: version(), content: content.cloneNode(true) as Document };
  }
  return { contentType, copied: made.copy.content };
}

function restoreHeld(
  held: Map<string, Held>,
  snapshot: PartsSnapshot,
  { xmlTools, take, keeps }: Restoring & { readonly xmlTools: XmlTools },
): void {
  for (const name of [...held.keys()]) {
    if (!snapshot.held.has(name) && !keeps(name)) held.delete(name);
  }
  for (const [name, was] of snapshot.held) {
    const now = held.get(name);
    if (keeps(name)) continue;
    if (now !== undefined && isLive(now)) take(now.content, domOf(was, xmlTools));
    else if ("copied" in was) {
      held.set(name, liveOf(was.contentType, domOf(was, xmlTools), xmlTools));
    } else held.set(name, was);
  }
}

/** A DOM of its own, which may be used up. */
function domOf(part: Part | CopiedPart, xmlTools: XmlTools): Document {
  return "copied" in part
    ? (part.copied.cloneNode(true) as Document)
    : xmlTools.parse(textOf(part));
}
