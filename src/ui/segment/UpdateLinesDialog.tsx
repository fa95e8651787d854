import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LineUpdate } from "../../domain/segment/changed-header";
import type { UpdateQuestion } from "./use-header-saving";

interface UpdateLinesDialogProps {
  readonly question: UpdateQuestion;
  /** Undefined: neither details nor lines are to change. */
  readonly onAnswer: (update: LineUpdate | undefined) => void;
}

/** Asks what becomes of the lines when the segment's details change. */
export function UpdateLinesDialog({ question, onAnswer }: UpdateLinesDialogProps) {
  const { t } = useTranslation("segment");
  const { updatedCount, keptCount } = question;
  const [all, setAll] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onAnswer(undefined);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("update.title")}</DialogTitle>
          <DialogContent>
            {updatedCount === 0 ? null : (
              <Text block>{t("update.text", { count: updatedCount })}</Text>
            )}
            {keptCount === 0 ? null : (
              <>
                <Text block>{t("update.kept", { count: keptCount })}</Text>
                <Checkbox
                  label={t("update.all")}
                  checked={all}
                  onChange={(_, { checked }) => {
                    setAll(checked === true);
                  }}
                />
              </>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                onAnswer(all ? "all" : "unedited");
              }}
            >
              {t("update.lines")}
            </Button>
            <Button
              onClick={() => {
                onAnswer("none");
              }}
            >
              {t("update.headerOnly")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
