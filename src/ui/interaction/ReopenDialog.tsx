import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Doors } from "../../app/doors";
import type { ReopenedContacts, Reopening, ReopenWanted } from "../../app/reopen-logged-segment";
import type { LoggedSegment } from "../../domain/interaction/interaction-log-entry";
import { useAnswer } from "../shared/use-answer";
import type { LoggedSegmentErrands } from "./use-logged-segment-errands";

interface ReopenDialogProps {
  readonly logged: LoggedSegment;
  readonly reopening: Reopening;
  readonly errands: LoggedSegmentErrands;
  readonly onClosed: () => void;
}

/** Asks whom the segment that goes on from a logged one is for, and what it takes along. */
export function ReopenDialog(props: ReopenDialogProps) {
  const { onClosed } = props;
  return (
    <Dialog open onOpenChange={onClosed}>
      <DialogSurface>
        <ReopenForm {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function ReopenForm({ logged, reopening, errands, onClosed }: ReopenDialogProps) {
  const { t } = useTranslation(["interaction", "shared"]);
  const kept = useKept(logged);
  const [wanted, setWanted] = useState<ReopenWanted>(() => ({
    reopening,
    description:
      reopening === "copy"
        ? logged.description
        : t("log.followUpDescription", { no: logged.segmentNo }),
    contacts: "same",
    takesLetter: false,
    takesPassages: false,
  }));
  return (
    <DialogBody>
      <DialogTitle>{t(`logged.${reopening}`)}</DialogTitle>
      <DialogContent>
        <Choices
          wanted={wanted}
          kept={kept}
          onChanged={(change) => {
            setWanted({ ...wanted, ...change });
          }}
        />
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={onClosed}>{t("shared:action.cancel")}</Button>
        <Button
          appearance="primary"
          disabledFocusable={errands.running}
          onClick={() => {
            // Closed first: what it hides would stay hidden in the room that is gone to.
            onClosed();
            errands.reopen(wanted);
          }}
        >
          {t("reopen.open")}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** What was kept of the segment, to be taken along. */
interface Kept {
  readonly hasSteps: boolean;
  readonly hasLetter: boolean;
  readonly passageCount: number;
}

const NOTHING_KEPT: Kept = { hasSteps: false, hasLetter: false, passageCount: 0 };

function useKept({ entryNo }: LoggedSegment): Kept {
  const kept = useAnswer(
    useCallback(
      async ({ store: { log } }: Doors): Promise<Kept> => {
        const origin = await log.origin(entryNo);
        return {
          hasSteps: origin !== undefined && origin.criteria.length > 0,
          hasLetter: (origin?.letterTemplate ?? null) !== null,
          passageCount: (await log.passages(entryNo)).length,
        };
      },
      [entryNo],
    ),
  );
  return kept ?? NOTHING_KEPT;
}

interface ChoicesProps {
  readonly wanted: ReopenWanted;
  readonly kept: Kept;
  readonly onChanged: (change: Partial<ReopenWanted>) => void;
}

const CONTACTS = ["same", "today", "new"] as const satisfies readonly ReopenedContacts[];

function Choices({ wanted, kept, onChanged }: ChoicesProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  return (
    <div className={styles.choices}>
      <Field label={t("log.description")}>
        <Input
          value={wanted.description}
          onChange={(_, { value }) => {
            onChanged({ description: value });
          }}
        />
      </Field>
      {kept.hasSteps ? (
        <Field label={t("reopen.contacts")}>
          <RadioGroup
            value={wanted.contacts}
            onChange={(_, { value }) => {
              onChanged({ contacts: CONTACTS.find((each) => each === value) ?? "same" });
            }}
          >
            {CONTACTS.map((each) => (
              <Radio key={each} value={each} label={t(`reopen.${each}`)} />
            ))}
          </RadioGroup>
        </Field>
      ) : null}
      {kept.hasLetter ? (
        <Checkbox
          label={t("reopen.letter")}
          checked={wanted.takesLetter}
          onChange={(_, { checked }) => {
            onChanged({ takesLetter: checked === true });
          }}
        />
      ) : null}
      {kept.passageCount > 0 ? (
        <Checkbox
          label={t("reopen.passages", { count: kept.passageCount })}
          checked={wanted.takesPassages}
          onChange={(_, { checked }) => {
            onChanged({ takesPassages: checked === true });
          }}
        />
      ) : null}
    </div>
  );
}

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});
