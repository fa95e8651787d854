import { Caption1, Combobox, makeStyles, Option } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SegmentLine } from "../../domain/segment/segment-line";
import { foldText } from "../../domain/fold-text";
import { useContactRows, type ContactRowData, type ContactRows } from "../shared/use-contact-rows";
import { useOpenList } from "../shared/use-open-list";

interface LineFieldProps {
  readonly lines: readonly SegmentLine[];
  readonly current: SegmentLine | undefined;
  /** The current line's contact. */
  readonly currentName: string;
  readonly onChosen: (line: SegmentLine) => void;
}

/** More than this many no one reads; typing narrows them down. */
const MOST_OPTIONS = 50;

/** Finds a contact of the segment by name, company or city. */
export function LineField({ lines, current, currentName, onChosen }: LineFieldProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const { list, openList } = useOpenList();
  const [typed, setTyped] = useState<string>();
  const rows = useLineRows(lines, list.open === true);
  const offered = lines
    .filter(({ contactNo }) => isAbout(rows.get(contactNo), typed ?? ""))
    .slice(0, MOST_OPTIONS);
  return (
    <Combobox
      {...list}
      className={styles.combobox}
      size="small"
      freeform
      aria-label={t("preview.contact")}
      placeholder={t("preview.placeholder")}
      value={typed ?? (current === undefined ? "" : currentName)}
      selectedOptions={current === undefined ? [] : [String(current.lineNo)]}
      onChange={({ target }) => {
        setTyped(target.value);
        openList();
      }}
      onOptionSelect={(_, { optionValue }) => {
        const line = lines.find(({ lineNo }) => String(lineNo) === optionValue);
        setTyped(undefined);
        if (line !== undefined) onChosen(line);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    >
      {offered.map(({ lineNo, contactNo }) => (
        <Option
          key={lineNo}
          checkIcon={null}
          value={String(lineNo)}
          text={rows.get(contactNo)?.contact.name ?? contactNo}
        >
          <span className={styles.option}>
            <span>{rows.get(contactNo)?.contact.name ?? contactNo}</span>
            <Caption1>{whereabouts(rows.get(contactNo))}</Caption1>
          </span>
        </Option>
      ))}
      {offered.length === 0 ? (
        <Option disabled text="">
          {t("preview.nobody")}
        </Option>
      ) : null}
    </Combobox>
  );
}

/** All contacts of the segment once somebody looks for one; until then nobody. */
function useLineRows(lines: readonly SegmentLine[], isWanted: boolean): ContactRows {
  const nos = useMemo(
    () => (isWanted ? [...new Set(lines.map(({ contactNo }) => contactNo))] : []),
    [lines, isWanted],
  );
  return useContactRows(nos);
}

function isAbout(row: ContactRowData | undefined, typed: string): boolean {
  const sought = foldText(typed.trim());
  if (sought === "") return true;
  if (row === undefined) return false;
  const { contact, companyName } = row;
  return [contact.name, companyName, contact.city, contact.no].some((text) =>
    foldText(text).includes(sought),
  );
}

function whereabouts(row: ContactRowData | undefined): string {
  const parts = row === undefined ? [] : [row.companyName, row.contact.city];
  return parts.filter((part) => part !== "").join(" · ");
}

const useStyles = makeStyles({
  combobox: { minWidth: 0, flexGrow: 1, "& input": { minWidth: 0, width: "100%" } },
  option: { display: "flex", flexDirection: "column" },
});
