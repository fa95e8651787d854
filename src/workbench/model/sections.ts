import { attributeW, childElements, childrenW, descendantsW, isW, newW } from "./dom";
import { CONTENT_TYPE, NS, RELATION } from "./names";
import type { Parts } from "./parts";

/** The section properties in the body, in the order of the sections they end. */
export function sectionsOf(body: Element): readonly Element[] {
  return descendantsW(body, "sectPr");
}

export type HeaderType = "default" | "first" | "even";

/**
 * The root of the header or footer that a section shows: its own, or that of the section before it; made empty
 * where there is none, as Word makes one when it is asked for.
 */
export function headerOf(
  parts: Parts,
  body: Element,
  section: Element,
  wanted: { readonly kind: "header" | "footer"; readonly type: HeaderType },
): Element {
  const sections = sectionsOf(body);
  const upToHere = sections.slice(0, sections.indexOf(section) + 1).reverse();
  for (const one of upToHere) {
    const found = referencedRoot(parts, one, wanted);
    if (found !== undefined) return found;
  }
  return makeHeader(parts, section, wanted);
}

interface Wanted {
  readonly kind: "header" | "footer";
  readonly type: HeaderType;
}

function referencedRoot(
  parts: Parts,
  section: Element,
  { kind, type }: Wanted,
): Element | undefined {
  const main = parts.mainName;
  const reference = childrenW(section, `${kind}Reference`).find(
    (one) => (attributeW(one, "type") ?? "default") === type,
  );
  const id = reference?.getAttributeNS(NS.r, "id");
  const thread = parts.relationships(main).find((one) => one.id === id);
  return thread === undefined ? undefined : parts.xml(thread.partName)?.documentElement;
}

function makeHeader(parts: Parts, section: Element, { kind, type }: Wanted): Element {
  const name = parts.freeName(`/word/${kind}`, ".xml");
  const root = kind === "header" ? "hdr" : "ftr";
  const xml = `<w:${root} xmlns:w="${NS.w}" xmlns:r="${NS.r}" xmlns:w14="${NS.w14}" xmlns:w15="${NS.w15}"><w:p/></w:${root}>`;
  const part = parts.putXml(name, CONTENT_TYPE[kind], xml);
  const id = parts.relate(parts.mainName, RELATION[kind], { partName: name });
  const reference = newW(section, `${kind}Reference`, { type });
  reference.setAttributeNS(NS.r, "r:id", id);
  // References come first in a section (ECMA-376 Part 1, 17.6.17).
  const next = childElements(section).find(
    (child) => !isW(child, "headerReference", "footerReference"),
  );
  section.insertBefore(reference, next ?? null);
  return part.documentElement;
}
