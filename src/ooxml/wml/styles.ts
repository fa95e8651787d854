import { attribute, child, outerXml, type XmlElement } from "../xml/tree";
import { VALUE, W } from "./names";

/** A style as its part defines it. */
export interface Style {
  readonly id: string;
  readonly type: string;
  /** What the style is called whatever Word's language: ids are translated, names are not. */
  readonly name: string;
  readonly element: XmlElement;
  /** Ids of the styles that it needs. */
  readonly needs: readonly string[];
}

/** The styles of a document, by id. */
export type Styles = ReadonlyMap<string, Style>;

/** Reads a styles part; no part, no styles. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = root?.children.filter(({ name }) => name === W.style) ?? [];
  return new Map(elements.map((element) => [styleId(element), readStyle(element)]));
}

/** The style of this type and name, or undefined. */
export function styleNamed(styles: Styles, { type, name }: Style): Style | undefined {
  return [...styles.values()].find((style) => style.type === type && style.name === name);
}

/** The style's XML under other ids. */
export function styleXml({ element }: Style, idOf: (id: string) => string): string {
  const written = outerXml(element);
  return written
    .replace(/(\sw:styleId=")([^"]*)/, (_all, before: string, id: string) => before + idOf(id))
    .replace(
      /(<w:(?:basedOn|next|link)\s+w:val=")([^"]*)/g,
      (_all, before: string, id: string) => before + idOf(id),
    )
    .replace(/\sw:default="[^"]*"/, "");
}

/** The first of the paragraph's style and those it is based on that `find` finds something in. */
export function findInStyles<Value>(
  styles: Styles,
  id: string,
  find: (style: XmlElement) => Value | undefined,
): Value | undefined {
  const seen = new Set<string>();
  for (let style = styles.get(id); style !== undefined; style = styles.get(basedOn(style))) {
    if (seen.has(style.id)) return undefined;
    seen.add(style.id);
    const found = find(style.element);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The id of the style that paragraphs without one have. */
export function defaultParagraphStyle(styles: Styles): string {
  const isDefault = ({ type, element }: Style) =>
    type === "paragraph" && /^(?:1|true|on)$/.test(attribute(element, "w:default") ?? "");
  return [...styles.values()].find(isDefault)?.id ?? "";
}

function readStyle(element: XmlElement): Style {
  const value = (name: string) => {
    const found = child(element, name);
    return found === undefined ? "" : (attribute(found, VALUE) ?? "");
  };
  return {
    id: styleId(element),
    type: attribute(element, "w:type") ?? "paragraph",
    name: value("w:name"),
    element,
    needs: ["w:basedOn", "w:next", "w:link"].map(value).filter((id) => id !== ""),
  };
}

function basedOn({ element }: Style): string {
  const base = child(element, "w:basedOn");
  return base === undefined ? "" : (attribute(base, VALUE) ?? "");
}

function styleId(element: XmlElement): string {
  return attribute(element, "w:styleId") ?? "";
}
