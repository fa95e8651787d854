import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../shared/ChoiceField";
import { useValueNames } from "../shared/use-value-names";
import { languageName } from "../shared/value-names";
import type { SetupPart } from "./setup-part";
import { TextField } from "./TextField";

/** How people are addressed, formally and informally, in one language at a time. */
export function SalutationFields({ setup, onChange }: SetupPart) {
  const { t, i18n } = useTranslation("setup");
  const nameOf = useValueNames();
  const [language, setLanguage] = useState(setup.defaultLanguage);
  const { salutationFormulas } = setup;
  const languages = [...new Set(salutationFormulas.map((formula) => formula.language))];
  return (
    <>
      <Text>{t("basics.salutationsText")}</Text>
      <ChoiceField
        label={t("basics.salutationsIn")}
        value={language}
        choices={languages.map((value) => ({ value, name: languageName(value, i18n.language) }))}
        onChange={setLanguage}
      />
      {salutationFormulas.map((formula, index) =>
        formula.language === language ? (
          <TextField
            key={`${formula.salutationCode} ${formula.style}`}
            label={`${nameOf("salutationCode", formula.salutationCode)}, ${t(`basics.${formula.style}`)}`}
            value={formula.text}
            onChange={(text) => {
              onChange({
                salutationFormulas: salutationFormulas.with(index, { ...formula, text }),
              });
            }}
          />
        ) : null,
      )}
    </>
  );
}
