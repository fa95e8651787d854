import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { eraseContact } from "../../app/erasure/erase-contact";
import type { Contact } from "../../domain/contact/contact";
import type { ContactTraces } from "../../ports/erasure-book";
import { DialogHeading } from "../shared/DialogHeading";
import { useDoors } from "../shared/doors-context";
import { ProgressLine } from "../shared/ProgressLine";
import { useReportFault } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useWork } from "../shared/use-work";

interface EraseDialogProps {
  readonly contact: Contact;
  readonly onErased: () => void;
  readonly onClosed: () => void;
}

/** Tells what goes when a contact is forgotten, and does it once that is understood. */
export function EraseDialog({ contact, onErased, onClosed }: EraseDialogProps) {
  const { t } = useTranslation(["contact", "shared"]);
  const styles = useStyles();
  const doors = useDoors();
  const notify = useNotify();
  const { progress, start, cancel } = useWork();
  const running = progress !== undefined;
  const [isUnderstood, setUnderstood] = useState(false);
  const traces = useTraces(contact);
  const erase = () => {
    start(t("erase.running"), async (run) => {
      await eraseContact(doors, contact.no, run);
      onErased();
      notify({ text: t("erase.done") });
    });
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open && !running) onClosed();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogHeading>{t("erase.title", { name: contact.name })}</DialogHeading>
          <DialogContent className={styles.content}>
            <div>{t("erase.goes")}</div>
            <Traces traces={traces} />
            <div>{t("erase.stays")}</div>
            <div>{t("erase.document")}</div>
            <div>{t("erase.elsewhere")}</div>
            {running ? (
              <ProgressLine {...progress} onCancel={cancel} />
            ) : (
              <Checkbox
                label={t("erase.understood")}
                checked={isUnderstood}
                onChange={(_, { checked }) => {
                  setUnderstood(checked === true);
                }}
              />
            )}
          </DialogContent>
          {running ? null : (
            <DialogActions fluid>
              <Button onClick={onClosed}>{t("shared:action.cancel")}</Button>
              <Button appearance="primary" disabledFocusable={!isUnderstood} onClick={erase}>
                {t("erase.confirm")}
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Traces({ traces }: { readonly traces: ContactTraces | undefined }) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  if (traces === undefined) return null;
  const { segmentCount, passageCount, letterCount, interactionCount } = traces;
  return (
    <ul className={styles.list}>
      <li>{t("erase.card")}</li>
      {segmentCount === 0 ? null : <li>{t("erase.segments", { count: segmentCount })}</li>}
      {passageCount === 0 ? null : <li>{t("erase.passages", { count: passageCount })}</li>}
      {letterCount === 0 ? null : <li>{t("erase.letters", { count: letterCount })}</li>}
      {interactionCount === 0 ? null : (
        <li>{t("erase.interactions", { count: interactionCount })}</li>
      )}
    </ul>
  );
}

function useTraces({ no }: Contact): ContactTraces | undefined {
  const { erasures } = useDoors().store;
  const report = useReportFault();
  const [traces, setTraces] = useState<ContactTraces>();
  useEffect(() => {
    erasures.traces(no).then(setTraces, report);
  }, [erasures, no, report]);
  return traces;
}

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
