import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { BookmarkRegular } from "@fluentui/react-icons/svg/bookmark";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useTranslation } from "react-i18next";
import { loggedStep } from "../../domain/segment/logged-origin";
import type { Segment } from "../../domain/segment/segment";
import { StepSummary } from "../shared/steps/StepSummary";
import type { SegmentErrand } from "./segment-errands";

interface SegmentStepsProps {
  readonly segment: Segment;
  readonly onErrand: (errand: SegmentErrand) => void;
}

/** The steps that chose the contacts, oldest first, each with what it asked and what it changed. */
export function SegmentSteps({ segment, onErrand }: SegmentStepsProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.tools}>
        {segment.criteria.length === 0 ? null : (
          <Button
            size="small"
            icon={<EditRegular />}
            onClick={() => {
              onErrand("steps");
            }}
          >
            {t("steps.change")}
          </Button>
        )}
        <Button
          size="small"
          icon={<BookmarkRegular />}
          onClick={() => {
            onErrand("criteria");
          }}
        >
          {t("steps.saved")}
        </Button>
      </div>
      <StepList segment={segment} />
    </div>
  );
}

function StepList({ segment: { criteria, undone } }: Pick<SegmentStepsProps, "segment">) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  if (criteria.length + undone.length === 0) {
    return <Text className={styles.none}>{t("steps.none")}</Text>;
  }
  return (
    <ol className={styles.steps} aria-label={t("steps.label")}>
      {criteria.map((step, index) => (
        <li key={index} className={styles.step}>
          <StepSummary step={loggedStep(step)} />
        </li>
      ))}
      {undone.toReversed().map((step, index) => (
        <li key={criteria.length + index} className={styles.undone}>
          <StepSummary step={loggedStep(step)} />
          <Text size={200}>{t("steps.undone")}</Text>
        </li>
      ))}
    </ol>
  );
}

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  none: {
    display: "block",
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  steps: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingInlineStart: "36px",
  },
  step: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  undone: {
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground3,
  },
});
