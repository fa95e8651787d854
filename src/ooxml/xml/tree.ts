import { unescapeXml } from "./escape";

/**
 * An element as a window on its source text. Positions count UTF-16 units from the text's start, so that whatever
 * stays as it is can be sliced out, byte for byte.
 */
export interface XmlElement {
  readonly source: string;
  /** With its prefix: "w:p". */
  readonly name: string;
  /** Of the start tag's "<". */
  readonly start: number;
  /** Behind the start tag. */
  readonly contentStart: number;
  /** Before the end tag. The same as `contentStart` and `end` for `<w:br/>`. */
  readonly contentEnd: number;
  /** Behind the end tag. */
  readonly end: number;
  readonly parent: XmlElement | undefined;
  /** Elements only. */
  readonly children: readonly XmlElement[];
}

/**
 * The root element of a well-formed text (see `checkXml`, which must have passed it). Comments, processing
 * instructions and text are not elements and lie between them.
 */
export function parseXml(source: string): XmlElement {
  const tag = new RegExp(TAG);
  let open: OpenElement | undefined;
  for (;;) {
    const match = nextTag(tag, source);
    const [whole, slash, name = "", , selfClosing] = match;
    const end = match.index + whole.length;
    if (slash === "/") {
      const closed = close(open, match.index, end);
      if (closed.parent === undefined) return closed;
      open = closed.parent as OpenElement;
    } else if (name !== "") {
      const element = openElement(source, name, match.index, end, open);
      if (selfClosing !== "/") open = element;
      else if (close(element, end, end).parent === undefined) return element;
    }
  }
}

/** The value of an attribute by its qualified name, or undefined. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const range = attributeRange(element, name);
  return range === undefined ? undefined : unescapeXml(element.source.slice(range.from, range.to));
}

/** Where a text stands in the source. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Where an attribute's value stands, between its quotes. */
export function attributeRange(element: XmlElement, name: string): TextRange | undefined {
  const tag = startTag(element);
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    if (!isBlank(tag.charCodeAt(at - 1))) continue;
    const match = /^(\s*=\s*)(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at + name.length));
    const value = match?.[2] ?? match?.[3];
    if (value === undefined) continue;
    const from = element.start + at + name.length + (match?.[1]?.length ?? 0) + 1;
    return { from, to: from + value.length };
  }
  return undefined;
}

/** The start tag as it is written. */
export function startTag({ source, start, contentStart }: XmlElement): string {
  return source.slice(start, contentStart);
}

/** The element as it is written. */
export function outerXml({ source, start, end }: XmlElement): string {
  return source.slice(start, end);
}

/** What is between its tags, as it is written. */
export function innerXml({ source, contentStart, contentEnd }: XmlElement): string {
  return source.slice(contentStart, contentEnd);
}

/** All the text in the element and below it. */
export function textContent(element: XmlElement): string {
  return innerXml(element)
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<[^>]*>)/)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
      return piece.startsWith("<") ? "" : unescapeXml(piece);
    })
    .join("");
}

/** The first child with this name, or undefined. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** The descendants with this name, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((candidate) =>
    candidate.name === name
      ? [candidate, ...descendants(candidate, name)]
      : descendants(candidate, name),
  );
}

/** A comment, CDATA section or instruction; or a tag: slash, name, attributes, slash. */
const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/>!?]+)((?:[^"'/>]|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>)/g;

type OpenElement = {
  -readonly [Key in keyof XmlElement]: Key extends "children" ? XmlElement[] : XmlElement[Key];
};

function nextTag(tag: RegExp, source: string): RegExpExecArray {
  const match = tag.exec(source);
  if (match === null) throw new Error("The XML has not been checked: it ends within an element.");
  return match;
}

function openElement(
  source: string,
  name: string,
  ...[start, end, parent]: readonly [number, number, OpenElement | undefined]
): OpenElement {
  const element = {
    source,
    name,
    start,
    contentStart: end,
    contentEnd: end,
    end,
    parent,
    children: [],
  };
  parent?.children.push(element);
  return element;
}

function close(element: OpenElement | undefined, contentEnd: number, end: number): OpenElement {
  if (element === undefined) throw new Error("The XML has not been checked: nothing is open.");
  element.contentEnd = contentEnd;
  element.end = end;
  return element;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
