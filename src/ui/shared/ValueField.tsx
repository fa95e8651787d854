import { useTranslation } from "react-i18next";
import { readLanguage } from "../../domain/contact/import/read-language";
import type { ContactValueField } from "../../ports/contact-book";
import { SuggestField } from "./SuggestField";
import { useSuggestions } from "./use-suggestions";
import { useValueNames } from "./use-value-names";

interface ValueFieldProps {
  readonly field: ContactValueField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A value of a contact's field, with those that are set up or in use suggested, in words. A language may be told by name. */
export function ValueField({ field, value, onChange }: ValueFieldProps) {
  const { t } = useTranslation("shared");
  const { suggestions, ask } = useSuggestions(field);
  const nameOf = useValueNames();
  return (
    <SuggestField
      label={t(`contactField.${field}`)}
      value={value}
      nameOf={(each) => nameOf(field, each)}
      suggestions={suggestions}
      onAsk={ask}
      onChange={(text) => {
        onChange(field === "language" ? (readLanguage(text) ?? text) : text);
      }}
    />
  );
}
