import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KNOWN_LANGUAGES } from "../../domain/contact/import/read-language";
import {
  formulaOf,
  salutationCodes,
  salutationLanguages,
  withFormula,
} from "../../domain/contact/salutation-formula";
import { STANDARD_SALUTATION_FORMULAS } from "../../domain/contact/standard-salutation-formulas";
import { ChoiceField } from "../shared/ChoiceField";
import { useSuggestions } from "../shared/use-suggestions";
import { languageName } from "../shared/value-names";
import { FormulaFields } from "./FormulaFields";
import { NewSalutation } from "./NewSalutation";
import { describedSalutations, salutationName } from "./salutation-names";
import type { SetupPart } from "./setup-part";

const SHIPPED_CODES = new Set(salutationCodes(STANDARD_SALUTATION_FORMULAS));
const STYLES = ["formal", "informal"] as const;

/** How people are addressed, formally and informally, in one language at a time; languages and codes can be added. */
export function SalutationFields({ setup, onChange }: SetupPart) {
  const { t, i18n } = useTranslation("setup");
  const styles = useStyles();
  const [language, setLanguage] = useState(setup.defaultLanguage);
  const { salutationFormulas: formulas } = setup;
  const named = (value: string) => ({ value, name: languageName(value, i18n.language) });
  const languages = [...new Set([...salutationLanguages(formulas), language])];
  return (
    <>
      <Text>{t("basics.salutationsText")}</Text>
      <ChoiceField
        label={t("basics.salutationsIn")}
        value={language}
        choices={languages.map(named)}
        onChange={setLanguage}
      />
      <AnotherLanguage languages={languages} onChosen={setLanguage} />
      {describedSalutations(setup).map((code) => (
        <div key={code} className={styles.code}>
          {STYLES.map((style) => (
            <FormulaFields
              key={style}
              name={`${salutationName(setup, code)}, ${t(`basics.${style}`)}`}
              formula={formulaOf(formulas, { salutationCode: code, language, style })}
              setup={setup}
              onChange={(changed) => {
                onChange({ salutationFormulas: withFormula(formulas, changed) });
              }}
            />
          ))}
          {SHIPPED_CODES.has(code) ? null : (
            <Button
              size="small"
              className={styles.remove}
              icon={<DeleteRegular />}
              onClick={() => {
                onChange(withoutCode(setup, code));
              }}
            >
              {t("basics.removeSalutation", { name: salutationName(setup, code) })}
            </Button>
          )}
        </div>
      ))}
      <NewSalutation setup={setup} onChange={onChange} />
    </>
  );
}

function withoutCode({ salutationFormulas, codes }: SetupPart["setup"], code: string) {
  return {
    salutationFormulas: salutationFormulas.filter(({ salutationCode }) => salutationCode !== code),
    codes: codes.filter((each) => each.kind !== "salutation" || each.code !== code),
  };
}

interface AnotherLanguageProps {
  /** Those that there are already. */
  readonly languages: readonly string[];
  readonly onChosen: (language: string) => void;
}

/** A language to write salutations in that has none yet: one of many, or one that a contact has. */
function AnotherLanguage({ languages, onChosen }: AnotherLanguageProps) {
  const { t, i18n } = useTranslation("setup");
  const { suggestions, ask } = useSuggestions("language");
  const all = new Set([...suggestions, ...KNOWN_LANGUAGES]);
  const others = [...all]
    .filter((each) => !languages.includes(each))
    .map((value) => ({ value, name: languageName(value, i18n.language) }))
    .sort((one, other) => one.name.localeCompare(other.name, i18n.language));
  return (
    <div onFocus={ask}>
      <ChoiceField
        label={t("basics.anotherLanguage")}
        value=""
        choices={[{ value: "", name: t("basics.choose") }, ...others]}
        onChange={(value) => {
          if (value !== "") onChosen(value);
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  code: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  remove: { justifySelf: "start" },
});
