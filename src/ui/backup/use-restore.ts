import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupProblem } from "../../app/backup/backup-format";
import { openBackup } from "../../app/backup/open-backup";
import { restoreBackup } from "../../app/backup/restore-backup";
import type { CopyComparison, RestoreMode, StoreCopy } from "../../ports/backup-book";
import { useDoors } from "../shared/doors-context";
import type { Work } from "../shared/use-work";

/** How far a restore is. */
export type RestoreStage =
  | {
      readonly stage: "choose";
      /** The file that could not be opened, and why. */
      readonly refused?: { readonly file: File; readonly problem: BackupProblem };
    }
  | { readonly stage: "compared"; readonly copy: StoreCopy; readonly compared: CopyComparison }
  | { readonly stage: "done" };

interface Restore {
  readonly stage: RestoreStage;
  readonly choose: (file: File, passphrase?: string) => void;
  readonly bring: (mode: RestoreMode) => void;
  readonly startOver: () => void;
}

/** Checks a backup, compares it, and brings it in; nothing is written before the last. */
export function useRestore(work: Work): Restore {
  const { t } = useTranslation("backup");
  const doors = useDoors();
  const [stage, setStage] = useState<RestoreStage>({ stage: "choose" });
  return {
    stage,
    choose: (file, passphrase = "") => {
      work.start(t("restore.reading"), async (run) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const opened = await openBackup(bytes, passphrase, run);
        if (!opened.ok) {
          setStage({ stage: "choose", refused: { file, problem: opened.problem } });
          return;
        }
        const compared = await doors.store.backups.compare(opened.value, run);
        setStage({ stage: "compared", copy: opened.value, compared });
      });
    },
    bring: (mode) => {
      if (stage.stage !== "compared") return;
      const { copy, compared } = stage;
      work.start(t("restore.restoring"), async (run) => {
        await restoreBackup(doors, copy, { mode, compared }, run);
        setStage({ stage: "done" });
      });
    },
    startOver: () => {
      setStage({ stage: "choose" });
    },
  };
}
