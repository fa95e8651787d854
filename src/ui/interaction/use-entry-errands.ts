import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeInteraction } from "../../app/change-interaction";
import { downloadLoggedLetter, openLoggedLetter } from "../../app/open-logged-letter";
import { mergeAnew, sendAgain, type AgainProblem } from "../../app/send-again";
import type { EntryChange, EntryProblem } from "../../domain/interaction/change-entry";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";

export interface EntryErrands {
  readonly running: boolean;
  /** What kept the last errand from being done. */
  readonly problem: AgainProblem | EntryProblem | undefined;
  readonly openLetter: () => void;
  readonly downloadLetter: () => void;
  readonly sendAgain: (reason: string) => void;
  readonly mergeAnew: (reason: string) => void;
  readonly change: (change: EntryChange) => void;
}

/** What can be done with an interaction on record. */
export function useEntryErrands(entry: InteractionLogEntry): EntryErrands {
  const { t } = useTranslation("interaction");
  const doors = useDoors();
  const { running, run } = useErrand();
  const notify = useNotify();
  const [problem, setProblem] = useState<EntryErrands["problem"]>();
  const letter = (errand: typeof openLoggedLetter) => () => {
    run(async () => {
      const shown = await errand(doors, entry);
      setProblem(shown.ok ? undefined : shown.problem);
    });
  };
  const again = (errand: typeof sendAgain) => (reason: string) => {
    run(async () => {
      const description = t("entry.againDescription", { description: entry.description });
      const sent = await errand(doors, entry, { description, reason });
      setProblem(sent.ok ? undefined : sent.problem);
      if (sent.ok) notify({ text: t("entry.sentAgain") });
    });
  };
  return {
    running,
    problem,
    openLetter: letter(openLoggedLetter),
    downloadLetter: letter(downloadLoggedLetter),
    sendAgain: again(sendAgain),
    mergeAnew: again(mergeAnew),
    change: (change) => {
      run(async () => {
        const changed = await changeInteraction(doors, entry.entryNo, change);
        setProblem(changed.ok ? undefined : changed.problem);
      });
    },
  };
}
