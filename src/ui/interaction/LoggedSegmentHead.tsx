import { Badge, Button, makeStyles, MenuItem, Text, tokens } from "@fluentui/react-components";
import { PeopleAddRegular } from "@fluentui/react-icons/svg/people-add";
import { useTranslation } from "react-i18next";
import type { Reopening } from "../../app/reopen-logged-segment";
import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../../domain/interaction/interaction-log-entry";
import { interactionTotals } from "../../domain/interaction/log-totals";
import { useDoors } from "../shared/doors-context";
import { MoreMenu } from "../shared/MoreMenu";
import { dayName } from "../shared/value-names";
import { EvaluationChart } from "./EvaluationChart";
import type { LoggedSegmentErrands } from "./use-logged-segment-errands";

/** What is gone into from a logged segment. */
export type LoggedPage = "criteria" | "parts";

interface LoggedSegmentHeadProps {
  readonly logged: LoggedSegment;
  readonly entries: readonly InteractionLogEntry[];
  readonly errands: LoggedSegmentErrands;
  readonly onReopening: (reopening: Reopening) => void;
  readonly onPageOpened: (page: LoggedPage) => void;
  /** Whether it is one part of a split. */
  readonly isPart: boolean;
}

/** When a segment was logged, what it came to, and what can be done with it. */
export function LoggedSegmentHead({ logged, entries, ...actions }: LoggedSegmentHeadProps) {
  const { t, i18n } = useTranslation("interaction");
  const styles = useStyles();
  const { segmentNo, description, createdOn, userName, canceled } = logged;
  const totals = interactionTotals(entries);
  const { interactionCount, costCents, durationMinutes } = totals;
  const money = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 });
  const day = dayName(createdOn, i18n.language);
  return (
    <div className={styles.head}>
      <Text size={200}>
        {segmentNo} · {userName === "" ? day : t("logged.by", { date: day, user: userName })}
      </Text>
      <Text size={200}>
        {t("logged.totals", {
          entries: t("logged.entries", { count: interactionCount }),
          cost: money.format(costCents / 100),
          minutes: t("entry.minutes", { count: durationMinutes }),
        })}
      </Text>
      {canceled ? (
        <Badge appearance="tint" color="warning">
          {t("logged.canceled")}
        </Badge>
      ) : null}
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<PeopleAddRegular />}
          disabledFocusable={actions.errands.running}
          onClick={() => {
            actions.onReopening("followUp");
          }}
        >
          {t("logged.followUp")}
        </Button>
        <MoreActions {...actions} isCanceled={canceled} />
      </div>
      <EvaluationChart of={[{ name: description || segmentNo, evaluations: totals.evaluations }]} />
    </div>
  );
}

interface MoreActionsProps extends Omit<LoggedSegmentHeadProps, "logged" | "entries"> {
  readonly isCanceled: boolean;
}

function MoreActions(props: MoreActionsProps) {
  const { isCanceled, errands, isPart, onReopening, onPageOpened } = props;
  const { t } = useTranslation(["interaction", "shared"]);
  const { canDownload } = useDoors();
  return (
    <MoreMenu label={t("shared:action.more")}>
      <MenuItem
        onClick={() => {
          onReopening("copy");
        }}
      >
        {t("logged.copy")}
      </MenuItem>
      <MenuItem
        onClick={() => {
          onPageOpened("criteria");
        }}
      >
        {t("criteria.title")}
      </MenuItem>
      {isPart ? (
        <MenuItem
          onClick={() => {
            onPageOpened("parts");
          }}
        >
          {t("parts.title")}
        </MenuItem>
      ) : null}
      <MenuItem
        onClick={() => {
          errands.cancel(!isCanceled);
        }}
      >
        {t(isCanceled ? "logged.uncancel" : "logged.cancel")}
      </MenuItem>
      {canDownload ? <MenuItem onClick={errands.list}>{t("letterList.action")}</MenuItem> : null}
    </MoreMenu>
  );
}

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", columnGap: tokens.spacingHorizontalS },
});
