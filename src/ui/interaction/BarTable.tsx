import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

interface BarTableProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly count: number }[];
}

/** A chart that is a table: to the eye each number is a bar, too. */
export function BarTable({ title, rows }: BarTableProps) {
  const { i18n } = useTranslation();
  const styles = useStyles();
  const number = new Intl.NumberFormat(i18n.language);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.value}>
              <span className={styles.row}>
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
                </span>
                <span className={styles.count}>{number.format(count)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  caption: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  name: {
    width: "40%",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  value: { padding: 0 },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  track: { flexGrow: 1, height: "10px", display: "block" },
  bar: {
    display: "block",
    height: "100%",
    minWidth: "1px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
  },
  count: {
    minWidth: "3ch",
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
  },
});
