import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterLanguages } from "../../app/letter-languages";
import { salutationLanguages } from "../../domain/contact/salutation-formula";
import type { Segment } from "../../domain/segment/segment";
import { ChoiceField } from "../shared/ChoiceField";
import { RoomBar } from "../shared/RoomBar";
import { useSetup } from "../shared/use-setup";
import { languageName } from "../shared/value-names";
import { LanguageRow } from "./LanguageRow";
import type { LetterDesk } from "./use-letter";

interface LanguagesPageProps {
  readonly desk: LetterDesk;
  readonly segment: Segment;
  readonly languages: LetterLanguages;
  readonly onLeave: () => void;
}

/** The segment's letters, one for each language: who gets them, where they are, and how there comes to be one more. */
export function LanguagesPage({ desk, segment, languages, onLeave }: LanguagesPageProps) {
  const { t, i18n } = useTranslation("letter");
  const styles = useStyles();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const named = (language: string) => languageName(language, i18n.language);
  const known = languages.languages.map(({ language }) => language);
  const added = wanted.filter((language) => !known.includes(language));
  const rows = [
    ...languages.languages,
    ...added.map((language) => ({
      language,
      contactCount: 0,
      lineCount: 0,
      letter: "none" as const,
    })),
  ];
  const all = salutationLanguages(useSetup()?.salutationFormulas ?? []);
  const others = all.filter((language) => ![...known, ...added].includes(language));
  return (
    <section className={styles.root} aria-label={t("languages.title")}>
      <RoomBar title={t("languages.title")} onBack={onLeave} />
      <div className={styles.body}>
        <Caption1 className={styles.quiet}>
          {t("languages.explained", { language: named(segment.header.language) })}
        </Caption1>
        {languages.open === "" ? <Text size={200}>{t("languages.isNone")}</Text> : null}
        <ul className={styles.list} aria-label={t("languages.title")}>
          {rows.map((each) => (
            <LanguageRow
              key={each.language}
              desk={desk}
              segmentNo={segment.header.no}
              language={each}
              name={named(each.language)}
            />
          ))}
        </ul>
        {others.length === 0 ? null : (
          <ChoiceField
            label={t("languages.another")}
            value=""
            choices={[
              { value: "", name: t("languages.choose") },
              ...others.map((value) => ({ value, name: named(value) })),
            ]}
            onChange={(language) => {
              if (language !== "") setWanted([...wanted, language]);
            }}
          />
        )}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  root: { height: "100%", minHeight: 0, display: "flex", flexDirection: "column" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "grid",
    // A button is not squeezed where the page is longer than the pane.
    gridAutoRows: "max-content",
    alignContent: "start",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
