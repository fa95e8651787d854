import { styleNamed, styleXml, type Style, type Styles } from "../ooxml/wml/styles";
import { outerXml } from "../ooxml/xml/tree";
import type { ImportTarget } from "./imports";

/** The styles that come along with some words. */
export interface StyleLuggage {
  readonly target: ImportTarget;
  readonly theirs: Styles;
  /** Ids in the letter. */
  readonly packedIds: Set<string>;
  /** Their XML. */
  readonly packed: string[];
}

export function newStyleLuggage(target: ImportTarget, theirs: Styles): StyleLuggage {
  return { target, theirs, packedIds: new Set(), packed: [] };
}

/** What the style is called in the letter: its own style of that id or name, or theirs, which comes along. */
export function packedStyle(luggage: StyleLuggage, id: string): string {
  const { target, theirs } = luggage;
  const style = theirs.get(id);
  if (style === undefined || target.styles.get(id)?.type === style.type) return id;
  return styleNamed(target.styles, style)?.id ?? pack(luggage, style);
}

/** The same style gets the same id, whoever brings it. Those that it needs come along, too. */
function pack(luggage: StyleLuggage, style: Style): string {
  const { target, packed, packedIds } = luggage;
  const what = outerXml(style.element);
  const id = target.styleIds.get(what) ?? freeId(target, style.id);
  target.styleIds.set(what, id);
  if (packedIds.has(id)) return id;
  packedIds.add(id);
  packed.push(
    styleXml(style, (needed) => (needed === style.id ? id : packedStyle(luggage, needed))),
  );
  return id;
}

function freeId({ styles, styleIds, ids }: ImportTarget, wanted: string): string {
  const taken = new Set([...styles.keys(), ...styleIds.values()]);
  let id = wanted;
  while (taken.has(id)) id = `${wanted}${ids.next("style")}`;
  return id;
}
