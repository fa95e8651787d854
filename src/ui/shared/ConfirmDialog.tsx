import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { DialogHeading } from "./DialogHeading";

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  /** The button that does it: what will be done. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is done that cannot be undone. */
export function ConfirmDialog({ title, text, confirm, onConfirm, onCancel }: ConfirmDialogProps) {
  const { t } = useTranslation("shared");
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogHeading>{title}</DialogHeading>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
            <Button onClick={onCancel}>{t("action.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
