import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterLanguage } from "../../app/letter-languages";
import type { SegmentNo } from "../../domain/segment/segment";
import { ConfirmDialog } from "../shared/ConfirmDialog";
import { MoreMenu } from "../shared/MoreMenu";
import { WordFileInput } from "../shared/WordFileInput";
import type { LetterDesk } from "./use-letter";
import { useLetterKeeping, type LetterKeeping } from "./use-letter-keeping";

interface LanguageRowProps {
  readonly desk: LetterDesk;
  readonly segmentNo: SegmentNo;
  readonly language: LetterLanguage;
  /** "German" */
  readonly name: string;
}

/** One language: who reads it, where its letter is, and what can be done with that. */
export function LanguageRow({ desk, segmentNo, language, name }: LanguageRowProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState<() => void>();
  const keeping = useLetterKeeping(desk, segmentNo, { language: language.language, name });
  const { letter, contactCount, lineCount } = language;
  const choose = () => file.current?.click();
  const isKept = letter === "kept";
  return (
    <li className={styles.row} aria-label={name}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Badge
          appearance={letter === "none" ? "outline" : "tint"}
          color={letter === "none" ? "warning" : "brand"}
        >
          {t(`languages.${letter === "kept" ? "inSegment" : letter}`)}
        </Badge>
      </div>
      <Caption1 className={styles.quiet}>
        {t("languages.contacts", { count: contactCount })} ·{" "}
        {t("languages.lines", { count: lineCount })}
      </Caption1>
      <div className={styles.actions}>
        {letter === "open" ? (
          <Button size="small" disabledFocusable={desk.running} onClick={keeping.keepOpen}>
            {t("languages.keepNow")}
          </Button>
        ) : null}
        {isKept ? (
          <Button size="small" disabledFocusable={desk.running} onClick={keeping.open}>
            {t("languages.openIt")}
          </Button>
        ) : null}
        {letter === "none" ? (
          <AddMenu disabled={desk.running} {...keeping} choose={choose} />
        ) : null}
        {isKept ? (
          <KeptMenu
            name={name}
            remove={keeping.remove}
            replace={[
              { text: "replaceOpen", how: keeping.keepOpen },
              { text: "replaceFile", how: choose },
            ]}
            onAsked={(how) => {
              setAsking(() => how);
            }}
          />
        ) : null}
        <WordFileInput
          ref={file}
          label={t("languages.file", { language: name })}
          onChosen={keeping.keepFile}
        />
      </div>
      {asking === undefined ? null : (
        <ConfirmDialog
          title={t("languages.replaceTitle", { language: name })}
          text={t("languages.replaceText")}
          confirm={t("languages.replace")}
          onConfirm={() => {
            setAsking(undefined);
            asking();
          }}
          onCancel={() => {
            setAsking(undefined);
          }}
        />
      )}
    </li>
  );
}

interface AddMenuProps extends Pick<LetterKeeping, "keepCopy" | "keepOpen"> {
  readonly disabled: boolean;
  readonly choose: () => void;
}

/** The ways to a letter in a language that has none yet. */
function AddMenu({ disabled, keepCopy, keepOpen, choose }: AddMenuProps) {
  const { t } = useTranslation("letter");
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" disabledFocusable={disabled}>
          {t("languages.add")}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={keepCopy}>{t("languages.addCopy")}</MenuItem>
          <MenuItem onClick={choose}>{t("languages.addFile")}</MenuItem>
          <MenuItem onClick={keepOpen}>{t("languages.addOpen")}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface KeptMenuProps extends Pick<LetterKeeping, "remove"> {
  readonly name: string;
  readonly replace: readonly {
    readonly text: "replaceOpen" | "replaceFile";
    readonly how: () => void;
  }[];
  /** Calls before a letter gives way to another. */
  readonly onAsked: (how: () => void) => void;
}

/** What can be done with a letter that is kept. */
function KeptMenu({ name, remove, replace, onAsked }: KeptMenuProps) {
  const { t } = useTranslation("letter");
  return (
    <MoreMenu label={t("languages.more", { language: name })}>
      {replace.map(({ text, how }) => (
        <MenuItem
          key={text}
          onClick={() => {
            onAsked(how);
          }}
        >
          {t(`languages.${text}`)}
        </MenuItem>
      ))}
      <MenuItem onClick={remove}>{t("languages.remove")}</MenuItem>
    </MoreMenu>
  );
}

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
  },
  name: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
