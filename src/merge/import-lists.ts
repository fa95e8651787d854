import {
  abstractXml,
  restartedList,
  type AbstractList,
  type ListDefinition,
  type Numbering,
} from "../ooxml/wml/numbering";
import { outerXml } from "../ooxml/xml/tree";
import type { ImportTarget } from "./imports";

/** The lists that come along with some words. */
export interface ListLuggage {
  readonly target: ImportTarget;
  readonly theirs: Numbering;
  /** Their number → the number in the letter. */
  readonly ids: Map<string, string>;
  readonly lookIds: Map<string, string>;
  /** XML. */
  readonly looks: string[];
  readonly lists: string[];
}

export function newListLuggage(target: ImportTarget, theirs: Numbering): ListLuggage {
  return { target, theirs, ids: new Map(), lookIds: new Map(), looks: [], lists: [] };
}

const DEEPEST_LEVEL = 8;

/** The number of the list in the letter: a list of the letter's own goes on, another comes along. "0" for a lost one. */
export function packedList(luggage: ListLuggage, id: string): string {
  const list = luggage.theirs.lists.get(id);
  const own = luggage.target.numbering.lists.get(id);
  if (list?.abstract === undefined) return "0";
  return own?.abstract !== undefined && isSameLook(own.abstract, list.abstract)
    ? id
    : (luggage.ids.get(id) ?? pack(luggage, list, list.abstract));
}

function pack(luggage: ListLuggage, list: ListDefinition, look: AbstractList): string {
  const { target, ids, lists } = luggage;
  const id = String(target.ids.next("list"));
  const definition = { ...list, id, lookId: packedLook(luggage, look) };
  ids.set(list.id, id);
  target.lists.set(id, definition);
  lists.push(restartedList(definition, id, DEEPEST_LEVEL));
  return id;
}

function packedLook({ target, lookIds, looks }: ListLuggage, look: AbstractList): string {
  const own = [...target.numbering.abstracts.values()].find((other) => isSameLook(other, look));
  const known = own?.id ?? lookIds.get(look.id);
  if (known !== undefined) return known;
  const id = String(target.ids.next("look"));
  lookIds.set(look.id, id);
  looks.push(abstractXml(look, id));
  return id;
}

function isSameLook(one: AbstractList, other: AbstractList): boolean {
  return one.nsid === "" || other.nsid === ""
    ? outerXml(one.element) === outerXml(other.element)
    : one.nsid === other.nsid;
}
