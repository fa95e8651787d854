import { Button, Caption1, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ContactFile } from "../../app/import-contacts";
import {
  IMPORT_FIELDS,
  type ColumnMapping,
  type ImportField,
} from "../../domain/contact/import/import-field";
import { PageFoot } from "./PageFoot";

interface ImportColumnsProps {
  readonly file: ContactFile;
  readonly mapping: ColumnMapping;
  readonly onMapped: (mapping: ColumnMapping) => void;
  readonly onDone: () => void;
}

/** Each column of the file with some of its values, and what it is taken for. */
export function ImportColumns({ file, mapping, onMapped, onDone }: ImportColumnsProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const { columns, rows, fileName } = file.table;
  const all = columns.map((name, index) => ({ index, name, sample: sampleOf(file, index) }));
  const told = all.filter(({ sample }) => sample !== "");
  const empty = all.filter(({ sample }) => sample === "");
  const known = mapping.filter((field) => field !== null).length;
  return (
    <div className={styles.root}>
      <div className={styles.body}>
        <Text weight="semibold" className={styles.wrap}>
          {fileName}
        </Text>
        <Caption1>{t("import.rows", { count: rows.length })}</Caption1>
        <Text>{t("import.known", { count: known, columns: columns.length })}</Text>
        <ColumnList columns={told} mapping={mapping} onMapped={onMapped} />
        {empty.length === 0 ? null : (
          <details>
            <summary>{t("import.emptyColumns", { count: empty.length })}</summary>
            <ColumnList columns={empty} mapping={mapping} onMapped={onMapped} />
          </details>
        )}
      </div>
      <PageFoot>
        <Button appearance="primary" disabled={known === 0} onClick={onDone}>
          {t("import.toCheck")}
        </Button>
      </PageFoot>
    </div>
  );
}

interface Column {
  readonly index: number;
  readonly name: string;
  /** "" for a column without any value. */
  readonly sample: string;
}

interface ColumnListProps {
  readonly columns: readonly Column[];
  readonly mapping: ColumnMapping;
  readonly onMapped: (mapping: ColumnMapping) => void;
}

function ColumnList({ columns, mapping, onMapped }: ColumnListProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  return (
    <ul className={styles.columns}>
      {columns.map(({ index, name, sample }) => (
        <li key={index} className={styles.column}>
          <ColumnField
            name={name === "" ? t("import.unnamed", { no: index + 1 }) : name}
            sample={sample}
            field={mapping[index] ?? null}
            onChange={(field) => {
              onMapped(mapping.with(index, field));
            }}
          />
        </li>
      ))}
    </ul>
  );
}

const SAMPLES = 3;

/** The column's first values that are not empty. */
function sampleOf({ table }: ContactFile, index: number): string {
  const values = new Set<string>();
  for (const { cells } of table.rows) {
    const value = (cells[index] ?? "").trim();
    if (value !== "") values.add(value);
    if (values.size === SAMPLES) break;
  }
  return [...values].join(" · ");
}

interface ColumnFieldProps {
  readonly name: string;
  readonly sample: string;
  readonly field: ImportField | null;
  readonly onChange: (field: ImportField | null) => void;
}

function ColumnField({ name, sample, field, onChange }: ColumnFieldProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  return (
    <>
      <div className={styles.source}>
        <Text weight="semibold" className={styles.wrap}>
          {name}
        </Text>
        <Caption1 className={styles.sample}>
          {sample === "" ? t("import.noValue") : sample}
        </Caption1>
      </div>
      <Select
        size="small"
        className={styles.target}
        aria-label={t("import.takenFor", { column: name })}
        value={field ?? ""}
        onChange={(_, { value }) => {
          onChange(IMPORT_FIELDS.find((each) => each === value) ?? null);
        }}
      >
        <option value="">{t("import.leaveOut")}</option>
        {IMPORT_FIELDS.map((each) => (
          <option key={each} value={each}>
            {t(`importField.${each}`)}
          </option>
        ))}
      </Select>
    </>
  );
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: "calc(100% - 41px)" },
  body: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
  },
  wrap: { overflowWrap: "anywhere" },
  columns: { listStyleType: "none", margin: 0, padding: 0 },
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  source: { minWidth: 0, display: "flex", flexDirection: "column" },
  sample: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  target: { minWidth: 0 },
});
