import { Checkbox, Text } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ContactDefaults, InheritanceSwitches } from "../../domain/contact/contact-defaults";
import { salutationLanguages } from "../../domain/contact/salutation-formula";
import { ChoiceField, type Choice } from "../shared/ChoiceField";
import { ValueField } from "../shared/ValueField";
import { languageName } from "../shared/value-names";
import { describedSalutations, salutationName } from "./salutation-names";
import type { SetupPart } from "./setup-part";

/** What new contacts start from, and what a person takes from the company. */
export function NewContactFields({ setup, onChange }: SetupPart) {
  const { t, i18n } = useTranslation("setup");
  const { t: tShared } = useTranslation("shared");
  const { contactDefaults: defaults } = setup;
  const change = (values: Partial<ContactDefaults>) => {
    onChange({ contactDefaults: { ...defaults, ...values } });
  };
  const languages = salutationLanguages(setup.salutationFormulas);
  const salutations = describedSalutations(setup).map((value) => ({
    value,
    name: salutationName(setup, value),
  }));
  const none: Choice = { value: "", name: t("none") };
  return (
    <>
      <ChoiceField
        label={t("basics.defaultLanguage")}
        value={setup.defaultLanguage}
        choices={languages.map((value) => ({ value, name: languageName(value, i18n.language) }))}
        onChange={(defaultLanguage) => {
          onChange({ defaultLanguage });
        }}
      />
      {(["salespersonCode", "territory", "country", "language"] as const).map((field) => (
        <ValueField
          key={field}
          field={field}
          value={defaults.values[field]}
          onChange={(value) => {
            change({ values: { ...defaults.values, [field]: value } });
          }}
        />
      ))}
      <ChoiceField
        label={tShared("contactField.correspondenceType")}
        value={defaults.values.correspondenceType}
        choices={[
          none,
          { value: "hardCopy", name: tShared("correspondenceType.hardCopy") },
          { value: "email", name: tShared("correspondenceType.email") },
        ]}
        onChange={(value) => {
          const correspondenceType = value === "hardCopy" || value === "email" ? value : "";
          change({ values: { ...defaults.values, correspondenceType } });
        }}
      />
      <ChoiceField
        label={t("basics.companySalutation")}
        value={defaults.companySalutationCode}
        choices={[none, ...salutations]}
        onChange={(companySalutationCode) => {
          change({ companySalutationCode });
        }}
      />
      <ChoiceField
        label={t("basics.personSalutation")}
        value={defaults.personSalutationCode}
        choices={[none, ...salutations]}
        onChange={(personSalutationCode) => {
          change({ personSalutationCode });
        }}
      />
      <Inheritance
        inherit={defaults.inherit}
        onChange={(inherit) => {
          change({ inherit });
        }}
      />
    </>
  );
}

const SWITCHES = [
  "salesperson",
  "territory",
  "country",
  "language",
  "address",
  "communication",
] as const satisfies readonly (keyof InheritanceSwitches)[];

interface InheritanceProps {
  readonly inherit: InheritanceSwitches;
  readonly onChange: (inherit: InheritanceSwitches) => void;
}

function Inheritance({ inherit, onChange }: InheritanceProps) {
  const { t } = useTranslation("setup");
  return (
    <div role="group" aria-label={t("basics.inherit")}>
      <Text weight="semibold">{t("basics.inherit")}</Text>
      {SWITCHES.map((each) => (
        <div key={each}>
          <Checkbox
            label={t(`inherit.${each}`)}
            checked={inherit[each]}
            onChange={(_, { checked }) => {
              onChange({ ...inherit, [each]: checked === true });
            }}
          />
        </div>
      ))}
    </div>
  );
}
