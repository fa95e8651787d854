import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { lineLetter, type LetterLanguages } from "../../app/letter-languages";
import type { Segment } from "../../domain/segment/segment";
import { languageName } from "../shared/value-names";
import { LetterBar } from "./LetterBar";
import type { LetterDesk } from "./use-letter";
import { useShownName } from "./use-shown-name";

interface LanguageBarProps {
  readonly desk: LetterDesk;
  readonly segment: Segment;
  readonly languages: LetterLanguages;
  readonly onOpen: () => void;
}

/** Says which of the segment's letters the document is, and who gets another. Nothing while there is one language. */
export function LanguageBar({ desk, segment, languages, onOpen }: LanguageBarProps) {
  const { t, i18n } = useTranslation("letter");
  const styles = useStyles();
  const name = useShownName(desk);
  if (languages.languages.length < 2) return null;
  const named = (language: string) => languageName(language, i18n.language);
  const shown = segment.lines.find(({ lineNo }) => lineNo === desk.shown?.lineNo);
  const gets = shown === undefined ? languages.open : lineLetter(languages, shown);
  const missing = languages.languages
    .filter(({ letter }) => letter === "none")
    .reduce((sum, { contactCount }) => sum + contactCount, 0);
  return (
    <LetterBar label={t("languages.title")} isBelow>
      <Text size={200} className={styles.said} aria-live="polite">
        {gets === languages.open ? (
          languages.open === "" ? (
            t("languages.isNone")
          ) : (
            t("languages.is", { language: named(languages.open) })
          )
        ) : (
          <strong>{t("languages.elsewhere", { name, language: named(gets) })}</strong>
        )}{" "}
        {missing === 0 ? null : <strong>{t("languages.missing", { count: missing })}</strong>}
      </Text>
      <Button size="small" className={styles.open} onClick={onOpen}>
        {t("languages.look")}
      </Button>
    </LetterBar>
  );
}

const useStyles = makeStyles({
  said: { flexGrow: 1, minWidth: 0 },
  open: { flexShrink: 0 },
});
