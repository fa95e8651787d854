import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  Field,
  Input,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  InteractionTemplate,
  InteractionValues,
} from "../../domain/interaction/interaction-template";
import type { HeaderChange } from "../../domain/segment/changed-header";
import type { Segment, SegmentHeader } from "../../domain/segment/segment";
import { headerWithTemplate } from "../../domain/segment/template-values";
import { useSetup } from "../shared/use-setup";
import { InteractionCostFields, InteractionValuesFields } from "./InteractionValuesFields";
import { SegmentForm } from "./SegmentForm";
import { changeOf, useHeaderSaving } from "./use-header-saving";
import { UpdateLinesDialog } from "./UpdateLinesDialog";

interface HeaderFormProps {
  readonly segment: Segment;
  readonly onLeave: () => void;
}

/** The defaults of the segment; what becomes of lines that have the old ones is asked on saving. */
export function HeaderForm({ segment, onLeave }: HeaderFormProps) {
  const { t } = useTranslation("segment");
  const [draft, setDraft] = useState(segment.header);
  const change = (values: HeaderChange) => {
    setDraft((now) => ({ ...now, ...values }));
  };
  const saving = useHeaderSaving(segment, onLeave);
  return (
    <SegmentForm
      title={t("header.title")}
      saving={saving.running}
      onCancel={onLeave}
      onSave={() => {
        saving.save(changeOf(segment.header, draft));
      }}
    >
      <NameFields draft={draft} onChange={change} />
      <ValueFields draft={draft} onChange={change} />
      {saving.question === undefined ? null : (
        <UpdateLinesDialog question={saving.question} onAnswer={saving.answer} />
      )}
    </SegmentForm>
  );
}

interface FieldsProps {
  readonly draft: SegmentHeader;
  readonly onChange: (change: HeaderChange) => void;
}

function NameFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation("segment");
  return (
    <>
      <Field label={t("header.description")} size="small" required>
        <Input
          size="small"
          value={draft.description}
          onChange={(_, { value }) => {
            onChange({ description: value });
          }}
        />
      </Field>
      <Field label={t("header.date")} size="small" required>
        <Input
          size="small"
          type="date"
          value={draft.date}
          onChange={(_, { value }) => {
            onChange({ date: value });
          }}
        />
      </Field>
    </>
  );
}

function ValueFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation("segment");
  const templates = useSetup()?.interactionTemplates ?? [];
  return (
    <>
      <InteractionValuesFields
        values={draft}
        onChange={(change) => {
          onChange(withConsequences(draft, change, templates));
        }}
      >
        <Checkbox
          label={t("header.ignoreContactType")}
          checked={draft.ignoreContactCorrespondenceType}
          onChange={(_, { checked }) => {
            onChange({ ignoreContactCorrespondenceType: checked === true });
          }}
        />
      </InteractionValuesFields>
      <Accordion collapsible>
        <AccordionItem value="cost">
          <AccordionHeader size="small">{t("header.more")}</AccordionHeader>
          <AccordionPanel>
            <InteractionCostFields values={draft} onChange={onChange} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

/** A new template brings its values along, and the subject is the one of the language. */
function withConsequences(
  header: SegmentHeader,
  change: Partial<InteractionValues>,
  templates: readonly InteractionTemplate[],
): HeaderChange {
  const templateOf = (wanted: string) => templates.find(({ code }) => code === wanted);
  const template = templateOf(change.templateCode ?? "");
  if (template !== undefined) {
    return headerWithTemplate(header, template, templateOf(header.templateCode));
  }
  if (change.subject === undefined) return change;
  return { ...change, subjects: { ...header.subjects, [header.language]: change.subject } };
}
