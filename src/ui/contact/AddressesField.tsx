import { Field, Input, type InputProps } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { AlternativeAddress } from "../../domain/contact/contact";
import { useDoors } from "../shared/doors-context";
import type { FormPart } from "./form-part";
import { RecordsField } from "./RecordsField";

const FIELDS = [
  "code",
  "address",
  "address2",
  "postCode",
  "city",
  "county",
  "country",
  "startDate",
  "endDate",
] as const satisfies readonly (keyof AlternativeAddress)[];

/** Addresses that hold for a time: a summer house, a temporary office. */
export function AddressesField({ draft, onChange }: FormPart) {
  const { t } = useTranslation("contact");
  const { today } = useDoors();
  return (
    <RecordsField
      entries={draft.alternativeAddresses}
      newEntry={newAddress(today())}
      addLabel={t("form.addAddress")}
      removeLabel={({ code }) => t("form.removeAddress", { code })}
      onChange={(alternativeAddresses) => {
        onChange({ alternativeAddresses });
      }}
      renderEntry={(address, change) =>
        FIELDS.map((field) => (
          <Field key={field} label={t(`addressField.${field}`)} size="small">
            <Input
              size="small"
              type={inputType(field)}
              value={address[field]}
              onChange={(_, { value }) => {
                change({ [field]: value });
              }}
            />
          </Field>
        ))
      }
    />
  );
}

function inputType(field: keyof AlternativeAddress): NonNullable<InputProps["type"]> {
  return field === "startDate" || field === "endDate" ? "date" : "text";
}

function newAddress(startDate: string): AlternativeAddress {
  const blank = { code: "", address: "", address2: "", postCode: "", city: "", county: "" };
  return { ...blank, country: "", startDate, endDate: "" };
}
