import { foldText } from "../../domain/fold-text";
import type { MergeField, MergeFieldGroup } from "../../domain/letter/merge-field";
import {
  MERGE_FIELD_GROUPS,
  MERGE_FIELDS,
  mergeField,
} from "../../domain/letter/merge-field-catalogue";

export interface FieldGroup {
  readonly group: MergeFieldGroup | "recent";
  readonly fields: readonly MergeField[];
}

/** What the list of fields offers. */
export interface FieldChoice {
  readonly search: string;
  /** Names of the fields used last, the newest first. */
  readonly recent: readonly string[];
  readonly custom: readonly MergeField[];
  /** A group in words, so that one can search for it, too. */
  readonly groupName: (group: MergeFieldGroup) => string;
  readonly captionOf: (field: MergeField) => string;
}

/** The fields by group; those used last come before all while nothing is sought. Empty groups are left out. */
export function fieldGroups({
  search,
  recent,
  custom,
  groupName,
  captionOf,
}: FieldChoice): readonly FieldGroup[] {
  const words = foldText(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const isSought = (field: MergeField) => {
    const text = foldText(`${groupName(field.group)} ${captionOf(field)} ${field.name}`);
    return words.every((word) => text.includes(word));
  };
  const all = [...MERGE_FIELDS, ...custom];
  const used =
    words.length > 0 ? [] : recent.map(mergeField).filter((field) => field !== undefined);
  const groups: readonly FieldGroup[] = [
    { group: "recent", fields: used },
    ...MERGE_FIELD_GROUPS.map((group) => ({
      group,
      fields: all.filter((field) => field.group === group),
    })),
  ];
  return groups
    .map(({ group, fields }) => ({ group, fields: fields.filter(isSought) }))
    .filter(({ fields }) => fields.length > 0);
}
