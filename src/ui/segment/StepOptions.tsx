import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  Field,
  Input,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { AddOptions } from "../../domain/segment/criteria-action";
import type { FilterStep, StepDraft } from "./filter-step";

interface StepOptionsProps {
  readonly step: FilterStep;
  readonly draft: StepDraft;
  readonly onChange: (change: Partial<StepDraft>) => void;
}

/** What a step does besides its question; all off at first. */
export function StepOptions({ step, draft, onChange }: StepOptionsProps) {
  const { t } = useTranslation("segment");
  return (
    <Accordion collapsible>
      <AccordionItem value="options">
        <AccordionHeader size="small">{t("option.title")}</AccordionHeader>
        <AccordionPanel>
          {step === "add" ? (
            <AddOptionFields
              options={draft.options}
              onChange={(change) => {
                onChange({ options: { ...draft.options, ...change } });
              }}
            />
          ) : (
            <Checkbox
              label={t("option.entireCompanies")}
              checked={draft.entireCompanies}
              onChange={(_, { checked }) => {
                onChange({ entireCompanies: checked === true });
              }}
            />
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

const ADD_OPTIONS = [
  "onePerHousehold",
  "expandCompanies",
  "addRelatedCompanies",
  "allowExistingContacts",
  "ignoreExclusion",
] as const satisfies readonly (keyof AddOptions)[];

interface AddOptionFieldsProps {
  readonly options: AddOptions;
  readonly onChange: (change: Partial<AddOptions>) => void;
}

function AddOptionFields({ options, onChange }: AddOptionFieldsProps) {
  const { t } = useTranslation("segment");
  return (
    <>
      {ADD_OPTIONS.map((option) => (
        <Checkbox
          key={option}
          label={t(`option.${option}`)}
          checked={options[option]}
          onChange={(_, { checked }) => {
            onChange({ [option]: checked === true });
          }}
        />
      ))}
      {options.ignoreExclusion ? (
        <Field label={t("option.ignoreExclusionReason")} size="small" required>
          <Input
            size="small"
            value={options.ignoreExclusionReason}
            onChange={(_, { value }) => {
              onChange({ ignoreExclusionReason: value });
            }}
          />
        </Field>
      ) : null}
    </>
  );
}
