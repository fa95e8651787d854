import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { BookmarkRegular } from "@fluentui/react-icons/svg/bookmark";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useTranslation } from "react-i18next";
import type { CriteriaStep } from "../../domain/segment/criteria-action";
import type { Segment } from "../../domain/segment/segment";
import { LeftOutList } from "./LeftOutList";
import type { SegmentErrand } from "./segment-errands";
import { useStepText } from "./use-step-text";

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
          <Step step={step} />
        </li>
      ))}
      {undone.toReversed().map((step, index) => (
        <li key={criteria.length + index} className={styles.undone}>
          <Step step={step} />
          <Text size={200}>{t("steps.undone")}</Text>
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: CriteriaStep }) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const { action, leftOut } = step;
  const { title, sentences } = useStepText()(action);
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{title}</Text>
        <StepCounts step={step} />
      </div>
      {sentences.map((sentence, index) => (
        <Text key={index} block>
          {sentence}
        </Text>
      ))}
      {leftOut.length === 0 ? null : (
        <details>
          <summary>
            <Text size={200}>{t("steps.leftOut", { count: leftOut.length })}</Text>
          </summary>
          <LeftOutList leftOut={leftOut} />
        </details>
      )}
    </>
  );
}

function StepCounts({ step }: { readonly step: CriteriaStep }) {
  const { t } = useTranslation("segment");
  const [added, removed] = [step.addedLineNos.length, step.removedLines.length];
  if (step.isOff === true) return <Text size={200}>{t("steps.off")}</Text>;
  if (added + removed === 0) return <Text size={200}>{t("steps.nothing")}</Text>;
  return (
    <>
      {added === 0 ? null : (
        <Badge appearance="tint" color="success">
          {t("steps.added", { count: added })}
        </Badge>
      )}
      {removed === 0 ? null : (
        <Badge appearance="tint" color="danger">
          {t("steps.removed", { count: removed })}
        </Badge>
      )}
    </>
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
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});
