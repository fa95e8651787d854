import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deliverFirst } from "../../app/deliver-letters";
import { logSegment, type LogRefusal, type SegmentLogged } from "../../app/log-segment";
import { rebindLetter } from "../../app/rebind-letter";
import type { Segment } from "../../domain/segment/segment";
import type { SegmentLine } from "../../domain/segment/segment-line";
import { DialogHeading } from "../shared/DialogHeading";
import { useDoors } from "../shared/doors-context";
import { LogChoices, type LogChoice } from "./LogChoices";
import { Refusal } from "./Refusal";
import { RunProgress } from "./RunProgress";
import type { LetterRun } from "./use-letter-run";

/** What is asked to be logged. */
export interface LogAsked {
  readonly segment: Segment;
  readonly reason: string;
  /** Whether the letters have been merged before: then they need not be once more. */
  readonly isMerged: boolean;
  readonly onRefused: () => void;
}

interface LogDialogProps {
  /** Undefined while nothing is asked: then the dialog is closed. */
  readonly asked: LogAsked | undefined;
  readonly letterRun: LetterRun;
  readonly onLogged: (logged: SegmentLogged) => void;
  readonly onClosed: () => void;
}

/**
 * Asks how to log, logs, and says when it may not be. While it logs, only canceling closes it. It outlives the
 * segment that it logs.
 */
export function LogDialog({ asked, ...props }: LogDialogProps) {
  const isLogging = props.letterRun.progress !== undefined;
  return (
    <Dialog
      open={asked !== undefined}
      onOpenChange={() => {
        if (!isLogging) props.onClosed();
      }}
    >
      <DialogSurface>
        {asked === undefined ? null : <LogForm {...props} asked={asked} />}
      </DialogSurface>
    </Dialog>
  );
}

interface LogFormProps extends LogDialogProps {
  readonly asked: LogAsked;
}

function LogForm(props: LogFormProps) {
  const { t } = useTranslation(["interaction", "shared"]);
  const { asked, letterRun, onClosed } = props;
  const { header, lines } = asked.segment;
  const [choice, setChoice] = useState<LogChoice>(() => firstChoice(asked));
  const { refusal, log } = useLog(props, choice);
  const { progress, cancel } = letterRun;
  return (
    <DialogBody>
      <DialogHeading>{t("log.dialog", { name: header.description || header.no })}</DialogHeading>
      <DialogContent>
        {progress === undefined ? (
          <>
            <p>{t("log.explain", { count: lines.length })}</p>
            <LogChoices segment={asked.segment} choice={choice} onChanged={setChoice} />
          </>
        ) : (
          <>
            <p>{t("log.running")}</p>
            <RunProgress progress={progress} onCancel={cancel} />
          </>
        )}
        {refusal === undefined ? null : <Refusal refusal={refusal} />}
      </DialogContent>
      {progress === undefined ? (
        <DialogActions fluid>
          <Button onClick={onClosed}>{t("shared:action.cancel")}</Button>
          <Button appearance="primary" onClick={log}>
            {t("log.confirm", { count: lines.length })}
          </Button>
        </DialogActions>
      ) : null}
    </DialogBody>
  );
}

/** Merging is on where anything is to be sent and has not been merged yet. */
function firstChoice({ segment, isMerged }: LogAsked): LogChoice {
  const isSent = ({ correspondenceType }: SegmentLine) => correspondenceType !== "";
  const merges = !isMerged && segment.lines.some(isSent);
  return { delivery: merges ? "open" : null, keepsLetters: true, followUp: null };
}

function useLog({ asked, letterRun, onLogged, onClosed }: LogFormProps, choice: LogChoice) {
  const doors = useDoors();
  const [refusal, setRefusal] = useState<LogRefusal>();
  const log = () => {
    setRefusal(undefined);
    letterRun.start(async (run) => {
      const { segment, reason, onRefused } = asked;
      const { delivery, keepsLetters, followUp } = choice;
      const wanted = { delivery, keepsLetters, followUp, reason, run };
      const logged = await logSegment(doors, segment.header.no, wanted);
      if (!logged.ok) {
        setRefusal(logged.problem);
        if (logged.problem.kind === "problems") onRefused();
        return;
      }
      onClosed();
      onLogged(logged.value);
      const { followUpNo } = logged.value;
      if (followUp?.takesLetter === true) await rebindLetter(doors, segment.header.no, followUpNo);
      if (logged.value.letters !== null) await deliverFirst(doors, logged.value.letters);
    });
  };
  return { refusal, log };
}
