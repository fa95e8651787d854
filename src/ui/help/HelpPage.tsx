import { Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { PANE_COMMAND_NAMES, PANE_COMMANDS } from "../shared/pane-commands";
import { RoomBar } from "../shared/RoomBar";
import type { PageProps } from "../shared/rooms";

/** The pages that ship beside the pane. */
const PAGES = [
  { name: "guide", address: "guide.html" },
  { name: "privacy", address: "privacy.html" },
  { name: "support", address: "support.html" },
  { name: "licences", address: "licences.txt" },
] as const;

/** Word's own key. */
const TO_OTHER_SIDE = "F6";

/** Where to read more, and every key that the pane obeys. */
export function HelpPage({ onLeave }: PageProps) {
  const { t } = useTranslation("help");
  const styles = useStyles();
  return (
    <>
      <RoomBar title={t("title")} onBack={onLeave} />
      <section className={styles.part} aria-label={t("read")}>
        <ul className={styles.pages}>
          {PAGES.map(({ name, address }) => (
            <li key={name}>
              <Link href={address} target="_blank" rel="noreferrer">
                {t(name)}
              </Link>
              {name === "guide" ? (
                <Text size={200} block className={styles.quiet}>
                  {t("guideText")}
                </Text>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-label={t("keys")}>
        <Subtitle2 as="h3" className={styles.title}>
          {t("keys")}
        </Subtitle2>
        <Keys />
        <Text size={200}>{t("otherSide", { key: TO_OTHER_SIDE })}</Text>
        <Text size={200} className={styles.quiet}>
          {t("note")}
        </Text>
      </section>
    </>
  );
}

function Keys() {
  const { t } = useTranslation("help");
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t("command")}</th>
          <th scope="col">{t("press")}</th>
        </tr>
      </thead>
      <tbody>
        {PANE_COMMAND_NAMES.map((command) => (
          <tr key={command}>
            <td>{t(`commands.${command}`)}</td>
            <td className={styles.key}>{PANE_COMMANDS[command].key}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  part: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  pages: {
    listStyleType: "none",
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
      textAlign: "start",
      verticalAlign: "top",
    },
  },
  key: { color: tokens.colorNeutralForeground2 },
});
