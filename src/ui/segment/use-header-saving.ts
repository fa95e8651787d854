import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeHeader, previewHeaderChange } from "../../app/compose-segment";
import type { HeaderChange, LineUpdate } from "../../domain/segment/changed-header";
import type { Segment, SegmentHeader } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";

/** What is to be asked before a changed header is saved. */
export interface UpdateQuestion {
  readonly change: HeaderChange;
  /** Lines that would follow. */
  readonly updatedCount: number;
  /** Lines edited by hand, which would not. */
  readonly keptCount: number;
}

interface HeaderSaving {
  readonly running: boolean;
  readonly question: UpdateQuestion | undefined;
  readonly save: (change: HeaderChange) => void;
  /** Undefined calls the saving off. */
  readonly answer: (update: LineUpdate | undefined) => void;
}

/** Saves a changed header; where lines have the old values it asks first what becomes of them. */
export function useHeaderSaving({ header }: Segment, onSaved: () => void): HeaderSaving {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const [question, setQuestion] = useState<UpdateQuestion>();
  const finish = async (change: HeaderChange, update: LineUpdate) => {
    await changeHeader(doors, header.no, change, update);
    notify({ text: t("header.saved") });
    onSaved();
  };
  const save = async (change: HeaderChange) => {
    const { updatedLineNos, keptLineNos } = await previewHeaderChange(doors, header.no, change);
    const [updatedCount, keptCount] = [updatedLineNos.length, keptLineNos.length];
    if (updatedCount + keptCount === 0) await finish(change, "none");
    else setQuestion({ change, updatedCount, keptCount });
  };
  return {
    running,
    question,
    save: (change) => {
      if (Object.keys(change).length === 0) onSaved();
      else run(() => save(change));
    },
    answer: (update) => {
      setQuestion(undefined);
      if (update !== undefined && question !== undefined) {
        run(() => finish(question.change, update));
      }
    },
  };
}

/** Just the values that differ. */
export function changeOf(before: SegmentHeader, after: SegmentHeader): HeaderChange {
  const keys = Object.keys(after) as (keyof SegmentHeader)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}
