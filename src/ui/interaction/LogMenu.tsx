import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MenuItem,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDoors } from "../shared/doors-context";
import { MoreMenu } from "../shared/MoreMenu";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";

interface LogMenuProps {
  readonly onEntriesOpened: () => void;
  readonly onTotalsOpened: () => void;
}

/** What concerns the whole log: what it comes to, and clearing it of what is canceled. */
export function LogMenu({ onEntriesOpened, onTotalsOpened }: LogMenuProps) {
  const { t } = useTranslation(["interaction", "shared"]);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <MoreMenu label={t("logged.more")}>
        <MenuItem onClick={onEntriesOpened}>{t("entries.title")}</MenuItem>
        <MenuItem onClick={onTotalsOpened}>{t("totals.title")}</MenuItem>
        <MenuItem
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {t("deleteCanceled.action")}
        </MenuItem>
      </MoreMenu>
      <DeleteCanceledDialog
        isOpen={isAsking}
        onClosed={() => {
          setIsAsking(false);
        }}
      />
    </>
  );
}

interface DeleteCanceledDialogProps {
  readonly isOpen: boolean;
  readonly onClosed: () => void;
}

function DeleteCanceledDialog({ isOpen, onClosed }: DeleteCanceledDialogProps) {
  const { t } = useTranslation(["interaction", "shared"]);
  const { log } = useDoors().store;
  const { running, run } = useErrand();
  const notify = useNotify();
  const remove = () => {
    run(async () => {
      const count = await log.deleteCanceled();
      onClosed();
      notify({ text: t("deleteCanceled.done", { count }) });
    });
  };
  return (
    <Dialog open={isOpen} onOpenChange={onClosed}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("deleteCanceled.title")}</DialogTitle>
          <DialogContent>{t("deleteCanceled.text")}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onClosed}>{t("shared:action.cancel")}</Button>
            <Button appearance="primary" disabledFocusable={running} onClick={remove}>
              {t("deleteCanceled.confirm")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
