import { Button, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { PeopleAddRegular } from "@fluentui/react-icons/svg/people-add";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import type { SegmentLine } from "../../domain/segment/segment-line";
import { ContactRow } from "../shared/ContactRow";
import { EmptyState } from "../shared/EmptyState";
import { LIST_ROW_HEIGHT } from "../shared/ListRow";
import { useContactRows } from "../shared/use-contact-rows";
import { useShownNos } from "../shared/use-shown-nos";
import { VirtualList } from "../shared/VirtualList";
import type { FilterStep } from "./filter-step";
import { useLineRemoval } from "./use-line-removal";

interface SegmentLinesProps {
  readonly segment: Segment;
  readonly onLine: (lineNo: number) => void;
  readonly onBuild: (step: FilterStep) => void;
}

/** The contacts that are in the segment, named as they are called today. */
export function SegmentLines({ segment, onLine, onBuild }: SegmentLinesProps) {
  const { t } = useTranslation("segment");
  if (segment.lines.length > 0) return <LineList segment={segment} onLine={onLine} />;
  return (
    <EmptyState
      icon={<PeopleAddRegular />}
      title={t("lines.emptyTitle")}
      text={t("lines.emptyText")}
    >
      <Button
        appearance="primary"
        icon={<AddRegular />}
        onClick={() => {
          onBuild("add");
        }}
      >
        {t("lines.add")}
      </Button>
    </EmptyState>
  );
}

function LineList({ segment: { header, lines }, onLine }: Omit<SegmentLinesProps, "onBuild">) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const nos = useMemo(() => lines.map(({ contactNo }) => contactNo), [lines]);
  const [shown, onShown] = useShownNos(nos);
  const rows = useContactRows(shown);
  const remove = useLineRemoval(header.no);
  const nameOf = ({ contactNo }: SegmentLine) => rows.get(contactNo)?.contact.name ?? contactNo;
  return (
    <VirtualList
      className={styles.list}
      label={t("lines.label")}
      count={lines.length}
      rowHeight={LIST_ROW_HEIGHT}
      onShown={onShown}
      renderRow={(index, tabIndex) => {
        const line = lines[index];
        if (line === undefined) return null;
        const name = nameOf(line);
        return (
          <ContactRow
            row={rows.get(line.contactNo)}
            tabIndex={tabIndex}
            onOpen={() => {
              onLine(line.lineNo);
            }}
            action={
              <Button
                size="small"
                appearance="transparent"
                tabIndex={tabIndex}
                icon={<DismissRegular />}
                aria-label={t("lines.remove", { name })}
                onClick={() => {
                  remove(line, name);
                }}
              />
            }
          />
        );
      }}
    />
  );
}

const useStyles = makeStyles({
  list: { flexGrow: 1 },
});
