import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { ReactNode } from "react";

interface RecordsFieldProps<Entry> {
  readonly entries: readonly Entry[];
  readonly newEntry: Entry;
  readonly addLabel: string;
  readonly removeLabel: (entry: Entry) => string;
  readonly renderEntry: (entry: Entry, onChange: (change: Partial<Entry>) => void) => ReactNode;
  readonly onChange: (entries: readonly Entry[]) => void;
}

/** A list of small records within a form: each can be edited and removed, new ones added. */
export function RecordsField<Entry>(props: RecordsFieldProps<Entry>) {
  const { entries, newEntry, addLabel, removeLabel, renderEntry, onChange } = props;
  const styles = useStyles();
  return (
    <>
      {entries.map((entry, index) => (
        <div key={index} role="group" className={styles.entry}>
          <div className={styles.fields}>
            {renderEntry(entry, (change) => {
              onChange(entries.with(index, { ...entry, ...change }));
            })}
          </div>
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={removeLabel(entry)}
            onClick={() => {
              onChange(entries.toSpliced(index, 1));
            }}
          />
        </div>
      ))}
      <Button
        size="small"
        appearance="transparent"
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => {
          onChange([...entries, newEntry]);
        }}
      >
        {addLabel}
      </Button>
    </>
  );
}

const useStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  fields: {
    flexGrow: 1,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
  add: { justifySelf: "start" },
});
