import type { Part } from "../ooxml/opc/package";
import type { Relationship } from "../ooxml/opc/relationships";

/** Parts of the document, and how it refers to those that are new. */
export interface AddedParts {
  readonly parts: readonly Part[];
  readonly relationships: readonly Relationship[];
}
