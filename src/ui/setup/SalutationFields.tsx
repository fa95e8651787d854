import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  placesIn,
  SALUTATION_PARTS,
  type SalutationFormula,
  type SalutationPart,
  withPart,
  withText,
} from "../../domain/contact/salutation-formula";
import { ChoiceField } from "../shared/ChoiceField";
import { useValueNames } from "../shared/use-value-names";
import { languageName } from "../shared/value-names";
import type { SetupPart } from "./setup-part";
import { TextField } from "./TextField";

/** How people are addressed, formally and informally, in one language at a time. */
export function SalutationFields({ setup, onChange }: SetupPart) {
  const { t, i18n } = useTranslation("setup");
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
          <FormulaFields
            key={`${formula.salutationCode} ${formula.style}`}
            formula={formula}
            onChange={(changed) => {
              onChange({ salutationFormulas: salutationFormulas.with(index, changed) });
            }}
          />
        ) : null,
      )}
    </>
  );
}

interface FormulaFieldsProps {
  readonly formula: SalutationFormula;
  readonly onChange: (formula: SalutationFormula) => void;
}

/** The text of one salutation, and what each of its places stands for. */
function FormulaFields({ formula, onChange }: FormulaFieldsProps) {
  const { t } = useTranslation("setup");
  const styles = useStyles();
  const nameOf = useValueNames();
  const { salutationCode, style, text, parts } = formula;
  const name = `${nameOf("salutationCode", salutationCode)}, ${t(`basics.${style}`)}`;
  const partChoices = usePartChoices();
  return (
    <div role="group" aria-label={name} className={styles.formula}>
      <TextField
        label={name}
        value={text}
        onChange={(typed) => {
          onChange(withText(formula, typed));
        }}
      />
      <div className={styles.parts}>
        {placesIn(text).map((place) => (
          <ChoiceField
            key={place}
            label={t("basics.place", { place: `%${place}` })}
            value={parts[place - 1] ?? ""}
            choices={partChoices}
            onChange={(chosen) => {
              const part = SALUTATION_PARTS.find((each) => each === chosen);
              if (part !== undefined) onChange(withPart(formula, place, part));
            }}
          />
        ))}
      </div>
    </div>
  );
}

function usePartChoices() {
  const { t } = useTranslation("setup");
  const { t: tShared } = useTranslation("shared");
  const nameOf = (part: SalutationPart) =>
    part === "companyName" ? t("basics.companyName") : tShared(`contactField.${part}`);
  return SALUTATION_PARTS.map((value) => ({ value, name: nameOf(value) }));
}

const useStyles = makeStyles({
  formula: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  parts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(110px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});
