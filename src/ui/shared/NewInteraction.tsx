import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { createInteraction, type CreateProblem } from "../../app/create-interaction";
import type { ContactNo } from "../../domain/contact/contact";
import type { InteractionTold } from "../../domain/interaction/draft-interaction";
import type { Evaluation } from "../../domain/interaction/interaction-log-entry";
import { ChoiceField } from "./ChoiceField";
import { ContactPicker } from "./ContactPicker";
import { useDoors } from "./doors-context";
import { RoomBar } from "./RoomBar";
import { useContactName } from "./use-contact";
import { useErrand } from "./use-errand";
import { useNotify } from "./use-notify";
import { useSetup } from "./use-setup";
import { EVALUATIONS_OR_NONE } from "./evaluations";

interface NewInteractionProps {
  /** Whom it is with; left out where that is still to be chosen. */
  readonly contactNo?: ContactNo;
  readonly onLeave: () => void;
}

/** Records a call, a visit or whatever else was, or is to be, with one contact. */
export function NewInteraction({ contactNo: givenNo = "", onLeave }: NewInteractionProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const { today } = useDoors();
  const setup = useSetup();
  const [contactNo, setContactNo] = useState(givenNo);
  const [chosenCode, setTemplateCode] = useState<string>();
  const [told, setTold] = useState<InteractionTold>({ ...NOTHING_TOLD, date: today() });
  const name = useContactName(contactNo);
  const templates = setup?.interactionTemplates ?? [];
  const templateCode = chosenCode ?? templates[0]?.code ?? "";
  const { running, problem, save } = useSave({ contactNo, templateCode, told }, onLeave);
  const tell = (more: Partial<InteractionTold>) => {
    setTold({ ...told, ...more });
  };
  return (
    <>
      <RoomBar title={t("newInteraction.title")} onBack={onLeave} />
      <div className={styles.form}>
        <Field label={t("newInteraction.contact")} size="small" required>
          <ContactPicker
            label={t("newInteraction.contact")}
            name={name}
            placeholder={t("newInteraction.find")}
            onPick={({ no }) => {
              setContactNo(no);
            }}
          />
        </Field>
        <ChoiceField
          label={t("newInteraction.template")}
          value={templateCode}
          choices={templates.map(({ code, description }) => ({ value: code, name: description }))}
          onChange={setTemplateCode}
        />
        <ToldFields told={told} onTold={tell} />
        {problem === undefined ? null : (
          <MessageBar intent="error" role="alert">
            <MessageBarBody>{t(`newInteraction.problem.${problem}`)}</MessageBarBody>
          </MessageBar>
        )}
        <Button appearance="primary" disabledFocusable={running} onClick={save}>
          {t("newInteraction.save")}
        </Button>
      </div>
    </>
  );
}

const NOTHING_TOLD: Omit<InteractionTold, "date"> = {
  description: "",
  evaluation: "",
  comment: "",
  postponed: false,
};

interface ToldFieldsProps {
  readonly told: InteractionTold;
  readonly onTold: (more: Partial<InteractionTold>) => void;
}

function ToldFields({ told, onTold }: ToldFieldsProps) {
  const { t } = useTranslation("interaction");
  return (
    <>
      <Field label={t("newInteraction.description")} size="small">
        <Input
          size="small"
          value={told.description}
          onChange={(_, { value }) => {
            onTold({ description: value });
          }}
        />
      </Field>
      <Field label={t("newInteraction.date")} size="small">
        <Input
          size="small"
          type="date"
          value={told.date}
          onChange={(_, { value }) => {
            onTold({ date: value });
          }}
        />
      </Field>
      <ChoiceField
        label={t("newInteraction.evaluation")}
        value={told.evaluation}
        choices={EVALUATIONS_OR_NONE.map((each) => ({
          value: each,
          name: t(`evaluation.${each || "none"}`),
        }))}
        onChange={(value) => {
          onTold({ evaluation: value as Evaluation });
        }}
      />
      <Field label={t("newInteraction.comment")} size="small">
        <Textarea
          value={told.comment}
          resize="vertical"
          onChange={(_, { value }) => {
            onTold({ comment: value });
          }}
        />
      </Field>
      <Checkbox
        label={t("newInteraction.postponed")}
        checked={told.postponed}
        onChange={(_, { checked }) => {
          onTold({ postponed: checked === true });
        }}
      />
    </>
  );
}

interface ToSave {
  readonly contactNo: string;
  readonly templateCode: string;
  readonly told: InteractionTold;
}

function useSave({ contactNo, templateCode, told }: ToSave, onSaved: () => void) {
  const { t } = useTranslation("interaction");
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const [problem, setProblem] = useState<CreateProblem | "contactIsMissing">();
  const save = () => {
    if (contactNo === "") {
      setProblem("contactIsMissing");
      return;
    }
    run(async () => {
      const created = await createInteraction(doors, contactNo, templateCode, told);
      if (!created.ok) {
        setProblem(created.problem);
        return;
      }
      onSaved();
      notify({ text: t(told.postponed ? "newInteraction.later" : "newInteraction.done") });
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
});
