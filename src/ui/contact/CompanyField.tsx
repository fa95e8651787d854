import { Field } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ContactDraft } from "../../ports/contact-book";
import { ContactPicker } from "../shared/ContactPicker";
import { useContactName } from "../shared/use-contact";

interface CompanyFieldProps {
  readonly draft: ContactDraft;
  readonly onChange: (change: Partial<ContactDraft>) => void;
}

/** The company that a person belongs to. */
export function CompanyField({ draft: { companyNo }, onChange }: CompanyFieldProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const label = tShared("contactField.companyNo");
  return (
    <Field label={label} size="small">
      <ContactPicker
        label={label}
        name={useContactName(companyNo)}
        placeholder={t("form.noCompany")}
        companiesOnly
        onPick={({ no }) => {
          onChange({ companyNo: no });
        }}
        onClear={() => {
          onChange({ companyNo: "" });
        }}
      />
    </Field>
  );
}
