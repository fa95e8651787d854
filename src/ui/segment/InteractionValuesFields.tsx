import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { salutationLanguages } from "../../domain/contact/salutation-formula";
import type { InteractionValues } from "../../domain/interaction/interaction-template";
import { ChoiceField, type Choice } from "../shared/ChoiceField";
import { useSetup } from "../shared/use-setup";
import { languageName } from "../shared/value-names";

interface InteractionValuesFieldsProps {
  readonly values: InteractionValues;
  /** What belongs to the correspondence type, below it. */
  readonly children?: ReactNode;
  readonly onChange: (change: Partial<InteractionValues>) => void;
}

/** The values that header and line have in common: what kind of interaction, by whom, how, in which language. */
export function InteractionValuesFields(props: InteractionValuesFieldsProps) {
  return (
    <>
      <SetUpFields {...props} />
      <TravelFields {...props} />
    </>
  );
}

function SetUpFields({ values, onChange }: InteractionValuesFieldsProps) {
  const { t } = useTranslation("segment");
  const setup = useSetup();
  if (setup === undefined) return null;
  const none: Choice = { value: "", name: t("header.none") };
  return (
    <>
      <ChoiceField
        label={t("header.template")}
        value={values.templateCode}
        choices={[none, ...setup.interactionTemplates.map(describedCode)]}
        onChange={(templateCode) => {
          onChange({ templateCode });
        }}
      />
      <ChoiceField
        label={t("header.salesperson")}
        value={values.salespersonCode}
        choices={[none, ...setup.salespersons.map(({ code, name }) => ({ value: code, name }))]}
        onChange={(salespersonCode) => {
          onChange({ salespersonCode });
        }}
      />
      <ChoiceField
        label={t("header.campaign")}
        value={values.campaignNo}
        choices={[
          none,
          ...setup.campaigns.map(({ no, description }) => ({ value: no, name: description })),
        ]}
        onChange={(campaignNo) => {
          onChange({ campaignNo });
        }}
      />
    </>
  );
}

function describedCode({ code, description }: { code: string; description: string }): Choice {
  return { value: code, name: description === "" ? code : description };
}

function TravelFields({ values, children, onChange }: InteractionValuesFieldsProps) {
  const { t, i18n } = useTranslation("segment");
  const { t: tShared } = useTranslation("shared");
  const setup = useSetup();
  const languages = salutationLanguages(setup?.salutationFormulas ?? []);
  return (
    <>
      <ChoiceField
        label={t("header.correspondenceType")}
        value={values.correspondenceType}
        choices={[
          { value: "", name: t("header.contactDecides") },
          { value: "hardCopy", name: tShared("correspondenceType.hardCopy") },
          { value: "email", name: tShared("correspondenceType.email") },
        ]}
        onChange={(value) => {
          onChange({ correspondenceType: value === "hardCopy" || value === "email" ? value : "" });
        }}
      />
      {children}
      <ChoiceField
        label={t("header.language")}
        value={values.language}
        choices={languages.map((value) => ({
          value,
          name: languageName(value, i18n.language),
        }))}
        onChange={(language) => {
          onChange({ language });
        }}
      />
      <Field label={t("header.subject")} size="small">
        <Input
          size="small"
          value={values.subject}
          onChange={(_, { value }) => {
            onChange({ subject: value });
          }}
        />
      </Field>
    </>
  );
}

/** What an interaction counts as, what it costs, how long it takes, and which way it goes. */
export function InteractionCostFields(props: InteractionValuesFieldsProps) {
  return (
    <>
      <CountingFields {...props} />
      <CostFields {...props} />
    </>
  );
}

function CountingFields({ values, onChange }: InteractionValuesFieldsProps) {
  const { t } = useTranslation("segment");
  const groups = useSetup()?.interactionGroups ?? [];
  return (
    <>
      <ChoiceField
        label={t("header.group")}
        value={values.groupCode}
        choices={[{ value: "", name: t("header.none") }, ...groups.map(describedCode)]}
        onChange={(groupCode) => {
          onChange({ groupCode });
        }}
      />
      {(["campaignTarget", "campaignResponse"] as const).map((flag) => (
        <Checkbox
          key={flag}
          label={t(`header.${flag}`)}
          checked={values[flag]}
          onChange={(_, { checked }) => {
            onChange({ [flag]: checked === true });
          }}
        />
      ))}
    </>
  );
}

function CostFields({ values, onChange }: InteractionValuesFieldsProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <div className={styles.pairs}>
      <CostField
        cents={values.unitCostCents}
        onChange={(unitCostCents) => {
          onChange({ unitCostCents });
        }}
      />
      <Field label={t("header.minutes")} size="small">
        <Input
          size="small"
          type="number"
          min={0}
          value={String(values.durationMinutes)}
          onChange={(_, { value }) => {
            onChange({ durationMinutes: Math.max(0, Math.round(Number(value))) });
          }}
        />
      </Field>
      <ChoiceField
        label={t("header.flow")}
        value={values.informationFlow}
        choices={(["", "outbound", "inbound"] as const).map((value) => ({
          value,
          name: t(`flow.${value === "" ? "none" : value}`),
        }))}
        onChange={(value) => {
          onChange({ informationFlow: value === "outbound" || value === "inbound" ? value : "" });
        }}
      />
      <ChoiceField
        label={t("header.initiatedBy")}
        value={values.initiatedBy}
        choices={(["", "us", "them"] as const).map((value) => ({
          value,
          name: t(`initiatedBy.${value === "" ? "none" : value}`),
        }))}
        onChange={(value) => {
          onChange({ initiatedBy: value === "us" || value === "them" ? value : "" });
        }}
      />
    </div>
  );
}

interface CostFieldProps {
  readonly cents: number;
  readonly onChange: (cents: number) => void;
}

/** Money, typed with a point or a comma. */
function CostField({ cents, onChange }: CostFieldProps) {
  const { t } = useTranslation("segment");
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={t("header.cost")} size="small">
      <Input
        size="small"
        inputMode="decimal"
        value={typed ?? (cents / 100).toFixed(2)}
        onChange={(_, { value }) => {
          setTyped(value);
          const amount = Number(value.replace(",", "."));
          if (Number.isFinite(amount) && amount >= 0) onChange(Math.round(amount * 100));
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      />
    </Field>
  );
}

const useStyles = makeStyles({
  pairs: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    // Without this, an input is as wide as twenty letters.
    "& > *": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});
