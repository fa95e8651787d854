import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { firstValue } from "../../app/first-value";
import { monthsUpTo } from "../../domain/day";
import type { LoggedSegment } from "../../domain/interaction/interaction-log-entry";
import type { InteractionTotals, LogTotals } from "../../domain/interaction/log-totals";
import { useDoors } from "../shared/doors-context";
import { ColumnChart } from "../shared/chart/charts";
import { EVALUATIONS, EVALUATIONS_OR_NONE } from "../shared/evaluations";
import { RoomBar } from "../shared/RoomBar";
import { useReportFault } from "../shared/use-errand";
import { useSetup } from "../shared/use-setup";
import { Waiting } from "../shared/Waiting";
import { EvaluationChart, type Evaluated } from "./EvaluationChart";

const SIDES = ["campaignNo", "templateCode", "groupCode"] as const;

type Side = (typeof SIDES)[number];

/** What the log comes to by campaign, template, group and month. Canceled and postponed interactions are in no total. */
export function TotalsView({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const read = useTotals();
  return (
    <>
      <RoomBar title={t("totals.title")} onBack={onBack} />
      {read === undefined ? (
        <Waiting />
      ) : (
        <div className={styles.view}>
          <MonthChart months={read.totals.month} />
          <EvaluationChart of={evaluatedIn(read, t("totals.all"))} />
          {SIDES.map((side) => (
            <TotalsTable key={side} side={side} totals={read.totals[side]} />
          ))}
        </div>
      )}
    </>
  );
}

interface Read {
  readonly totals: LogTotals;
  /** Newest first. */
  readonly loggedSegments: readonly LoggedSegment[];
}

function useTotals(): Read | undefined {
  const { log } = useDoors().store;
  const report = useReportFault();
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    Promise.all([log.totals(), firstValue(log.loggedSegments)]).then(([totals, loggedSegments]) => {
      setRead({ totals, loggedSegments });
    }, report);
  }, [log, report]);
  return read;
}

/** So many months fit on a screen. */
const MOST_MONTHS = 12;

function MonthChart({ months }: { readonly months: LogTotals["month"] }) {
  const { t, i18n } = useTranslation("interaction");
  const shown = monthsToShow([...months.keys()]);
  if (shown.length === 0) return <Text>{t("totals.none")}</Text>;
  const named = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: "UTC" });
    return shown.map((month) => format.format(new Date(`${month}-01T00:00:00Z`)));
  };
  const names = named({ month: "long", year: "numeric" });
  return (
    <ColumnChart
      title={t("totals.month")}
      bars={shown.map((month, index) => ({
        name: names[index] ?? month,
        count: months.get(month)?.interactionCount ?? 0,
      }))}
      shortNames={named({ month: "short" })}
    />
  );
}

/** The last year of the log, month by month, from the first in which there was something. */
function monthsToShow(months: readonly string[]): readonly string[] {
  const inOrder = [...months].sort();
  const first = inOrder[0] ?? "";
  const last = inOrder.at(-1);
  if (last === undefined) return [];
  return monthsUpTo(last, MOST_MONTHS).filter((month) => month >= first);
}

/** More segments than these are not compared. */
const MOST_SEGMENTS = 8;

/** All that was judged, and each of the latest segments in which something was. */
function evaluatedIn({ totals, loggedSegments }: Read, all: string): readonly Evaluated[] {
  const segments = loggedSegments
    .flatMap(({ segmentNo, description }) => {
      const evaluations = totals.segmentNo.get(segmentNo)?.evaluations;
      const name = description === "" ? segmentNo : `${description} (${segmentNo})`;
      return evaluations === undefined ? [] : [{ name, evaluations }];
    })
    .filter(({ evaluations }) => EVALUATIONS.some((each) => evaluations[each] > 0))
    .slice(0, MOST_SEGMENTS);
  return [{ name: all, evaluations: evaluationsIn(totals.month) }, ...segments];
}

function evaluationsIn(months: LogTotals["month"]): InteractionTotals["evaluations"] {
  const sum = { "": 0, veryPositive: 0, positive: 0, neutral: 0, negative: 0, veryNegative: 0 };
  for (const { evaluations } of months.values()) {
    for (const evaluation of EVALUATIONS_OR_NONE) sum[evaluation] += evaluations[evaluation];
  }
  return sum;
}

interface TotalsTableProps {
  readonly side: Side;
  readonly totals: ReadonlyMap<string, InteractionTotals>;
}

function TotalsTable({ side, totals }: TotalsTableProps) {
  const { t, i18n } = useTranslation("interaction");
  const styles = useStyles();
  const nameOf = useNames(side);
  const money = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 });
  const named = [...totals].filter(([value]) => value !== "").sort();
  return (
    <section>
      <Subtitle2 as="h3" className={styles.title}>
        {t(`totals.${side}`)}
      </Subtitle2>
      {named.length === 0 ? (
        <Text block size={200}>
          {t("totals.none")}
        </Text>
      ) : null}
      <dl className={styles.rows}>
        {named.map(([value, total]) => (
          <div key={value}>
            <dt className={styles.name}>{nameOf(value)}</dt>
            <dd className={styles.sums}>
              {t("totals.row", {
                entries: t("logged.entries", { count: total.interactionCount }),
                contacts: t("logged.contacts", { count: total.contactCount }),
                cost: money.format(total.costCents / 100),
                minutes: t("entry.minutes", { count: total.durationMinutes }),
              })}
              {side === "campaignNo"
                ? ` · ${t("totals.responded", { count: total.respondedCount })}`
                : ""}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useNames(side: Side): (value: string) => string {
  const setup = useSetup();
  const described = (list: readonly { readonly code: string; readonly description: string }[]) =>
    new Map(list.map(({ code, description }) => [code, description]));
  const names = {
    campaignNo: new Map(setup?.campaigns.map(({ no, description }) => [no, description])),
    templateCode: described(setup?.interactionTemplates ?? []),
    groupCode: described(setup?.interactionGroups ?? []),
  }[side];
  return (value) => names.get(value) ?? value;
}

const useStyles = makeStyles({
  view: {
    display: "grid",
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0 },
  rows: { margin: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  sums: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
