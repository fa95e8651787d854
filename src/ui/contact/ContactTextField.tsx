import { Field, Input, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ContactDraft } from "../../ports/contact-book";
import { ValueField } from "../shared/ValueField";
import { CompanyField } from "./CompanyField";
import { INPUT_TYPES, SUGGESTED, type TextField } from "./contact-fields";

interface ContactTextFieldProps {
  readonly field: TextField;
  readonly draft: ContactDraft;
  readonly onChange: (change: Partial<ContactDraft>) => void;
}

/** One text of the contact, with the help that fits it: suggestions, a choice, a picker, or plain typing. */
export function ContactTextField({ field, draft, onChange }: ContactTextFieldProps) {
  const suggested = SUGGESTED[field];
  if (field === "companyNo") return <CompanyField draft={draft} onChange={onChange} />;
  if (field === "correspondenceType") return <CorrespondenceTypeField {...{ draft, onChange }} />;
  if (field === "no" || field === "type" || field === "createdOn") return null;
  if (suggested !== undefined) {
    return (
      <ValueField
        field={suggested}
        value={draft[field]}
        onChange={(value) => {
          onChange({ [field]: value });
        }}
      />
    );
  }
  return <PlainTextField field={field} draft={draft} onChange={onChange} />;
}

interface PlainTextFieldProps extends ContactTextFieldProps {
  readonly field: Exclude<TextField, "no" | "type" | "correspondenceType">;
}

function PlainTextField({ field, draft, onChange }: PlainTextFieldProps) {
  const { t } = useTranslation("shared");
  return (
    <Field label={t(`contactField.${field}`)} size="small" required={field === "name"}>
      <Input
        size="small"
        type={INPUT_TYPES[field] ?? "text"}
        value={draft[field]}
        onChange={(_, { value }) => {
          onChange({ [field]: value });
        }}
      />
    </Field>
  );
}

function CorrespondenceTypeField({ draft, onChange }: Omit<ContactTextFieldProps, "field">) {
  const { t } = useTranslation("shared");
  return (
    <Field label={t("contactField.correspondenceType")} size="small">
      <Select
        size="small"
        value={draft.correspondenceType}
        onChange={(_, { value }) => {
          onChange({ correspondenceType: value === "hardCopy" || value === "email" ? value : "" });
        }}
      >
        <option value="">{t("correspondenceType.none")}</option>
        <option value="hardCopy">{t("correspondenceType.hardCopy")}</option>
        <option value="email">{t("correspondenceType.email")}</option>
      </Select>
    </Field>
  );
}
