import { tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Evaluation } from "../../domain/interaction/interaction-log-entry";
import type { InteractionTotals } from "../../domain/interaction/log-totals";
import type { BarGroup } from "../shared/chart/bars";
import { ShareChart } from "../shared/chart/charts";
import { EVALUATIONS } from "../shared/evaluations";

export interface Evaluated extends Pick<InteractionTotals, "evaluations"> {
  /** Of which segment. */
  readonly name: string;
}

/** How interactions were judged, segment by segment; nothing as long as none was. */
export function EvaluationChart({ of }: { readonly of: readonly Evaluated[] }) {
  const { t } = useTranslation("interaction");
  const judged = of.filter(({ evaluations }) => EVALUATIONS.some((each) => evaluations[each] > 0));
  if (judged.length === 0) return null;
  const barsOf = (which: readonly Evaluation[]): readonly BarGroup[] =>
    judged.map(({ name, evaluations }) => ({
      name,
      bars: which.map((evaluation) => ({
        name: t(`evaluation.${evaluation || "none"}`),
        count: evaluations[evaluation],
      })),
    }));
  return (
    <ShareChart
      title={t("totals.evaluations")}
      groups={barsOf([...EVALUATIONS, ""])}
      drawn={barsOf(EVALUATIONS)}
      colors={COLORS}
    />
  );
}

/** From blue over grey to orange and red: told apart by those, too, who do not tell red from green. */
const COLORS = [
  tokens.colorPaletteBlueForeground2,
  tokens.colorPaletteBlueBorderActive,
  tokens.colorNeutralForeground4,
  tokens.colorPaletteDarkOrangeBorderActive,
  tokens.colorPaletteDarkRedForeground2,
];
