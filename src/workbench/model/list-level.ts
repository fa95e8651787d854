import { attributeW, childrenW, childW } from "./dom";
import { RELATION } from "./names";
import type { Parts } from "./parts";

export interface ListLevel {
  readonly exists: boolean;
  /** `Word.ListLevelType`. */
  readonly type: "Bullet" | "Number" | "Picture";
}

/** One level of a list, by its `w:numId`. */
export function listLevel(parts: Parts, listId: number, level: number): ListLevel {
  const name = parts.related(parts.mainName, RELATION.numbering);
  const numbering = name === undefined ? undefined : parts.xml(name)?.documentElement;
  const found = numbering === undefined ? undefined : levelIn(numbering, listId, level);
  if (found === undefined) return { exists: false, type: "Number" };
  if (childW(found, "lvlPicBulletId") !== undefined) return { exists: true, type: "Picture" };
  const isBullet = attributeW(childW(found, "numFmt")) === "bullet";
  return { exists: true, type: isBullet ? "Bullet" : "Number" };
}

function levelIn(numbering: Element, listId: number, level: number): Element | undefined {
  const num = childrenW(numbering, "num").find(
    (one) => attributeW(one, "numId") === String(listId),
  );
  const abstractId = attributeW(childW(num, "abstractNumId"));
  const abstract = childrenW(numbering, "abstractNum").find(
    (one) => attributeW(one, "abstractNumId") === abstractId,
  );
  if (abstract === undefined) return undefined;
  return childrenW(abstract, "lvl").find((one) => attributeW(one, "ilvl") === String(level));
}
