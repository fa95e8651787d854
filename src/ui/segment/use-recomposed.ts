import { useEffect, useState } from "react";
import type { Recomposed } from "../../app/compose-segment-plan";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";
import type { Doors } from "../../app/doors";

/**
 * What a recomposing would come to, asked anew whenever it or the contacts change; undefined while the answer is on its
 * way. Pass the same function again, or it is asked anew.
 */
export function useRecomposed(
  preview: ((doors: Doors) => Promise<Recomposed>) | undefined,
): Recomposed | undefined {
  const doors = useDoors();
  const report = useReportFault();
  const version = useWatch(doors.store.contacts.version);
  const changed = version.state === "here" ? version.value : undefined;
  const [answered, setAnswered] = useState<{ preview: unknown; recomposed: Recomposed }>();
  useEffect(() => {
    if (preview === undefined) return undefined;
    let outrun = false;
    preview(doors).then((recomposed) => {
      if (!outrun) setAnswered({ preview, recomposed });
    }, report);
    return () => {
      outrun = true;
    };
  }, [doors, preview, changed, report]);
  return answered?.preview === preview ? answered?.recomposed : undefined;
}
