import { useTranslation } from "react-i18next";
import type { InteractionTotals } from "../../domain/interaction/log-totals";
import { EVALUATIONS } from "../shared/evaluations";
import { BarTable } from "./BarTable";

/** How interactions were judged; nothing as long as none was. */
export function EvaluationChart({ evaluations }: Pick<InteractionTotals, "evaluations">) {
  const { t } = useTranslation("interaction");
  if (EVALUATIONS.every((evaluation) => evaluations[evaluation] === 0)) return null;
  const rows = [...EVALUATIONS, "" as const].map((evaluation) => ({
    name: t(`evaluation.${evaluation || "none"}`),
    count: evaluations[evaluation],
  }));
  return <BarTable title={t("totals.evaluations")} rows={rows} />;
}
