import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import { PickField } from "./PickField";
import { SegmentHead } from "./SegmentHead";
import { SegmentLines } from "./SegmentLines";
import { SegmentSteps } from "./SegmentSteps";
import { SegmentTotals } from "./SegmentTotals";
import type { FilterStep } from "./filter-step";
import type { SegmentErrand } from "./segment-errands";
import { StepButtons } from "./StepButtons";
import { StepHistory } from "./StepHistory";

interface SegmentPartsProps {
  readonly segment: Segment;
  readonly onLeave: () => void;
  readonly onHeader: () => void;
  readonly onLine: (lineNo: number) => void;
  readonly onBuild: (step: FilterStep) => void;
  readonly onErrand: (errand: SegmentErrand) => void;
}

type Part = "lines" | "steps";

/** A segment at work: add, remove and keep, then the contacts that are in, or the steps that chose them. */
export function SegmentParts(props: SegmentPartsProps) {
  const { segment, onLeave, onHeader, onLine, onBuild, onErrand } = props;
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const [part, setPart] = useState<Part>("lines");
  return (
    <div className={styles.root}>
      <SegmentHead segment={segment} onEdit={onHeader} onLeave={onLeave} onErrand={onErrand} />
      <div className={styles.tools}>
        <PickField segmentNo={segment.header.no} />
        <StepButtons segment={segment} onBuild={onBuild} />
      </div>
      <div className={styles.tabs}>
        <TabList
          size="small"
          aria-label={t("tabs.label")}
          selectedValue={part}
          onTabSelect={(_, { value }) => {
            setPart(value === "steps" ? "steps" : "lines");
          }}
        >
          <Tab value="lines">{t("tabs.lines", { count: segment.lines.length })}</Tab>
          <Tab value="steps">{t("tabs.steps", { count: segment.criteria.length })}</Tab>
        </TabList>
        <StepHistory segment={segment} />
      </div>
      {part === "lines" ? (
        <SegmentLines segment={segment} onLine={onLine} onBuild={onBuild} />
      ) : (
        <SegmentSteps segment={segment} onErrand={onErrand} />
      )}
      <SegmentTotals
        segment={segment}
        onComposition={() => {
          onErrand("composition");
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column" },
  tools: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  tabs: {
    display: "flex",
    alignItems: "center",
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});
