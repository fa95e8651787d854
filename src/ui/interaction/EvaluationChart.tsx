import { useTranslation } from "react-i18next";
import type { InteractionTotals } from "../../domain/interaction/log-totals";
import { BarTable } from "./BarTable";
import { EVALUATIONS } from "./evaluations";

/** How interactions were judged; nothing as long as none was. */
export function EvaluationChart({ evaluations }: Pick<InteractionTotals, "evaluations">) {
  const { t } = useTranslation("interaction");
  const judged = EVALUATIONS.filter((evaluation) => evaluation !== "");
  if (judged.every((evaluation) => evaluations[evaluation] === 0)) return null;
  const rows = [...judged, "" as const].map((evaluation) => ({
    name: t(`evaluation.${evaluation || "none"}`),
    count: evaluations[evaluation],
  }));
  return <BarTable title={t("totals.evaluations")} rows={rows} />;
}
