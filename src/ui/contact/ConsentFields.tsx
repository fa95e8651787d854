import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useDoors } from "../shared/doors-context";
import type { FormPart } from "./form-part";
import { FLAG_FIELDS, hasField } from "./contact-fields";

/** What speaks against writing to the contact. */
export function ConsentFields({ draft, onChange }: FormPart) {
  const { t } = useTranslation("shared");
  return (
    <>
      {FLAG_FIELDS.filter((field) => hasField(draft.type, field)).map((field) => (
        <Checkbox
          key={field}
          label={t(`contactField.${field}`)}
          checked={draft[field]}
          onChange={(_, { checked }) => {
            onChange({ [field]: checked === true });
          }}
        />
      ))}
      <ObjectionField field="doNotMail" draft={draft} onChange={onChange} />
      <ObjectionField field="doNotEmail" draft={draft} onChange={onChange} />
    </>
  );
}

interface ObjectionFieldProps extends FormPart {
  readonly field: "doNotMail" | "doNotEmail";
}

/** An objection to being written to, with the day it came and how we know. */
function ObjectionField({ field, draft, onChange }: ObjectionFieldProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const { today } = useDoors();
  const styles = useStyles();
  const objection = draft[field];
  return (
    <div>
      <Checkbox
        label={tShared(`contactField.${field}`)}
        checked={objection !== null}
        onChange={(_, { checked }) => {
          onChange({ [field]: checked === true ? { date: today(), source: "" } : null });
        }}
      />
      {objection === null ? null : (
        <div className={styles.evidence}>
          <Field label={t("form.since")} size="small">
            <Input
              size="small"
              type="date"
              value={objection.date}
              onChange={(_, { value }) => {
                onChange({ [field]: { ...objection, date: value } });
              }}
            />
          </Field>
          <Field label={t("form.source")} size="small">
            <Input
              size="small"
              value={objection.source}
              placeholder={t("form.sourceExample")}
              onChange={(_, { value }) => {
                onChange({ [field]: { ...objection, source: value } });
              }}
            />
          </Field>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  evidence: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalXXXL,
  },
});
