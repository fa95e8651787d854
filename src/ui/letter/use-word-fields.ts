import { useCallback, useEffect, useState } from "react";
import { readWordFields, type WordField } from "../../app/word-fields";
import type { MergeField } from "../../domain/letter/merge-field";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";

const NONE: readonly WordField[] = [];

/** The letter's fields of Word's own mail merge, as they were when last looked at; and what looks again. */
export function useWordFields(
  custom: readonly MergeField[],
): readonly [fields: readonly WordField[], look: () => Promise<void>] {
  const doors = useDoors();
  const report = useReportFault();
  const [fields, setFields] = useState(NONE);
  const look = useCallback(async () => {
    setFields(await readWordFields(doors, custom));
  }, [doors, custom]);
  useEffect(() => {
    look().catch(report);
  }, [look, report]);
  return [fields, look];
}
