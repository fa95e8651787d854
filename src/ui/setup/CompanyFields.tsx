import { useTranslation } from "react-i18next";
import type { CompanyInformation } from "../../domain/contact/company-information";
import type { SetupPart } from "./setup-part";
import { TextField } from "./TextField";

const FIELDS = [
  "name",
  "address",
  "address2",
  "postCode",
  "city",
  "country",
  "phone",
  "email",
  "homePage",
  "vatRegistrationNo",
] as const satisfies readonly (keyof CompanyInformation)[];

/** Our own company, as it stands in letters. */
export function CompanyFields({ setup: { company }, onChange }: SetupPart) {
  const { t } = useTranslation("setup");
  return FIELDS.map((field) => (
    <TextField
      key={field}
      label={t(`companyField.${field}`)}
      value={company[field]}
      onChange={(value) => {
        onChange({ company: { ...company, [field]: value } });
      }}
    />
  ));
}
