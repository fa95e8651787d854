import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodedList } from "../../app/change-setup";
import type { LogTotals, TotalsKey } from "../../domain/interaction/log-totals";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";

const SIDES: Readonly<Record<CodedList, TotalsKey>> = {
  interactionTemplates: "templateCode",
  interactionGroups: "groupCode",
  campaigns: "campaignNo",
};

/** Says what was logged under a code so far; canceled and postponed interactions do not count. */
export function useSums(list: CodedList): (code: string) => string {
  const { t, i18n } = useTranslation(["setup", "interaction"]);
  const { log } = useDoors().store;
  const report = useReportFault();
  const [totals, setTotals] = useState<LogTotals>();
  useEffect(() => {
    log.totals().then(setTotals, report);
  }, [log, report]);
  const money = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 });
  return (code) => {
    if (totals === undefined) return "";
    const total = totals[SIDES[list]].get(code);
    if (total === undefined) return t("unused");
    return t("totals", {
      entries: t("interaction:logged.entries", { count: total.interactionCount }),
      cost: money.format(total.costCents / 100),
      minutes: t("interaction:entry.minutes", { count: total.durationMinutes }),
    });
  };
}
