import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { changeRule, conditionTexts, ruleOf } from "../../app/condition-passage";
import type { ConditionalPassage } from "../../domain/letter/letter-state";
import type { ContactFilter } from "../../domain/segment/contact-filter";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { cardsOfFilter, filterOfCards, isComplete } from "../shared/filter/filter-cards";
import { FilterCards } from "../shared/filter/FilterCards";
import { PageActions, RoomPage } from "../shared/RoomPage";
import { useNotify } from "../shared/use-notify";
import { useCoverage } from "./use-coverage";
import type { LetterDesk } from "./use-letter";

interface ConditionEditorProps {
  readonly desk: LetterDesk;
  readonly condition: ConditionalPassage;
  readonly segment: Segment | undefined;
  readonly onLeave: () => void;
}

/** Writes the rule of a conditional passage in sentences, and tells whom of the segment it holds for. */
export function ConditionEditor({ desk, condition, segment, onLeave }: ConditionEditorProps) {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  const [cards, setCards] = useState(() => cardsOfFilter(ruleOf(condition)));
  const filter = useMemo(() => filterOfCards(cards.filter(isComplete)), [cards]);
  const save = () => {
    desk.run(async () => {
      await changeRule(doors, condition, filter);
      await desk.refresh();
      notify({ text: t("conditions.saved"), intent: "success" });
      onLeave();
    });
  };
  return (
    <RoomPage
      title={t("conditions.rule")}
      onBack={onLeave}
      foot={
        <>
          <CoverageText filter={filter} segment={segment} />
          <PageActions>
            <Button
              appearance="primary"
              disabledFocusable={desk.running || !cards.every(isComplete)}
              onClick={save}
            >
              {t("conditions.save")}
            </Button>
            <Button onClick={onLeave}>{t("conditions.cancel")}</Button>
          </PageActions>
        </>
      }
    >
      <Text>{t(cards.length === 0 ? "conditions.ruleNone" : "conditions.ruleLead")}</Text>
      <FilterCards cards={cards} onChange={setCards} />
      <PassageTexts condition={condition} />
    </RoomPage>
  );
}

function PassageTexts({ condition }: Pick<ConditionEditorProps, "condition">) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const { template, otherwise } = useMemo(() => conditionTexts(condition), [condition]);
  return (
    <dl className={styles.texts}>
      <dt>{t("conditions.thisText")}</dt>
      <dd>{template === "" ? t("conditions.nothing") : template}</dd>
      <dt>{t("conditions.otherText")}</dt>
      <dd>{otherwise === "" ? t("conditions.nothing") : otherwise}</dd>
    </dl>
  );
}

interface CoverageTextProps {
  readonly filter: ContactFilter;
  readonly segment: Segment | undefined;
}

function CoverageText({ filter, segment }: CoverageTextProps) {
  const { t } = useTranslation("letter");
  const covered = useCoverage({ filter, segment });
  if (segment === undefined) return null;
  return (
    <Text role="status" weight="semibold">
      {covered === undefined
        ? t("conditions.counting")
        : t("conditions.coverageText", { shown: covered, count: segment.lines.length })}
    </Text>
  );
}

const useStyles = makeStyles({
  texts: {
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
    "& dd": {
      margin: `0 0 ${tokens.spacingVerticalS}`,
      whiteSpace: "pre-line",
      overflowWrap: "anywhere",
    },
  },
});
