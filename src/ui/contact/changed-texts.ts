import type { Contact } from "../../domain/contact/contact";
import {
  FIELD_GROUPS,
  TAG_FIELDS,
  TEXT_FIELDS,
  type TagField,
  type TextField,
} from "./contact-fields";

interface ChangedText {
  readonly field: TextField | TagField;
  readonly from: string;
  readonly to: string;
}

/** The texts and lists in which two versions of a contact differ. */
export function changedTexts(before: Contact, after: Contact): readonly ChangedText[] {
  const fields = [...FIELD_GROUPS.flatMap((group) => TEXT_FIELDS[group]), ...TAG_FIELDS];
  return fields
    .map((field) => ({ field, from: textOf(before[field]), to: textOf(after[field]) }))
    .filter(({ from, to }) => from !== to);
}

function textOf(value: string | readonly string[]): string {
  return typeof value === "string" ? value : value.join(", ");
}
