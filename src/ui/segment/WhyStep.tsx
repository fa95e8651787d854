import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { useTranslation } from "react-i18next";
import type { LeftOutReason } from "../../domain/segment/criteria-action";
import type { SectionExplanation } from "../../domain/segment/explain-filter";
import type { StepEffect, StepVerdict } from "../../domain/segment/why-contact";
import { cardsOfFilter } from "../shared/filter/filter-cards";
import { useSentences } from "../shared/filter/use-sentences";
import { useStepText } from "../shared/steps/use-step-text";

interface WhyStepProps {
  readonly verdict: StepVerdict;
  /** It was this step that decided. */
  readonly isDeciding: boolean;
  readonly detailOf: (reason: LeftOutReason) => string;
}

/** What one step did to the contact, and which of its conditions hold for it today. */
export function WhyStep({ verdict, isDeciding, detailOf }: WhyStepProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const { title } = useStepText()(verdict.action);
  const { effect, explanation } = verdict;
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{title}</Text>
        {isDeciding ? <Badge appearance="tint">{t("why.decided")}</Badge> : null}
      </div>
      <Text block className={styles.effect}>
        {effectText(effect)}
      </Text>
      {explanation.length === 0 ? null : (
        <ul className={styles.conditions} aria-label={t("why.today")}>
          {explanation.map((section, index) => (
            <SectionConditions key={index} section={section} />
          ))}
        </ul>
      )}
    </>
  );

  function effectText(happened: StepEffect): string {
    if (happened.kind === "leftOut") return detailOf(happened.reason);
    if (happened.kind === "untouched" || happened.kind === "off") {
      return t(`why.effect.${happened.kind}`);
    }
    return t(`why.effect.${happened.kind}`, { count: happened.lineCount });
  }
}

function SectionConditions({ section }: { readonly section: SectionExplanation }) {
  const { t } = useTranslation("segment");
  const sentenceOf = useSentences();
  const conditions = conditionsOf(section);
  const isSplit = !section.holds && conditions.every(({ holds }) => holds);
  return (
    <>
      {conditions.map(({ cards, holds }, index) => (
        <Condition key={index} text={cards.map(sentenceOf).join("; ")} holds={holds} />
      ))}
      {isSplit ? <Condition text={t("why.notTogether")} holds={false} /> : null}
    </>
  );
}

/** The section sentence by sentence, where sentences are joined with "and"; else as the one that it is. */
function conditionsOf(section: SectionExplanation) {
  if (section.section === "interactions") {
    const cards = cardsOfFilter({ interactions: [section.condition] });
    return [{ cards, holds: section.holds }];
  }
  const { root } = section;
  const parts = root.condition.kind === "all" ? root.parts : [root];
  return parts.map(({ condition, holds }) => ({
    cards: cardsOfFilter({ [section.section]: { kind: "all", conditions: [condition] } }),
    holds,
  }));
}

interface ConditionProps {
  readonly text: string;
  readonly holds: boolean;
}

function Condition({ text, holds }: ConditionProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <li className={styles.condition}>
      <span
        role="img"
        aria-label={t(holds ? "why.holds" : "why.holdsNot")}
        className={holds ? styles.holds : styles.holdsNot}
      >
        {holds ? <CheckmarkCircleRegular /> : <DismissCircleRegular />}
      </span>
      <Text size={200}>{text}</Text>
    </li>
  );
}

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  effect: { overflowWrap: "anywhere" },
  conditions: { listStyleType: "none", margin: 0, padding: 0 },
  condition: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  holds: { display: "inline-flex", marginTop: "2px", color: tokens.colorStatusSuccessForeground1 },
  holdsNot: {
    display: "inline-flex",
    marginTop: "2px",
    color: tokens.colorStatusDangerForeground1,
  },
});
