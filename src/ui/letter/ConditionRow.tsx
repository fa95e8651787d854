import { Badge, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { conditionTexts, ruleOf } from "../../app/condition-passage";
import type { ConditionalPassage } from "../../domain/letter/letter-state";
import type { Segment } from "../../domain/segment/segment";
import { cardsOfFilter } from "../shared/filter/filter-cards";
import { useSentences } from "../shared/filter/use-sentences";
import { ListRow } from "../shared/ListRow";
import { ConditionMenu } from "./ConditionMenu";
import { useCoverage } from "./use-coverage";
import type { LetterDesk } from "./use-letter";

interface ConditionRowProps {
  readonly desk: LetterDesk;
  readonly condition: ConditionalPassage;
  readonly segment: Segment | undefined;
  readonly onGoTo: () => void;
  readonly onEdit: () => void;
}

/** A conditional passage: who sees it, what it says, and how many of the segment it is shown to. */
export function ConditionRow({ desk, condition, segment, onGoTo, onEdit }: ConditionRowProps) {
  const { t } = useTranslation("letter");
  const sentenceOf = useSentences();
  const filter = useMemo(() => ruleOf(condition), [condition]);
  const sentences = cardsOfFilter(filter).map(sentenceOf);
  const rule = sentences.length === 0 ? t("conditions.everyone") : sentences.join("; ");
  const { template, otherwise } = useMemo(() => conditionTexts(condition), [condition]);
  const texts = [
    template === "" ? t("passages.noText") : template,
    ...(otherwise === "" ? [] : [t("conditions.otherwise", { text: otherwise })]),
  ];
  return (
    <li>
      <ListRow
        title={rule}
        text={texts.join(" · ").replaceAll("\n", " ")}
        signs={
          desk.shown === undefined ? (
            <Coverage filter={filter} segment={segment} />
          ) : (
            <Seen isSeen={desk.shown.content.conditions[condition.key] ?? true} />
          )
        }
        onOpen={onGoTo}
        action={<ConditionMenu desk={desk} condition={condition} rule={rule} onEdit={onEdit} />}
      />
    </li>
  );
}

function Coverage(asked: Parameters<typeof useCoverage>[0]) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const covered = useCoverage(asked);
  if (covered === undefined) return null;
  return (
    <Badge appearance="tint" color="informative" className={styles.badge}>
      {t("conditions.coverage", { shown: covered, count: asked.segment?.lines.length ?? 0 })}
    </Badge>
  );
}

function Seen({ isSeen }: { readonly isSeen: boolean }) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  return (
    <Badge
      appearance={isSeen ? "filled" : "outline"}
      color={isSeen ? "brand" : "informative"}
      className={styles.badge}
    >
      {isSeen ? t("state.seen") : t("state.unseen")}
    </Badge>
  );
}

const useStyles = makeStyles({
  badge: { flexShrink: 0 },
});
