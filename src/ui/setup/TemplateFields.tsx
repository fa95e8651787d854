import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { salutationLanguages } from "../../domain/contact/salutation-formula";
import type {
  InformationFlow,
  InitiatedBy,
  InteractionTemplate,
} from "../../domain/interaction/interaction-template";
import type { Setup } from "../../ports/setup-book";
import { ChoiceField, type Choice } from "../shared/ChoiceField";
import { languageName } from "../shared/value-names";

interface TemplateFieldsProps {
  readonly template: InteractionTemplate;
  readonly setup: Setup;
  readonly onChanged: (template: InteractionTemplate) => void;
}

/** What an interaction of this kind costs, which way it goes, how it travels, and what it is headed. */
export function TemplateFields(props: TemplateFieldsProps) {
  return (
    <>
      <GroupFields {...props} />
      <WayFields {...props} />
      <SubjectFields {...props} />
    </>
  );
}

function GroupFields({ template, setup, onChanged }: TemplateFieldsProps) {
  const { t } = useTranslation("setup");
  const none: Choice = { value: "", name: t("none") };
  const groups = setup.interactionGroups.map(({ code, description }) => ({
    value: code,
    name: description || code,
  }));
  const campaigns = setup.campaigns.map(({ no, description }) => ({
    value: no,
    name: description || no,
  }));
  return (
    <>
      <ChoiceField
        label={t("group")}
        value={template.groupCode}
        choices={[none, ...groups]}
        onChange={(groupCode) => {
          onChanged({ ...template, groupCode });
        }}
      />
      <Field label={t("cost")} size="small">
        <Input
          size="small"
          type="number"
          min={0}
          step={0.01}
          value={String(template.unitCostCents / 100)}
          onChange={(_, { value }) => {
            onChanged({ ...template, unitCostCents: Math.max(0, Math.round(Number(value) * 100)) });
          }}
        />
      </Field>
      <Field label={t("minutes")} size="small">
        <Input
          size="small"
          type="number"
          min={0}
          value={String(template.durationMinutes)}
          onChange={(_, { value }) => {
            onChanged({ ...template, durationMinutes: Math.max(0, Math.round(Number(value))) });
          }}
        />
      </Field>
      <ChoiceField
        label={t("campaign")}
        value={template.campaignNo}
        choices={[none, ...campaigns]}
        onChange={(campaignNo) => {
          onChanged({ ...template, campaignNo });
        }}
      />
      {(["campaignTarget", "campaignResponse"] as const).map((field) => (
        <Checkbox
          key={field}
          label={t(field)}
          checked={template[field]}
          onChange={(_, { checked }) => {
            onChanged({ ...template, [field]: checked === true });
          }}
        />
      ))}
    </>
  );
}

const FLOWS = ["", "outbound", "inbound"] as const satisfies readonly InformationFlow[];
const INITIATORS = ["", "us", "them"] as const satisfies readonly InitiatedBy[];

function WayFields({ template, onChanged }: TemplateFieldsProps) {
  const { t } = useTranslation(["setup", "shared"]);
  return (
    <>
      <ChoiceField
        label={t("flow")}
        value={template.informationFlow}
        choices={FLOWS.map((value) => ({ value, name: t(`flows.${value || "none"}`) }))}
        onChange={(value) => {
          onChanged({ ...template, informationFlow: value as InformationFlow });
        }}
      />
      <ChoiceField
        label={t("initiatedBy")}
        value={template.initiatedBy}
        choices={INITIATORS.map((value) => ({ value, name: t(`initiators.${value || "none"}`) }))}
        onChange={(value) => {
          onChanged({ ...template, initiatedBy: value as InitiatedBy });
        }}
      />
      <ChoiceField
        label={t("correspondenceType")}
        value={template.correspondenceType}
        choices={[
          { value: "", name: t("contactDecides") },
          { value: "hardCopy", name: t("shared:correspondenceType.hardCopy") },
          { value: "email", name: t("shared:correspondenceType.email") },
        ]}
        onChange={(value) => {
          const correspondenceType = value === "hardCopy" || value === "email" ? value : "";
          onChanged({ ...template, correspondenceType });
        }}
      />
      <Checkbox
        label={t("ignoreContact")}
        checked={template.ignoreContactCorrespondenceType}
        onChange={(_, { checked }) => {
          onChanged({ ...template, ignoreContactCorrespondenceType: checked === true });
        }}
      />
    </>
  );
}

/** A subject per language; the next language is offered below those that have one. */
function SubjectFields({ template, setup, onChanged }: TemplateFieldsProps) {
  const { t, i18n } = useTranslation("setup");
  const { subjects, language } = template;
  const all = salutationLanguages(setup.salutationFormulas);
  const named = (value: string): Choice => ({ value, name: languageName(value, i18n.language) });
  const shown = [...new Set([language, ...Object.keys(subjects)])].filter((each) => each !== "");
  const others = all.filter((each) => !shown.includes(each));
  return (
    <>
      <ChoiceField
        label={t("language")}
        value={language}
        choices={all.map(named)}
        onChange={(value) => {
          onChanged({ ...template, language: value });
        }}
      />
      {shown.map((each) => (
        <Field
          key={each}
          label={t("subject", { language: languageName(each, i18n.language) })}
          size="small"
        >
          <Input
            size="small"
            value={subjects[each] ?? ""}
            onChange={(_, { value }) => {
              onChanged({ ...template, subjects: { ...subjects, [each]: value } });
            }}
          />
        </Field>
      ))}
      {others.length === 0 ? null : (
        <ChoiceField
          label={t("addSubject")}
          value=""
          choices={[{ value: "", name: t("none") }, ...others.map(named)]}
          onChange={(value) => {
            onChanged({ ...template, subjects: { ...subjects, [value]: "" } });
          }}
        />
      )}
    </>
  );
}
