import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CriteriaAction, CriteriaStep } from "../../domain/segment/criteria-action";
import type { Segment } from "../../domain/segment/segment";
import { unreachable } from "../../domain/unreachable";
import { cardsOfFilter } from "../shared/filter/filter-cards";
import { LeftOutList } from "./LeftOutList";
import { useSentences } from "../shared/filter/use-sentences";

/** The steps that chose the contacts, oldest first, each with what it asked and what it changed. */
export function SegmentSteps({ segment: { criteria, undone } }: { readonly segment: Segment }) {
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
  const sentenceOf = useSentences();
  const { action, leftOut } = step;
  const sentences = "filter" in action ? cardsOfFilter(action.filter).map(sentenceOf) : [];
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{actionText(action, t)}</Text>
        <StepCounts step={step} />
      </div>
      {"filter" in action && sentences.length === 0 ? <Text>{t("steps.everyone")}</Text> : null}
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

function actionText(action: CriteriaAction, t: TFunction<"segment">): string {
  switch (action.action) {
    case "add":
    case "reduce":
    case "refine":
    case "pick":
    case "unpick":
      return t(`steps.${action.action}`);
    case "reuse":
      return t("steps.reuse", { segmentNo: action.segmentNo });
    default:
      return unreachable(action);
  }
}

const useStyles = makeStyles({
  none: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2, flexGrow: 1 },
  steps: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
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
