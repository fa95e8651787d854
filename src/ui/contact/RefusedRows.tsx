import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useTranslation } from "react-i18next";
import type { ContactFile } from "../../app/import-contacts";
import { refusedRowsFile } from "../../app/refused-rows-file";
import { listSeparator } from "../../domain/contact/export/list-separator";
import type { RefusedRow } from "../../domain/contact/import/import-draft";
import { useDoors } from "../shared/doors-context";
import { useRowProblemText } from "./use-row-problem-text";

/** So many are listed; the file has them all. */
const MOST_LISTED = 20;

interface RefusedRowsProps {
  readonly file: ContactFile;
  readonly refused: readonly RefusedRow[];
}

/** Rows that are not taken, each with its reasons, and the file of them all. */
export function RefusedRows({ file, refused }: RefusedRowsProps) {
  const { t, i18n } = useTranslation("contact");
  const styles = useStyles();
  const doors = useDoors();
  const reasonOf = useRowProblemText();
  if (refused.length === 0) return null;
  const more = refused.length - MOST_LISTED;
  return (
    <section aria-label={t("refused.title")}>
      <Text weight="semibold">{t("refused.title")}</Text>
      <ul className={styles.list}>
        {refused.slice(0, MOST_LISTED).map(({ rowNo, cells, problems }) => (
          <li key={rowNo} className={styles.entry}>
            <Text block>{t("refused.row", { no: rowNo, text: shortened(cells) })}</Text>
            <Caption1 className={styles.reason}>{problems.map(reasonOf).join(" ")}</Caption1>
          </li>
        ))}
      </ul>
      {more > 0 ? <Caption1 block>{t("refused.more", { count: more })}</Caption1> : null}
      {doors.canDownload ? (
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          onClick={() => {
            const { name, bytes } = refusedRowsFile(file.table, refused, {
              reasonCaption: t("refused.reason"),
              notTaken: t("refused.file"),
              separator: listSeparator(i18n.language),
              reasonOf: ({ problems }) => problems.map(reasonOf).join(" "),
            });
            doors.download(name, bytes, "text/csv");
          }}
        >
          {t("refused.download")}
        </Button>
      ) : null}
    </section>
  );
}

function shortened(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell.trim() !== "")
    .slice(0, 4)
    .join(", ");
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  reason: { color: tokens.colorStatusDangerForeground1 },
});
