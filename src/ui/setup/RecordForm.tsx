import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  codeOf,
  keepInSetup,
  removeFromSetup,
  type CodedList,
  type CodedRecord,
  type SetupProblem,
} from "../../app/change-setup";
import { salutationLanguages } from "../../domain/contact/salutation-formula";
import type { InteractionTemplate } from "../../domain/interaction/interaction-template";
import type { Setup } from "../../ports/setup-book";
import { ConfirmDialog } from "../shared/ConfirmDialog";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useErrand } from "../shared/use-errand";
import { newRecord } from "./new-record";
import { TemplateFields } from "./TemplateFields";
import { TemplateLetters } from "./TemplateLetters";

interface RecordFormProps {
  readonly list: CodedList;
  /** "" for a new one. */
  readonly code: string;
  readonly setup: Setup;
  readonly title: string;
  readonly onLeave: () => void;
}

/** One template, group or campaign, to be changed, added or removed. */
export function RecordForm({ list, code, setup, title, onLeave }: RecordFormProps) {
  const { t } = useTranslation(["setup", "shared"]);
  const styles = useStyles();
  const known = setup[list].find((record) => codeOf(list, record) === code);
  const [record, setRecord] = useState<CodedRecord<CodedList>>(known ?? newRecord(list, setup));
  const { running, problem, save } = useSave({ list, code, record }, onLeave);
  const codeField = list === "campaigns" ? "no" : "code";
  return (
    <>
      <RoomBar title={known === undefined ? title : known.description || code} onBack={onLeave} />
      <div className={styles.form}>
        <Field label={t("code")} size="small" required>
          <Input
            size="small"
            value={codeOf(list, record)}
            disabled={known !== undefined}
            onChange={(_, { value }) => {
              setRecord({ ...record, [codeField]: value.toUpperCase().trim() });
            }}
          />
        </Field>
        <Field label={t("description")} size="small">
          <Input
            size="small"
            value={record.description}
            onChange={(_, { value }) => {
              setRecord({ ...record, description: value });
            }}
          />
        </Field>
        {list === "interactionTemplates" ? (
          <>
            <TemplateFields
              template={record as InteractionTemplate}
              setup={setup}
              onChanged={setRecord}
            />
            {known === undefined ? (
              <Caption1>{t("letters.saveFirst")}</Caption1>
            ) : (
              <TemplateLetters
                code={code}
                languages={salutationLanguages(setup.salutationFormulas)}
              />
            )}
          </>
        ) : null}
        {problem === undefined ? null : (
          <MessageBar intent="error" role="alert">
            <MessageBarBody>{t(`problem.${problem}`)}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={running} onClick={save}>
            {t("shared:action.save")}
          </Button>
          {known === undefined ? null : (
            <RemoveButton
              list={list}
              code={code}
              name={known.description || code}
              onRemoved={onLeave}
            />
          )}
        </div>
      </div>
    </>
  );
}

interface RemoveButtonProps {
  readonly list: CodedList;
  readonly code: string;
  readonly name: string;
  readonly onRemoved: () => void;
}

function RemoveButton({ list, code, name, onRemoved }: RemoveButtonProps) {
  const { t } = useTranslation("setup");
  const doors = useDoors();
  const { run } = useErrand();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t("remove")}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t("removeTitle", { name })}
          text={t("removeText")}
          confirm={t("remove")}
          onConfirm={() => {
            run(async () => {
              await removeFromSetup(doors, list, code);
              onRemoved();
            });
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

interface ToSave {
  readonly list: CodedList;
  readonly code: string;
  readonly record: CodedRecord<CodedList>;
}

function useSave({ list, code, record }: ToSave, onSaved: () => void) {
  const doors = useDoors();
  const { running, run } = useErrand();
  const [problem, setProblem] = useState<SetupProblem>();
  const save = () => {
    run(async () => {
      const kept = await keepInSetup(doors, list, record, code);
      if (kept.ok) onSaved();
      else setProblem(kept.problem);
    });
  };
  return { running, problem, save };
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
