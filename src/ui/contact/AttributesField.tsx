import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CustomAttribute, CustomAttributeType } from "../../domain/contact/contact";
import type { FormPart } from "./form-part";
import { RecordsField } from "./RecordsField";

const TYPES = ["text", "number", "date", "yesNo"] as const satisfies readonly CustomAttributeType[];

/** Fields of our own that no contact has by itself. */
export function AttributesField({ draft, onChange }: FormPart) {
  const { t } = useTranslation("contact");
  return (
    <RecordsField<CustomAttribute>
      entries={draft.customAttributes}
      newEntry={{ name: "", type: "text", value: "" }}
      addLabel={t("form.addAttribute")}
      removeLabel={({ name }) => t("form.removeAttribute", { name })}
      onChange={(customAttributes) => {
        onChange({ customAttributes });
      }}
      renderEntry={(attribute, change) => (
        <>
          <Field label={t("attributeField.name")} size="small">
            <Input
              size="small"
              value={attribute.name}
              onChange={(_, { value }) => {
                change({ name: value });
              }}
            />
          </Field>
          <Field label={t("attributeField.type")} size="small">
            <Select
              size="small"
              value={attribute.type}
              onChange={(_, { value }) => {
                change({ type: TYPES.find((type) => type === value) ?? "text", value: "" });
              }}
            >
              {TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`attributeType.${type}`)}
                </option>
              ))}
            </Select>
          </Field>
          <AttributeValue attribute={attribute} onChange={change} />
        </>
      )}
    />
  );
}

interface AttributeValueProps {
  readonly attribute: CustomAttribute;
  readonly onChange: (change: { readonly value: string }) => void;
}

function AttributeValue({ attribute: { type, value }, onChange }: AttributeValueProps) {
  const { t } = useTranslation("contact");
  if (type === "yesNo") {
    return (
      <Checkbox
        label={t("attributeField.yes")}
        checked={value === "true"}
        onChange={(_, { checked }) => {
          onChange({ value: checked === true ? "true" : "" });
        }}
      />
    );
  }
  return (
    <Field label={t("attributeField.value")} size="small">
      <Input
        size="small"
        type={type}
        value={value}
        onChange={(_, data) => {
          onChange({ value: data.value });
        }}
      />
    </Field>
  );
}
