import {
  Accordion,
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { goBack, removeLines } from "../../app/compose-segment";
import type { PreflightGroup } from "../../app/group-preflight-problems";
import { withReason } from "../../app/group-preflight-problems";
import { needsReason } from "../../domain/interaction/reasons-not-to-write";
import { useDoors } from "../shared/doors-context";
import type { RoomProps } from "../shared/rooms";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { ProblemGroup } from "./ProblemGroup";
import { Step } from "../shared/Step";
import type { LettersCheck } from "./use-letters-check";

interface CheckStepProps extends RoomProps {
  readonly lettersCheck: LettersCheck;
  /** Why those are written to whom something speaks against. */
  readonly reason: string;
  readonly onReasonChanged: (reason: string) => void;
}

/** Everything that a look at all letters finds, grouped, with the ways to solve it. */
export function CheckStep({ lettersCheck, reason, onReasonChanged, ...room }: CheckStepProps) {
  const { t } = useTranslation("interaction");
  const { checked, isRunning, check } = lettersCheck;
  const groups = withReason(checked?.groups ?? [], reason);
  return (
    <Step place={1} title={t("check.title")} text={t("check.text")}>
      <Button disabledFocusable={isRunning} onClick={check}>
        {isRunning ? (
          <Spinner size="tiny" label={t("check.running")} />
        ) : (
          t(checked === undefined ? "check.action" : "check.again")
        )}
      </Button>
      <CheckSummary lettersCheck={lettersCheck} />
      <ProblemGroups groups={groups} {...room} />
      {groups.some(({ kind }) => needsReason(kind)) ? (
        <Field label={t("reason.label")} hint={t("reason.hint")}>
          <Textarea
            value={reason}
            onChange={(_, { value }) => {
              onReasonChanged(value);
            }}
          />
        </Field>
      ) : null}
    </Step>
  );
}

function CheckSummary({
  lettersCheck: { checked, isStale },
}: Pick<CheckStepProps, "lettersCheck">) {
  const { t } = useTranslation("interaction");
  return (
    <div role="status">
      {checked === undefined ? null : isStale ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("check.stale")}</MessageBarBody>
        </MessageBar>
      ) : checked.groups.length === 0 ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t("check.fine", { count: checked.letterCount })}</MessageBarBody>
        </MessageBar>
      ) : (
        <Text weight="semibold">
          {t("check.found", {
            letters: t("letters", { count: checked.letterCount }),
            things: t("check.things", { count: checked.groups.length }),
          })}
        </Text>
      )}
    </div>
  );
}

interface ProblemGroupsProps extends RoomProps {
  readonly groups: readonly PreflightGroup[];
}

function ProblemGroups({ groups, segmentNo, ...goTo }: ProblemGroupsProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const doors = useDoors();
  const { run } = useErrand();
  const notify = useNotify();
  const takeOff = ({ problems }: PreflightGroup) => {
    run(async () => {
      await removeLines(
        doors,
        segmentNo,
        problems.map(({ lineNo }) => lineNo),
      );
      notify({
        text: t("check.takenOff", { count: problems.length }),
        undo: async () => {
          await goBack(doors, segmentNo);
        },
      });
    });
  };
  return (
    <div>
      {WEIGHTS.map((weight) => {
        const ofWeight = groups.filter((group) => group.weight === weight);
        if (ofWeight.length === 0) return null;
        return (
          <div key={weight}>
            <Text as="h3" size={200} className={styles.weight}>
              {t(`weight.${weight}`)}
            </Text>
            <Accordion multiple collapsible>
              {ofWeight.map((group) => (
                <ProblemGroup
                  key={`${group.kind} ${group.field}`}
                  value={`${group.kind} ${group.field}`}
                  group={group}
                  segmentNo={segmentNo}
                  onTakenOff={takeOff}
                  {...goTo}
                />
              ))}
            </Accordion>
          </div>
        );
      })}
    </div>
  );
}

const WEIGHTS = ["stopsMerge", "stopsLog", "look"] as const;

const useStyles = makeStyles({
  weight: {
    display: "block",
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
});
