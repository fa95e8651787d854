import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { COPIED_KINDS, type CopyComparison } from "../../ports/backup-book";

const COLUMNS = ["added", "changed", "same", "onlyHere"] as const;

/** What the backup has and has not, kind by kind. */
export function ComparedCounts({ counts }: Pick<CopyComparison, "counts">) {
  const { t, i18n } = useTranslation("backup");
  const styles = useStyles();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {t("compared.what")}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {t(`compared.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {COPIED_KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row" className={styles.name}>
              {t(`compared.kind.${kind}`)}
            </th>
            {COLUMNS.map((column) => (
              <td key={column} className={styles.number}>
                {number.format(counts[kind][column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  name: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  number: {
    textAlign: "end",
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});
