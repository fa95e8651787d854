import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeInteraction } from "../../app/change-interaction";
import { resumeInteraction } from "../../app/create-interaction";
import type { EntryChange, EntryProblem } from "../../domain/interaction/change-entry";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import type { Result } from "../../domain/result";
import { useDoors } from "./doors-context";
import { useErrand } from "./use-errand";
import { useNotify } from "./use-notify";
import { dayName } from "./value-names";

interface PostponedActionsProps {
  /** One that has still to happen. */
  readonly entry: InteractionLogEntry;
}

/** What becomes of an interaction that has still to happen: it has happened, or will on another day. */
export function PostponedActions({ entry }: PostponedActionsProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const { running, resume, move } = usePostponed(entry);
  const [isMoving, setMoving] = useState(false);
  return (
    <div className={styles.actions}>
      <Button size="small" icon={<CheckmarkRegular />} disabledFocusable={running} onClick={resume}>
        {t("entry.resume")}
      </Button>
      <Button
        size="small"
        icon={<CalendarRegular />}
        aria-expanded={isMoving}
        onClick={() => {
          setMoving(!isMoving);
        }}
      >
        {t("entry.otherDay")}
      </Button>
      {isMoving ? (
        <NewDay
          date={entry.date}
          onChosen={(date) => {
            setMoving(false);
            move(date);
          }}
        />
      ) : null}
    </div>
  );
}

interface NewDayProps {
  readonly date: string;
  readonly onChosen: (date: string) => void;
}

function NewDay({ date, onChosen }: NewDayProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const [chosen, setChosen] = useState(date);
  return (
    <form
      className={styles.day}
      onSubmit={(event) => {
        event.preventDefault();
        onChosen(chosen);
      }}
    >
      <Field label={t("entry.newDay")} size="small">
        <Input
          size="small"
          type="date"
          autoFocus
          required
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        />
      </Field>
      <Button size="small" type="submit">
        {t("entry.move")}
      </Button>
    </form>
  );
}

function usePostponed(entry: InteractionLogEntry) {
  const { t, i18n } = useTranslation("interaction");
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const { entryNo, postponed, date, time } = entry;
  const settle = async (done: string, errand: () => Promise<Result<null, EntryProblem>>) => {
    const settled = await errand();
    if (!settled.ok) {
      notify({ text: t(`entry.problem.${settled.problem}`), intent: "warning" });
      return;
    }
    const before: EntryChange = { postponed, date, time };
    const undo = async () => {
      await changeInteraction(doors, entryNo, before);
    };
    notify({ text: done, undo });
  };
  return {
    running,
    resume: () => {
      run(() => settle(t("entry.resumed"), () => resumeInteraction(doors, entryNo)));
    },
    move: (to: string) => {
      const done = t("entry.moved", { day: dayName(to, i18n.language) });
      run(() => settle(done, () => changeInteraction(doors, entryNo, { date: to })));
    },
  };
}

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
  },
  day: {
    flexBasis: "100%",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
  },
});
