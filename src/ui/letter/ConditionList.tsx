import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PeopleListRegular } from "@fluentui/react-icons/svg/people-list";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { conditionPassage } from "../../app/condition-passage";
import { conditionTag } from "../../app/letter-document";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { EmptyState } from "../shared/EmptyState";
import { useNotify } from "../shared/use-notify";
import { Waiting } from "../shared/Waiting";
import { ConditionEditor } from "./ConditionEditor";
import { ConditionRow } from "./ConditionRow";
import type { LetterDesk } from "./use-letter";

interface ConditionListProps {
  readonly desk: LetterDesk;
  readonly segment: Segment | undefined;
}

/** The passages that only some see: who they are, and what others get. */
export function ConditionList({ desk, segment }: ConditionListProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const { letter } = useDoors();
  const [editedKey, setEditedKey] = useState("");
  if (desk.state === undefined) return <Waiting lines={4} />;
  const { conditions } = desk.state;
  const edited = conditions.find(({ key }) => key === editedKey);
  const add = <ConditionButton desk={desk} number={conditions.length + 1} onMade={setEditedKey} />;
  if (edited !== undefined) {
    return (
      <ConditionEditor
        key={edited.key}
        desk={desk}
        condition={edited}
        segment={segment}
        onLeave={() => {
          setEditedKey("");
        }}
      />
    );
  }
  if (conditions.length === 0) {
    return (
      <EmptyState
        icon={<PeopleListRegular />}
        title={t("conditions.emptyTitle")}
        text={t("conditions.emptyText")}
      >
        {add}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.tools}>{add}</div>
      <ul className={styles.list} aria-label={t("conditions.label")}>
        {conditions.map((condition) => (
          <ConditionRow
            key={condition.key}
            desk={desk}
            condition={condition}
            segment={segment}
            onGoTo={() => {
              desk.run(() => letter.select(conditionTag(condition.key)));
            }}
            onEdit={() => {
              setEditedKey(condition.key);
            }}
          />
        ))}
      </ul>
    </>
  );
}

interface ConditionButtonProps {
  readonly desk: LetterDesk;
  readonly number: number;
  readonly onMade: (key: string) => void;
}

function ConditionButton({ desk, number, onMade }: ConditionButtonProps) {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  return (
    <Button
      size="small"
      appearance={number === 1 ? "primary" : "secondary"}
      icon={<PeopleListRegular />}
      disabledFocusable={desk.running}
      onClick={() => {
        desk.run(async () => {
          const made = await conditionPassage(doors, t("conditions.title", { number }));
          await desk.refresh();
          if (made.ok) onMade(made.value.key);
          else notify({ text: t("conditions.isThere"), intent: "warning" });
        });
      }}
    >
      {t("conditions.make")}
    </Button>
  );
}

const useStyles = makeStyles({
  tools: { flexShrink: 0, padding: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, overflowY: "auto", minHeight: 0 },
});
