import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pickContacts } from "../../app/compose-segment";
import type { Contact } from "../../domain/contact/contact";
import type { LeftOut } from "../../domain/segment/criteria-action";
import type { SegmentNo } from "../../domain/segment/segment";
import { ContactPicker } from "../shared/ContactPicker";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useUndoOfStep } from "./use-undo-of-step";

interface Doubt {
  readonly contact: Contact;
  readonly warnings: readonly LeftOut[];
}

/** Adds a contact by name. What speaks against it is said first; the user decides. */
export function PickField({ segmentNo }: { readonly segmentNo: SegmentNo }) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const { steps } = useDoors();
  const { run } = useErrand();
  const add = useAdding(segmentNo);
  const [doubt, setDoubt] = useState<Doubt>();
  const pick = async (contact: Contact) => {
    const action = { action: "pick", contactNos: [contact.no] } as const;
    const { warnings } = await steps.preview(segmentNo, action);
    if (warnings.length > 0) setDoubt({ contact, warnings });
    else await add(contact);
  };
  const decide = (contact: Contact | undefined) => {
    setDoubt(undefined);
    if (contact !== undefined) run(() => add(contact));
  };
  return (
    <div className={styles.root}>
      <ContactPicker
        label={t("pick.label")}
        name=""
        placeholder={t("pick.placeholder")}
        onPick={(contact) => {
          setDoubt(undefined);
          run(() => pick(contact));
        }}
      />
      {doubt === undefined ? null : <DoubtBar doubt={doubt} onDecided={decide} />}
    </div>
  );
}

function useAdding(segmentNo: SegmentNo): (contact: Contact) => Promise<void> {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const notify = useNotify();
  const undoOf = useUndoOfStep(segmentNo);
  return async ({ no, name }) => {
    const step = await pickContacts(doors, segmentNo, [no]);
    notify({ text: t("pick.added", { name }), undo: undoOf(step) });
  };
}

interface DoubtBarProps {
  readonly doubt: Doubt;
  /** With the contact that is to be added all the same, or with nobody. */
  readonly onDecided: (contact: Contact | undefined) => void;
}

function DoubtBar({ doubt: { contact, warnings }, onDecided }: DoubtBarProps) {
  const { t } = useTranslation("segment");
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        {t("pick.warning", {
          name: contact.name,
          reason: warnings.map(({ reason }) => t(`doubt.${reason}`)).join(", "),
        })}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            onDecided(contact);
          }}
        >
          {t("pick.addAnyway")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onDecided(undefined);
          }}
        >
          {t("pick.leaveOut")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
});
