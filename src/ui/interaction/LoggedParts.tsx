import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { compareParts, type PartOutcome } from "../../app/compare-parts";
import type { Doors } from "../../app/doors";
import type { Split } from "../../domain/segment/split";
import { EVALUATIONS } from "../shared/evaluations";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useAnswer } from "../shared/use-answer";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { dayName } from "../shared/value-names";
import { Waiting } from "../shared/Waiting";
import { EvaluationChart } from "./EvaluationChart";

interface LoggedPartsProps {
  readonly split: Split;
  readonly onBack: () => void;
}

/** What came of the parts of a split, side by side: how many got it, and how it was judged. */
export function LoggedParts({ split, onBack }: LoggedPartsProps) {
  const { t, i18n } = useTranslation("interaction");
  const styles = useStyles();
  const outcomes = useAnswer(useCallback((doors: Doors) => compareParts(doors, split), [split]));
  const { segmentNo, description, splitOn } = split;
  const { running, remove } = useRemoval(split, onBack);
  return (
    <>
      <RoomBar title={t("parts.title")} onBack={onBack} />
      <div className={styles.page}>
        <Text>
          {t("parts.of", {
            name: description === "" ? segmentNo : `${description} (${segmentNo})`,
            day: dayName(splitOn, i18n.language),
          })}
        </Text>
        {outcomes === undefined ? <Waiting /> : <Outcomes outcomes={outcomes} />}
        <Button
          size="small"
          className={styles.remove}
          icon={<DeleteRegular />}
          disabledFocusable={running}
          onClick={remove}
        >
          {t("parts.delete")}
        </Button>
        <Text size={200}>{t("parts.deleteText")}</Text>
      </div>
    </>
  );
}

/** Forgets the split, and leaves its page. */
function useRemoval(split: Split, onRemoved: () => void) {
  const { t } = useTranslation("interaction");
  const { segments } = useDoors().store;
  const notify = useNotify();
  const { running, run } = useErrand();
  const remove = () => {
    run(async () => {
      await segments.removeSplit(split.id);
      onRemoved();
      notify({
        text: t("parts.deleted"),
        undo: async () => {
          await segments.keepSplit(split);
        },
      });
    });
  };
  return { running, remove };
}

function Outcomes({ outcomes }: { readonly outcomes: readonly PartOutcome[] }) {
  return (
    <>
      <EvaluationChart
        of={outcomes.map(({ part, evaluations }) => ({ name: part.name, evaluations }))}
      />
      {outcomes.map((outcome) => (
        <Outcome key={outcome.part.name} outcome={outcome} />
      ))}
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: PartOutcome }) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const { part, otherwiseCount } = outcome;
  return (
    <section className={styles.part} aria-label={part.name}>
      <Subtitle2 as="h3" className={styles.title}>
        {part.name}
      </Subtitle2>
      <Text>{t("logged.contacts", { count: part.contactNos.length })}</Text>
      <Came outcome={outcome} />
      {otherwiseCount === 0 ? null : <Text>{t("parts.otherwise", { count: otherwiseCount })}</Text>}
    </section>
  );
}

function Came({ outcome }: { readonly outcome: PartOutcome }) {
  const { t } = useTranslation("interaction");
  const { part, state } = outcome;
  const { segmentNo } = part;
  switch (state) {
    case "noSegment":
      return <Text>{t("parts.noLetter")}</Text>;
    case "open":
    case "gone":
      return <Text>{t(`parts.${state}`, { no: segmentNo })}</Text>;
    case "logged":
      return <Judged outcome={outcome} />;
  }
}

function Judged({ outcome }: { readonly outcome: PartOutcome }) {
  const { t, i18n } = useTranslation("interaction");
  const styles = useStyles();
  const { interactionCount, evaluatedCount, evaluations } = outcome;
  const number = new Intl.NumberFormat(i18n.language);
  const percent = new Intl.NumberFormat(i18n.language, {
    style: "percent",
    maximumFractionDigits: 1,
  });
  const countOf = (count: number, whole: number) =>
    t("parts.share", { count: number.format(count), share: percent.format(count / whole) });
  return (
    <>
      <Text>{t("logged.entries", { count: interactionCount })}</Text>
      {interactionCount === 0 ? null : (
        <Text>{t("parts.evaluated", { share: countOf(evaluatedCount, interactionCount) })}</Text>
      )}
      {evaluatedCount === 0 ? null : (
        <dl className={styles.evaluations}>
          {EVALUATIONS.map((evaluation) => (
            <div key={evaluation} className={styles.evaluation}>
              <dt>{t(`evaluation.${evaluation}`)}</dt>
              <dd className={styles.count}>{countOf(evaluations[evaluation], evaluatedCount)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  part: { display: "flex", flexDirection: "column" },
  remove: { alignSelf: "start" },
  title: { margin: 0 },
  evaluations: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxWidth: "320px",
    fontSize: tokens.fontSizeBase200,
  },
  evaluation: { display: "flex", justifyContent: "space-between" },
  count: { margin: 0, fontVariantNumeric: "tabular-nums" },
});
