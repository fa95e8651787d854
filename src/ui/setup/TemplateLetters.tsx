import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  downloadTemplateLetter,
  keepOpenAsTemplateLetter,
  keepTemplateLetter,
  removeTemplateLetter,
} from "../../app/template-letters";
import type { KeptLetter } from "../../ports/kept-letter";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { languageName } from "../shared/value-names";
import { useWatch } from "../shared/use-watch";
import { WordFileInput } from "../shared/WordFileInput";

interface TemplateLettersProps {
  readonly code: string;
  /** Languages that a letter may be in. */
  readonly languages: readonly string[];
}

/** The letters of an interaction template, one for each language. They are kept at once. */
export function TemplateLetters({ code, languages }: TemplateLettersProps) {
  const { t } = useTranslation("setup");
  const styles = useStyles();
  const { setup } = useDoors().store;
  const watched = useWatch(useMemo(() => setup.templateLetters(code), [setup, code]));
  if (watched.state === "failed") throw watched.fault;
  const letters = watched.state === "here" ? watched.value : [];
  const others = languages.filter((each) => !letters.some(({ language }) => language === each));
  return (
    <section className={styles.root} aria-label={t("letters.title")}>
      <Subtitle2 as="h3" className={styles.title}>
        {t("letters.title")}
      </Subtitle2>
      <Caption1 className={styles.quiet}>{t("letters.text")}</Caption1>
      <ul className={styles.list} aria-label={t("letters.title")}>
        {letters.map((letter) => (
          <LetterRow key={letter.language} code={code} letter={letter} />
        ))}
      </ul>
      {others.length === 0 ? null : <AddLetter code={code} languages={others} />}
    </section>
  );
}

function LetterRow({ code, letter }: { readonly code: string; readonly letter: KeptLetter }) {
  const { t, i18n } = useTranslation(["setup", "letter"]);
  const styles = useStyles();
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const name = languageName(letter.language, i18n.language);
  return (
    <li className={styles.row} aria-label={name}>
      <Text className={styles.name}>{name}</Text>
      <Button
        size="small"
        disabledFocusable={running}
        onClick={() => {
          run(() => doors.letter.open(letter.docx));
        }}
      >
        {t("letter:languages.openIt")}
      </Button>
      {doors.canDownload ? (
        <Button
          size="small"
          onClick={() => {
            downloadTemplateLetter(doors, code, letter);
          }}
        >
          {t("letters.download")}
        </Button>
      ) : null}
      <Button
        size="small"
        disabledFocusable={running}
        onClick={() => {
          run(async () => {
            const undo = await removeTemplateLetter(doors, code, letter);
            notify({ text: t("letters.removed", { language: name }), undo });
          });
        }}
      >
        {t("remove")}
      </Button>
    </li>
  );
}

function AddLetter({ code, languages }: TemplateLettersProps) {
  const { t, i18n } = useTranslation(["setup", "letter"]);
  const styles = useStyles();
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const file = useRef<HTMLInputElement>(null);
  const [language, setLanguage] = useState("");
  return (
    <div className={styles.add}>
      {languages.map((each) => (
        <Menu key={each}>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" disabledFocusable={running}>
              {`${t("letters.add")} ${languageName(each, i18n.language)}`}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem
                onClick={() => {
                  setLanguage(each);
                  file.current?.click();
                }}
              >
                {t("letters.file")}
              </MenuItem>
              <MenuItem
                onClick={() => {
                  run(() => keepOpenAsTemplateLetter(doors, code, each));
                }}
              >
                {t("letters.open")}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      ))}
      <WordFileInput
        ref={file}
        label={t("letters.file")}
        onChosen={(chosen) => {
          run(async () => {
            const docx = new Uint8Array(await chosen.arrayBuffer());
            const kept = await keepTemplateLetter(doors, code, { language, docx });
            if (!kept.ok) {
              notify({ text: t(`letter:languages.${kept.problem}`), intent: "warning" });
            }
          });
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1 },
  add: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});
