import { useMemo, useState } from "react";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import type { RoomProps } from "../shared/rooms";
import { usePaneCommand } from "../shared/use-pane-command";
import { useWatch } from "../shared/use-watch";
import { WhenHere } from "../shared/WhenHere";
import { CheckStep } from "./CheckStep";
import type { LogAsked } from "./LogDialog";
import { LogStep } from "./LogStep";
import { MergeStep } from "./MergeStep";
import { NothingToSend } from "./NothingToSend";
import type { LetterRun } from "./use-letter-run";
import { useLettersCheck } from "./use-letters-check";

interface SendSegmentProps extends RoomProps {
  readonly letterRun: LetterRun;
  readonly onLogAsked: (asked: LogAsked) => void;
}

/** The way of an open segment: check, merge, log. */
export function SendSegment(props: SendSegmentProps) {
  const { segments } = useDoors().store;
  const { segmentNo } = props;
  const watched = useWatch(useMemo(() => segments.segment(segmentNo), [segments, segmentNo]));
  return (
    <WhenHere watched={watched}>
      {(segment) => (segment === undefined ? null : <SendLines {...props} segment={segment} />)}
    </WhenHere>
  );
}

function SendLines(props: SendStepsProps) {
  return props.segment.lines.length === 0 ? <NothingToSend {...props} /> : <SendSteps {...props} />;
}

interface SendStepsProps extends SendSegmentProps {
  readonly segment: Segment;
}

function SendSteps({ segment, letterRun, onLogAsked, ...room }: SendStepsProps) {
  const lettersCheck = useLettersCheck(segment);
  const [reason, setReason] = useState("");
  const [isMerged, setIsMerged] = useState(false);
  const onRefused = lettersCheck.check;
  const isBusy = letterRun.progress !== undefined;
  const askToLog = () => {
    onLogAsked({ segment, reason, isMerged, onRefused });
  };
  usePaneCommand("checkLetters", !lettersCheck.isRunning, lettersCheck.check);
  usePaneCommand("logSegment", !isBusy, askToLog);
  return (
    <>
      <CheckStep
        {...room}
        lettersCheck={lettersCheck}
        reason={reason}
        onReasonChanged={setReason}
      />
      <MergeStep
        segment={segment}
        reason={reason}
        letterRun={letterRun}
        onRefused={onRefused}
        onMerged={() => {
          setIsMerged(true);
        }}
      />
      <LogStep isBusy={isBusy} onAsked={askToLog} />
    </>
  );
}
