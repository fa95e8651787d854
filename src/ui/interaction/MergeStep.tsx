import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deliverFirst } from "../../app/deliver-letters";
import type { LetterDelivery, MadeLetters } from "../../app/make-letters";
import { mergeLetters, type MergeRefusal } from "../../app/merge-letters";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { DeliveryChoice, emailCountOf } from "./DeliveryChoice";
import { MadeLettersBar } from "./MadeLettersBar";
import { Refusal } from "./Refusal";
import { RunProgress } from "./RunProgress";
import { Step } from "../shared/Step";
import type { LetterRun } from "./use-letter-run";

interface MergeStepProps {
  readonly segment: Segment;
  readonly reason: string;
  readonly letterRun: LetterRun;
  readonly onMerged: () => void;
  /** Calls when problems keep the letters from being made. */
  readonly onRefused: () => void;
}

type Outcome =
  | { readonly kind: "made"; readonly made: MadeLetters }
  | { readonly kind: "refused"; readonly refusal: MergeRefusal };

/** Makes everybody's letter and hands them over. */
export function MergeStep({ letterRun, ...props }: MergeStepProps) {
  const { t } = useTranslation("interaction");
  const [delivery, setDelivery] = useState<LetterDelivery>("open");
  const { outcome, merge } = useMerge(letterRun, delivery, props);
  const { progress, cancel } = letterRun;
  return (
    <Step place={2} title={t("merge.title")} text={t("merge.text")}>
      <DeliveryChoice
        delivery={delivery}
        emailCount={emailCountOf(props.segment)}
        onChosen={setDelivery}
      />
      {progress === undefined ? (
        <Button onClick={merge}>{t("merge.action", { count: props.segment.lines.length })}</Button>
      ) : (
        <RunProgress progress={progress} onCancel={cancel} />
      )}
      {outcome?.kind === "made" ? <MadeLettersBar made={outcome.made} /> : null}
      {outcome?.kind === "refused" ? <Refusal refusal={outcome.refusal} /> : null}
    </Step>
  );
}

function useMerge(
  { start }: LetterRun,
  delivery: LetterDelivery,
  { segment, reason, onMerged, onRefused }: Omit<MergeStepProps, "letterRun">,
) {
  const doors = useDoors();
  const [outcome, setOutcome] = useState<Outcome>();
  const merge = () => {
    setOutcome(undefined);
    start(async (run) => {
      const merged = await mergeLetters(doors, segment.header.no, { delivery, reason, run });
      if (!merged.ok) {
        setOutcome({ kind: "refused", refusal: merged.problem });
        if (merged.problem.kind === "problems") onRefused();
        return;
      }
      const made = merged.value;
      setOutcome({ kind: "made", made });
      onMerged();
      await deliverFirst(doors, made);
    });
  };
  return { outcome, merge };
}
