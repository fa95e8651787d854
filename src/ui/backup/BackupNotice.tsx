import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { backUpWhenDue, daysOverdue } from "../../app/backup/back-up";
import { lacksItsStore } from "../../app/backup/other-store";
import { firstValue } from "../../app/first-value";
import type { Doors } from "../../app/doors";
import { useDoors } from "../shared/doors-context";
import { useOpenPage } from "../shared/use-open-page";

type Notice =
  { readonly kind: "lacking" | "never" } | { readonly kind: "overdue"; readonly days: number };

/** Says that a backup is wanted: to be made, since the last is old, or to be brought in, since nothing is here. */
export function BackupNotice() {
  const { t } = useTranslation(["backup", "shared"]);
  const openPage = useOpenPage();
  const [notice, dismiss] = useNotice();
  useAutomaticBackups();
  if (notice === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        {notice.kind === "overdue"
          ? t("notice.overdue", { days: notice.days })
          : t(`notice.${notice.kind}`)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={t("shared:action.dismiss")}
            icon={<DismissRegular />}
            onClick={dismiss}
          />
        }
      >
        <Button
          size="small"
          onClick={() => {
            dismiss();
            openPage("backup");
          }}
        >
          {t(notice.kind === "lacking" ? "notice.restore" : "notice.backUp")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Looked for once: what is dismissed comes again with the next pane, not in this one. */
function useNotice(): readonly [Notice | undefined, () => void] {
  const doors = useDoors();
  const [notice, setNotice] = useState<Notice>();
  useEffect(() => {
    let left = false;
    // Without an answer there is nothing to say.
    lookForNotice(doors).then(
      (found) => {
        if (!left) setNotice(found);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [doors]);
  return [
    notice,
    () => {
      setNotice(undefined);
    },
  ];
}

async function lookForNotice(doors: Doors): Promise<Notice | undefined> {
  if (await lacksItsStore(doors)) return { kind: "lacking" };
  const state = await firstValue(doors.store.backups.state);
  const days = daysOverdue(state, doors.today());
  if (days === undefined) return undefined;
  return state.lastBackup === undefined ? { kind: "never" } : { kind: "overdue", days };
}

const LOOK_EVERY = 600_000;

/** What goes wrong here goes wrong for the user, too, when they make a backup, and is said there. */
function useAutomaticBackups(): void {
  const doors = useDoors();
  useEffect(() => {
    if (!doors.backupPlace.isPossible) return;
    const look = () => {
      backUpWhenDue(doors, new Date()).catch(() => undefined);
    };
    const timer = setInterval(look, LOOK_EVERY);
    look();
    return () => {
      clearInterval(timer);
    };
  }, [doors]);
}
