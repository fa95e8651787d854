import { attributeW, childW, childrenW, newW } from "./dom";
import { RELATION } from "./names";
import type { Parts } from "./parts";

/** The style sheet of the document, or undefined where it has none. */
export function stylesOf(parts: Parts): Element | undefined {
  const name = parts.related(parts.mainName, RELATION.styles);
  return name === undefined ? undefined : parts.xml(name)?.documentElement;
}

export function styleById(
  styles: Element | undefined,
  id: string | undefined,
): Element | undefined {
  if (styles === undefined || id === undefined) return undefined;
  return childrenW(styles, "style").find((style) => attributeW(style, "styleId") === id);
}

/** By the name that a person sees, in whatever case, or by its id. */
export function styleByName(styles: Element | undefined, name: string): Element | undefined {
  if (styles === undefined) return undefined;
  const wanted = name.toLowerCase();
  const all = childrenW(styles, "style");
  return (
    all.find((style) => nameOf(style).toLowerCase() === wanted) ??
    all.find((style) => attributeW(style, "styleId")?.toLowerCase() === wanted)
  );
}

/** "heading 1" in the file is "Heading 1" to a person. */
export function nameOf(style: Element): string {
  const name = attributeW(childW(style, "name")) ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export type StyleType = "paragraph" | "character" | "table" | "numbering";

export function typeOfStyle(style: Element): StyleType {
  return (attributeW(style, "type") ?? "paragraph") as StyleType;
}

function defaultStyle(styles: Element | undefined, type: StyleType): Element | undefined {
  if (styles === undefined) return undefined;
  return childrenW(styles, "style").find(
    (style) => typeOfStyle(style) === type && attributeW(style, "default") === "1",
  );
}

/** The style and those it is based on, nearest first. */
export function chainOf(
  styles: Element | undefined,
  style: Element | undefined,
): readonly Element[] {
  const chain: Element[] = [];
  let at = style;
  while (at !== undefined && !chain.includes(at)) {
    chain.push(at);
    at = styleById(styles, attributeW(childW(at, "basedOn")));
  }
  return chain;
}

/** What every run or paragraph has where no style says otherwise. */
export function documentDefaults(
  styles: Element | undefined,
  kind: "rPr" | "pPr",
): Element | undefined {
  return childW(childW(childW(styles, "docDefaults"), `${kind}Default`), kind);
}

/** The style of a paragraph: its own, or the default one. */
export function styleOfParagraph(
  styles: Element | undefined,
  paragraph: Element,
): Element | undefined {
  const id = attributeW(childW(childW(paragraph, "pPr"), "pStyle"));
  return styleById(styles, id) ?? defaultStyle(styles, "paragraph");
}

/** Makes the character style of prompts, as Word does with the first control. */
export function ensurePlaceholderStyle(parts: Parts): void {
  const styles = stylesOf(parts);
  if (styles === undefined || styleById(styles, "PlaceholderText") !== undefined) return;
  const look = newW(styles, "rPr", {}, [newW(styles, "color", { val: "666666" })]);
  styles.append(
    newW(styles, "style", { type: "character", styleId: "PlaceholderText" }, [
      newW(styles, "name", { val: "Placeholder Text" }),
      newW(styles, "uiPriority", { val: "99" }),
      newW(styles, "semiHidden"),
      look,
    ]),
  );
}
