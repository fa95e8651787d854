import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { partTwice } from "../../app/letter-faults/part-twice";
import {
  repairDamaged,
  tellDamaged,
  type DamagedControl,
  type DamagedRepair,
} from "../../app/letter-faults/repair-damaged";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useCustomFields } from "./use-custom-fields";
import type { LetterDesk } from "./use-letter";

const NONE: readonly DamagedControl[] = [];

/** The controls that cannot be read, with what they were; looked at again whenever the letter was. */
export function useToldDamaged(
  { faults }: LetterDesk,
  segment: Segment | undefined,
): readonly DamagedControl[] {
  const doors = useDoors();
  const report = useReportFault();
  const custom = useCustomFields(segment);
  const segmentNo = segment?.header.no ?? "";
  const [told, setTold] = useState(NONE);
  useEffect(() => {
    let outrun = false;
    tellDamaged(doors, faults, segmentNo, custom).then((found) => {
      if (!outrun) setTold(found);
    }, report);
    return () => {
      outrun = true;
    };
  }, [doors, faults, segmentNo, custom, report]);
  return told;
}

/** What can be done about the letter's faults; each says so, and can be taken back. */
export interface LetterRepairs {
  readonly repair: (repairs: readonly DamagedRepair[]) => void;
  readonly part: (tag: string) => void;
}

export function useLetterRepairs(desk: LetterDesk, segment: Segment | undefined): LetterRepairs {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  const said = (text: string, undo: () => Promise<void>) => {
    notify({ text, undo: () => undo().then(desk.refresh) });
  };
  return {
    repair: (repairs) => {
      desk.run(async () => {
        const { count, undo } = await repairDamaged(doors, repairs);
        const isPlain = repairs.every(({ to }) => to === undefined);
        if (count === 0) notify({ text: t("faults.changed"), intent: "warning" });
        else said(t(isPlain ? "faults.madePlain" : "faults.repaired", { count }), undo);
        await desk.refresh();
      });
    },
    part: (tag) => {
      desk.run(async () => {
        const undo = await partTwice(doors, tag, segment?.header.no ?? "");
        if (undo === undefined) notify({ text: t("faults.changed"), intent: "warning" });
        else said(t("faults.parted"), undo);
        await desk.refresh();
      });
    },
  };
}
