import type { FieldChanges } from "../ports/contact-book";
import { sameValue } from "./same-value";

/** The kinds of records that the change log tells apart. */
export type RecordKind =
  | "contact"
  | "import"
  | "contactPair"
  | "segment"
  | "segmentLine"
  | "criteriaStep"
  | "savedCriteria"
  | "passage"
  | "split"
  | "loggedSegment"
  | "interactionLogEntry"
  | "campaignEntry"
  | "salesperson"
  | "salutationFormula"
  | "interactionTemplate"
  | "interactionGroup"
  | "campaign"
  | "code"
  | "setup"
  /** All of it at once: whatever is derived from the records is to be made anew. */
  | "store";

/**
 * One entry of the change log. An added record's values are not repeated here: they are the record's of today
 * less its later changes. So personal data stands in few places, and erasure can reach them all.
 */
export type Change =
  | { readonly how: "added"; readonly kind: RecordKind; readonly nos: readonly string[] }
  | {
      readonly how: "changed";
      readonly kind: RecordKind;
      readonly no: string;
      readonly fields: FieldChanges;
    }
  | {
      readonly how: "removed";
      readonly kind: RecordKind;
      readonly no: string;
      /** As it last was; null when it lives on elsewhere, as a logged segment does in its entries. */
      readonly record: object | null;
    };

/** The fields in which two versions of a record differ. */
export function changedFields(before: object, after: object): FieldChanges {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return Object.fromEntries(
    names
      .filter((name) => !sameValue(old.get(name), now.get(name)))
      .map((name) => [name, [old.get(name), now.get(name)] as const]),
  );
}
