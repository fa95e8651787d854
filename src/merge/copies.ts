import { restartedList, type ListDefinition } from "../ooxml/wml/numbering";
import { copiedBookmarkName, copiedShapeName, type IdSpace } from "../ooxml/wml/sites";
import type { CompiledLetter } from "./compile-letter";
import { endMarkName } from "./letter-length";
import type { CopySite, Segment } from "./program";
import type { WriteSite } from "./run-letter";

/** Writes the places that differ between the copies of a letter in one document, copy by copy. */
export interface Copies {
  /** Begins the copy with this number; the first is 0. */
  readonly begin: (copy: number) => Copy;
  /** XML of the lists that copies have begun anew. */
  readonly lists: readonly string[];
}

export interface Copy {
  /** For the letter's text and its notes, which refer to each other. */
  readonly text: WriteSite;
  /** For a header: a story of its own. */
  readonly header: () => WriteSite;
  /** The new number of a note or comment that the text refers to; undefined when it does not. */
  readonly referred: (space: IdSpace, id: number) => number | undefined;
}

/** @param sections stand in the text where its sections end, to be replaced when the headers are known. */
export function newCopies(letter: CompiledLetter, sections: readonly Segment[]): Copies {
  const lists = newListCopies(letter);
  const begin = (copy: number): Copy => {
    const listIds = lists.begin(copy);
    const ids = newIdCopies(letter, copy);
    const write =
      (writeId: IdCopies["write"]): WriteSite =>
      (site, written) => {
        switch (site.kind) {
          case "id":
            return String(writeId(site.space, site.value));
          case "bookmarkName":
            return copy === 0 ? written : copiedBookmarkName(site.name, copy);
          case "shapeName":
            return copy === 0 ? written : copiedShapeName(site.name, copy);
          case "list":
            return listIds(site, written);
          case "length":
            return `PAGEREF ${endMarkName(copy)}`;
          case "section":
            return sections[site.index] ?? "";
          case "copy":
            return site.text;
          case "tail":
            return site.unused;
          case "revision":
            return "";
        }
      };
    return {
      text: write(ids.write),
      header: () => write(newIdCopies(letter, copy).write),
      referred: ids.known,
    };
  };
  return { begin, lists: lists.added };
}

interface IdCopies {
  readonly write: (space: IdSpace, value: number) => number;
  readonly known: (space: IdSpace, value: number) => number | undefined;
}

/**
 * The first copy keeps its ids, but for those of drawings and content controls: nothing refers to them, and Word itself
 * writes them twice where it writes a text box for old and new readers.
 */
function newIdCopies({ ids }: CompiledLetter, copy: number): IdCopies {
  const given = new Map<string, number>();
  const known = (space: IdSpace, value: number) => given.get(`${space} ${value}`);
  const write = (space: IdSpace, value: number) => {
    if (space === "drawing" || space === "control") return ids.next(space);
    const id = known(space, value) ?? (copy === 0 ? value : ids.next(space));
    given.set(`${space} ${value}`, id);
    return id;
  };
  return { write, known };
}

type ListSite = Extract<CopySite, { readonly kind: "list" }>;

const DEEPEST_LEVEL = 8;

function newListCopies({ numbering, importedLists, places, ids }: CompiledLetter) {
  const added: string[] = [];
  const used = new Set<string>();
  const restart = (list: string, definition: ListDefinition) => {
    const id = String(ids.next("list"));
    added.push(restartedList(definition, id, places.lists.get(list) ?? DEEPEST_LEVEL));
    return id;
  };
  const begin = (copy: number) => {
    const given = new Map<string, string>();
    return ({ list, before, after }: ListSite, written: string) => {
      const definition = numbering.lists.get(list) ?? importedLists.get(list);
      if (definition === undefined) return written;
      const isFirst = importedLists.has(list) ? !used.has(list) : copy === 0;
      used.add(list);
      if (isFirst && !given.has(list)) given.set(list, list);
      const id = given.get(list) ?? restart(list, definition);
      given.set(list, id);
      return id === list && before !== "" ? written : before + id + after;
    };
  };
  return { begin, added };
}
