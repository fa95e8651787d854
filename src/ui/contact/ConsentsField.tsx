import { Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Consent, ConsentChannel, LegalBasis } from "../../domain/contact/contact";
import { ChoiceField } from "../shared/ChoiceField";
import { useDoors } from "../shared/doors-context";
import type { FormPart } from "./form-part";
import { RecordsField } from "./RecordsField";

const CHANNELS = ["", "hardCopy", "email", "phone"] as const satisfies readonly ConsentChannel[];

const BASES = [
  "consent",
  "contract",
  "legalObligation",
  "publicTask",
  "legitimateInterest",
] as const satisfies readonly LegalBasis[];

/** What the contact agreed to, each with the evidence for it, until it is withdrawn. */
export function ConsentsField({ draft, onChange }: FormPart) {
  const { t } = useTranslation("contact");
  const { today } = useDoors();
  return (
    <RecordsField
      entries={draft.consents}
      newEntry={newConsent(today())}
      addLabel={t("form.addConsent")}
      removeLabel={({ purpose }) => t("form.removeConsent", { purpose })}
      onChange={(consents) => {
        onChange({ consents });
      }}
      renderEntry={(consent, change) => <ConsentFields consent={consent} onChange={change} />}
    />
  );
}

interface ConsentFieldsProps {
  readonly consent: Consent;
  readonly onChange: (change: Partial<Consent>) => void;
}

function ConsentFields({ consent, onChange }: ConsentFieldsProps) {
  const { t } = useTranslation("contact");
  const input = (field: "purpose" | "source" | "date" | "withdrawn", type: "text" | "date") => (
    <Field label={t(`consent.${field}`)} size="small">
      <Input
        size="small"
        type={type}
        value={consent[field]}
        onChange={(_, { value }) => {
          onChange({ [field]: value });
        }}
      />
    </Field>
  );
  return (
    <>
      {input("purpose", "text")}
      <ChoiceField
        label={t("consent.channel")}
        value={consent.channel}
        choices={CHANNELS.map((value) => ({ value, name: t(`channel.${value || "any"}`) }))}
        onChange={(value) => {
          onChange({ channel: value as ConsentChannel });
        }}
      />
      <ChoiceField
        label={t("consent.basis")}
        value={consent.basis}
        choices={BASES.map((value) => ({ value, name: t(`basis.${value}`) }))}
        onChange={(value) => {
          onChange({ basis: value as LegalBasis });
        }}
      />
      {input("source", "text")}
      {input("date", "date")}
      {input("withdrawn", "date")}
    </>
  );
}

function newConsent(date: string): Consent {
  return { purpose: "", channel: "", basis: "consent", source: "", date, withdrawn: "" };
}
