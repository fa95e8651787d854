import type { Package, Part } from "../ooxml/opc/package";
import type { Relationship } from "../ooxml/opc/relationships";
import type { ListDefinition, Numbering } from "../ooxml/wml/numbering";
import type { Styles } from "../ooxml/wml/styles";
import type { NewIds } from "./new-ids";

/** What words from elsewhere bring along into the letters that they stand in. */
export interface Imports {
  /** The part that the relationships belong to. */
  readonly partName: string;
  readonly relationships: readonly Relationship[];
  readonly parts: readonly Part[];
  /** XML of whole styles. */
  readonly styles: readonly string[];
  /** XML of the looks of lists, and of lists as a letter of its own has them. */
  readonly looks: readonly string[];
  readonly lists: readonly string[];
}

/** The letter that words from elsewhere come into. */
export interface ImportTarget {
  readonly package: Package;
  /** Names of places that every copy in one document has anew. */
  readonly copiedNames: ReadonlySet<string>;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly ids: NewIds;
  /** Lists that have come in, by number. */
  readonly lists: Map<string, ListDefinition>;
  /** Styles that have come in: their XML → their id in the letter. */
  readonly styleIds: Map<string, string>;
}

/** Whether anything comes along at all. */
export function bringsSomething({ relationships, styles, lists }: Imports): boolean {
  return relationships.length + styles.length + lists.length > 0;
}
