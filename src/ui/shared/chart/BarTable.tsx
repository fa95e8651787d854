import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Bar, BarGroup } from "./bars";

interface BarTableProps {
  /** The element that names the table. */
  readonly labelId: string;
  readonly groups: readonly BarGroup[];
}

/** The numbers of a chart as a table: to the eye each number is a bar, too. */
export function BarTable({ labelId, groups }: BarTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-labelledby={labelId}>
      {groups.map(({ name, bars }) => (
        <tbody key={name}>
          {groups.length === 1 ? null : (
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.group}>
                {name}
              </th>
            </tr>
          )}
          <Rows bars={bars} />
        </tbody>
      ))}
    </table>
  );
}

function Rows({ bars }: Pick<BarGroup, "bars">) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return bars.map((bar) => <Row key={bar.name} bar={bar} most={most} />);
}

function Row({ bar: { name, count }, most }: { readonly bar: Bar; readonly most: number }) {
  const { i18n } = useTranslation();
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className={styles.value}>
        <span className={styles.row}>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className={styles.count}>{new Intl.NumberFormat(i18n.language).format(count)}</span>
        </span>
      </td>
    </tr>
  );
}

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  group: {
    textAlign: "start",
    fontSize: tokens.fontSizeBase200,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    overflowWrap: "anywhere",
  },
  name: {
    width: "40%",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    padding: `${tokens.spacingVerticalXXS} 0`,
    overflowWrap: "anywhere",
  },
  value: { padding: 0 },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  track: { flexGrow: 1, height: "10px", display: "block" },
  bar: {
    display: "block",
    height: "100%",
    minWidth: "1px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "CanvasText",
    },
  },
  count: {
    minWidth: "3ch",
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
  },
});
