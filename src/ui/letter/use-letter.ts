import { useCallback, useEffect } from "react";
import { backToFields, keepEdits, previewLetter } from "../../app/preview-letter";
import type { EditsHomeless, Turned, TurnOptions } from "../../app/turn-letter";
import type { Result } from "../../domain/result";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useSeenLetter, type SeenLetter } from "./use-seen-letter";
import { useTurns, type Turns } from "./use-turns";

/** The open document as the room of the letter knows it, and what can be done with it. */
export interface LetterDesk extends Pick<
  SeenLetter,
  "state" | "shown" | "faults" | "homeless" | "sayHomeless"
> {
  readonly running: boolean;
  readonly run: (errand: () => Promise<void>) => void;
  /** Does in its turn what nobody has asked for. */
  readonly runUnasked: Turns["runUnasked"];
  /** Looks at the document, and keeps what was edited there for the contact shown. */
  readonly refresh: () => Promise<void>;
  readonly show: (segmentNo: SegmentNo, lineNo: number, options?: TurnOptions) => void;
  readonly backToFields: (options?: TurnOptions) => void;
  /** Turns the document in another way, and knows it as it then is. */
  readonly turn: (errand: () => Promise<Result<Turned, EditsHomeless>>) => void;
}

/** Looks at the document when the room is entered and whenever the user comes back into the pane. */
export function useLetter(): LetterDesk {
  const doors = useDoors();
  const { running, run, runUnasked } = useTurns();
  const { onTurned, ...seen } = useSeenLetter();
  const { sayHomeless } = seen;
  const settle = useCallback(
    (turned: Result<Turned, EditsHomeless>) => {
      if (turned.ok) onTurned(turned.value);
      else sayHomeless(turned.problem);
    },
    [onTurned, sayHomeless],
  );
  const refresh = useCallback(async () => {
    settle(await keepEdits(doors));
  }, [doors, settle]);
  const turn: LetterDesk["turn"] = (errand) => {
    run(async () => {
      settle(await errand());
    });
  };
  useWhenEntered(runUnasked, refresh);
  return {
    ...seen,
    running,
    run,
    runUnasked,
    refresh,
    show: (segmentNo, lineNo, options) => {
      run(async () => {
        const shown = await previewLetter(doors, segmentNo, lineNo, options);
        if (shown.ok) onTurned(shown.value, shown.value.letter);
        else if (shown.problem.kind === "lineIsGone") await refresh();
        else sayHomeless(shown.problem);
      });
    },
    turn,
    backToFields: (options) => {
      turn(() => backToFields(doors, options));
    },
  };
}

/** Long enough for the click that brought the user back to have its effect first. */
const AFTER_CLICK_MS = 400;

/** Runs the errand on coming into the room, and on coming back into the pane from the document. */
function useWhenEntered(runUnasked: Turns["runUnasked"], errand: () => Promise<void>): void {
  useEffect(() => {
    const enter = () => {
      runUnasked(errand, AFTER_CLICK_MS);
    };
    runUnasked(errand, 0);
    window.addEventListener("focus", enter);
    return () => {
      window.removeEventListener("focus", enter);
    };
  }, [runUnasked, errand]);
}
