import { useTranslation } from "react-i18next";
import { TagsField } from "../shared/TagsField";
import { useSuggestions } from "../shared/use-suggestions";
import { useValueNames } from "../shared/use-value-names";
import type { FormPart } from "./form-part";
import { hasField, TAG_FIELDS, type TagField } from "./contact-fields";

/** The lists that the contact is on. */
export function ContactTagFields(part: FormPart) {
  return TAG_FIELDS.filter((field) => hasField(part.draft.type, field)).map((field) => (
    <ContactTagField key={field} field={field} {...part} />
  ));
}

interface ContactTagFieldProps extends FormPart {
  readonly field: TagField;
}

function ContactTagField({ field, draft, onChange }: ContactTagFieldProps) {
  const { t } = useTranslation("shared");
  const { suggestions, ask } = useSuggestions(field);
  const nameOf = useValueNames();
  return (
    <TagsField
      label={t(`contactField.${field}`)}
      values={draft[field]}
      nameOf={(value) => nameOf(field, value)}
      suggestions={suggestions}
      onAsk={ask}
      onChange={(values) => {
        onChange({ [field]: values });
      }}
    />
  );
}
