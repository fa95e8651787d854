import { Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { readCountry } from "../../../domain/contact/import/read-country";
import { readLanguage } from "../../../domain/contact/import/read-language";
import type { ContactField } from "../../../domain/segment/contact-filter";
import type { ContactValueField } from "../../../ports/contact-book";
import { useSuggestions, VALUE_FIELDS } from "../use-suggestions";
import { useValueNames } from "../use-value-names";
import { needsNoValue, type CodeList, type ValueTest } from "./filter-cards";
import type { FieldKind } from "./filter-fields";
import { ValuesField } from "./ValuesField";

interface ChoiceValuesProps {
  readonly field: ContactField;
  readonly test: ValueTest;
  readonly onChange: (values: readonly string[]) => void;
}

/** A value out of a few: yes or no, company or person, how letters travel. */
export function ChoiceValues({ field, test, onChange }: ChoiceValuesProps) {
  const { t } = useTranslation("segment");
  const nameOf = useValueNames();
  if (needsNoValue(test.comparison)) return null;
  const flags: Readonly<Record<string, string>> = { true: t("flag.yes"), false: t("flag.no") };
  return (
    <Select
      size="small"
      aria-label={t("part.values")}
      value={test.values[0] ?? ""}
      onChange={(_, { value }) => {
        onChange(value === "" ? [] : [value]);
      }}
    >
      {test.values.length === 0 ? <option value="" /> : null}
      {choicesOf(field).map((value) => (
        <option key={value} value={value}>
          {flags[value] ?? nameOf(field, value)}
        </option>
      ))}
    </Select>
  );
}

function choicesOf(field: ContactField): readonly string[] {
  if (field === "type") return ["company", "person"];
  return field === "correspondenceType" ? ["hardCopy", "email"] : ["true", "false"];
}

interface SuggestedValuesProps {
  readonly field: ContactField | CodeList;
  readonly kind: FieldKind;
  readonly test: ValueTest;
  readonly onChange: (values: readonly string[]) => void;
}

/** Values of a contact's field, with those in use suggested where they are few. */
export function SuggestedValues(props: SuggestedValuesProps) {
  const field = VALUE_FIELDS.find((each) => each === props.field);
  if (field !== undefined) return <KnownValues {...props} field={field} />;
  return <ValuesField {...props} suggestions={[]} nameOf={(value) => value} />;
}

/** Fields whose values people tell by name. */
const READ: Partial<Record<ContactValueField, (text: string) => string>> = {
  country: readCountry,
  language: (text) => readLanguage(text) ?? text,
};

function asTyped(text: string): string {
  return text;
}

function KnownValues({ field, ...props }: SuggestedValuesProps & { field: ContactValueField }) {
  const { suggestions, ask } = useSuggestions(field);
  const nameOf = useValueNames();
  return (
    <ValuesField
      {...props}
      suggestions={suggestions}
      read={READ[field] ?? asTyped}
      onAsk={ask}
      nameOf={(value) => nameOf(field, value)}
    />
  );
}
