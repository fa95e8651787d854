import { idsInUse, type IdSpace } from "../ooxml/wml/sites";
import type { XmlElement } from "../ooxml/xml/tree";

/** Gives numbers that nothing in the letter bears, each once. */
export interface NewIds {
  readonly next: (space: IdSpace | "list" | "look" | "part" | "relationship" | "style") => number;
}

/** Numbers that are new beside those in the parts, and beside `taken`. */
export function newIds(
  roots: readonly XmlElement[],
  taken: Readonly<Partial<Record<"list" | "look", Iterable<string>>>>,
): NewIds {
  const used = new Map<string, Set<number>>(
    [...idsInUse(roots)].map(([space, values]) => [space, new Set(values)]),
  );
  for (const [space, ids] of Object.entries(taken)) used.set(space, new Set([...ids].map(Number)));
  const last = new Map<string, number>();
  const next = (space: string) => {
    let id = (last.get(space) ?? beforeFirst(space, used.get(space))) + 1;
    while (used.get(space)?.has(id) === true) id++;
    last.set(space, id);
    return id;
  };
  return { next };
}

/** Some readers find notes by counting them: the numbers of new ones go on behind those that are there. */
const ASCENDING: ReadonlySet<string> = new Set(["footnote", "endnote", "comment"]);
const LARGEST = 1_000_000_000;

function beforeFirst(space: string, used: ReadonlySet<number> = new Set()): number {
  // Word numbers shapes by the thousand, and keeps the first for itself.
  if (space === "shape") return 1024;
  if (!ASCENDING.has(space)) return 0;
  return [...used].reduce((most, id) => (id > most && id < LARGEST ? id : most), 0);
}
