import {
  Button,
  Checkbox,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  Delivery,
  Evaluation,
  InteractionLogEntry,
} from "../../domain/interaction/interaction-log-entry";
import { needsReason } from "../../domain/interaction/reasons-not-to-write";
import { ChoiceField } from "../shared/ChoiceField";
import { EVALUATIONS_OR_NONE } from "../shared/evaluations";
import type { EntryErrands } from "./use-entry-errands";

interface EntryAfterwardsProps {
  readonly entry: InteractionLogEntry;
  readonly errands: EntryErrands;
}

const DELIVERIES = ["", "sent", "arrived", "returned"] as const satisfies readonly Delivery[];

/** What is said of an interaction afterwards: how it went, a comment, that it does not count, that it went out again. */
export function EntryAfterwards({ entry, errands }: EntryAfterwardsProps) {
  const { t } = useTranslation(["interaction", "shared"]);
  const styles = useStyles();
  const [comment, setComment] = useState(entry.comment);
  const evaluationName = (evaluation: Evaluation) => t(`evaluation.${evaluation || "none"}`);
  return (
    <div className={styles.form}>
      <Field label={t("entry.evaluation")}>
        <Dropdown
          value={evaluationName(entry.evaluation)}
          selectedOptions={[entry.evaluation]}
          onOptionSelect={(_, { optionValue }) => {
            errands.change({ evaluation: optionValue as Evaluation });
          }}
        >
          {EVALUATIONS_OR_NONE.map((evaluation) => (
            <Option key={evaluation} value={evaluation}>
              {evaluationName(evaluation)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <ChoiceField
        label={t("entry.delivery")}
        value={entry.delivery ?? ""}
        choices={DELIVERIES.map((each) => ({ value: each, name: t(`delivery.${each || "none"}`) }))}
        onChange={(value) => {
          errands.change({ delivery: value as Delivery });
        }}
      />
      <Checkbox
        label={t("entry.attemptFailed")}
        checked={entry.attemptFailed}
        onChange={(_, { checked }) => {
          errands.change({ attemptFailed: checked === true });
        }}
      />
      <Field label={t("entry.comment")}>
        <Textarea
          value={comment}
          resize="vertical"
          onChange={(_, { value }) => {
            setComment(value);
          }}
          onBlur={() => {
            if (comment !== entry.comment) errands.change({ comment });
          }}
        />
      </Field>
      <Again entry={entry} errands={errands} />
      <Button
        size="small"
        onClick={() => {
          errands.change({ canceled: !entry.canceled });
        }}
      >
        {t(entry.canceled ? "entry.uncancel" : "entry.cancel")}
      </Button>
    </div>
  );
}

/** Where something speaks against writing to the contact by now, a reason is asked first. */
function Again({ entry, errands }: EntryAfterwardsProps) {
  const { t } = useTranslation("interaction");
  const [reason, setReason] = useState("");
  if (entry.letterHash === "") return null;
  const { problem } = errands;
  return (
    <>
      {problem !== undefined && needsReason(problem) ? (
        <Field label={t("reason.label")}>
          <Textarea
            value={reason}
            onChange={(_, { value }) => {
              setReason(value);
            }}
          />
        </Field>
      ) : null}
      <Button
        size="small"
        disabledFocusable={errands.running}
        onClick={() => {
          errands.sendAgain(reason);
        }}
      >
        {t("entry.again")}
      </Button>
      <Button
        size="small"
        disabledFocusable={errands.running}
        onClick={() => {
          errands.mergeAnew(reason);
        }}
      >
        {t("entry.anew")}
      </Button>
    </>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});
