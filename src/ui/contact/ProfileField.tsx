import { Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { FormPart } from "./form-part";
import { RecordsField } from "./RecordsField";

/** What the contact answered to our questions. */
export function ProfileField({ draft, onChange }: FormPart) {
  const { t } = useTranslation("contact");
  return (
    <RecordsField
      entries={draft.profileAnswers}
      newEntry={{ question: "", answer: "" }}
      addLabel={t("form.addAnswer")}
      removeLabel={({ question }) => t("form.removeAnswer", { question })}
      onChange={(profileAnswers) => {
        onChange({ profileAnswers });
      }}
      renderEntry={(entry, change) =>
        (["question", "answer"] as const).map((field) => (
          <Field key={field} label={t(`profileField.${field}`)} size="small">
            <Input
              size="small"
              value={entry[field]}
              onChange={(_, { value }) => {
                change({ [field]: value });
              }}
            />
          </Field>
        ))
      }
    />
  );
}
