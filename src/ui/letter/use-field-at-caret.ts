import { useCallback, useEffect, useRef, useState } from "react";
import { fieldAtCaret, type FieldAtCaret } from "../../app/format-merge-field";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";

/** Somebody who types moves the caret with every key: only where it comes to rest is looked. */
const AT_REST_MS = 350;

/**
 * The field that the caret in the document stands in, followed as it moves; and what looks again. What the pane itself
 * does in the document is no reason to look.
 */
export function useFieldAtCaret(
  running: boolean,
): readonly [field: FieldAtCaret | undefined, look: () => Promise<void>] {
  const doors = useDoors();
  const report = useReportFault();
  const [field, setField] = useState<FieldAtCaret>();
  const isRunning = useRef(running);
  useEffect(() => {
    isRunning.current = running;
  }, [running]);
  const look = useCallback(async () => {
    setField(await fieldAtCaret(doors));
  }, [doors]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      if (isRunning.current) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        look().catch(report);
      }, AT_REST_MS);
    };
    moved();
    const stop = doors.letter.onSelection(moved);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [doors, look, report]);
  return [field, look];
}
