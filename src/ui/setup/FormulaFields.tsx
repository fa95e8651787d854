import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  formulaOf,
  hasUnknownPlace,
  isWorded,
  placesIn,
  SALUTATION_PARTS,
  type SalutationFormula,
  type SalutationPart,
  withPart,
  withText,
} from "../../domain/contact/salutation-formula";
import type { Setup } from "../../ports/setup-book";
import { ChoiceField } from "../shared/ChoiceField";
import { TextField } from "./TextField";

interface FormulaFieldsProps {
  readonly name: string;
  /** One without words where there is none yet. */
  readonly formula: SalutationFormula;
  /** As it would be kept now. */
  readonly setup: Setup;
  readonly onChange: (formula: SalutationFormula) => void;
}

/** The text of one salutation, and what each of its places stands for; without a text, what takes its place. */
export function FormulaFields({ name, formula, setup, onChange }: FormulaFieldsProps) {
  const { t } = useTranslation("setup");
  const styles = useStyles();
  const { text, parts } = formula;
  const partChoices = usePartChoices();
  const hint = useFallbackHint(formula, setup);
  return (
    <div role="group" aria-label={name} className={styles.formula}>
      <TextField
        label={name}
        value={text}
        {...(isWorded(formula) ? {} : { hint })}
        {...(hasUnknownPlace(text) ? { warning: t("basics.unknownPlace") } : {})}
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

/** What letters say in the place of a formula without words: the one in the default language, or nothing. */
function useFallbackHint(
  formula: SalutationFormula,
  { salutationFormulas, defaultLanguage }: Setup,
): string {
  const { t } = useTranslation("setup");
  const instead = formulaOf(salutationFormulas, { ...formula, language: defaultLanguage });
  return isWorded(instead)
    ? t("basics.fallsBack", { text: instead.text })
    : t("basics.saysNothing");
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
