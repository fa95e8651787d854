import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ImportPolicy, MergePolicy } from "../../domain/contact/import/import-draft";
import type { ColumnMapping } from "../../domain/contact/import/import-field";
import { ChoiceField } from "../shared/ChoiceField";
import {
  FIELD_GROUPS,
  TAG_FIELDS,
  TEXT_FIELDS,
  type TagField,
  type TextField,
} from "./contact-fields";

const POLICIES = ["overwrite", "fillEmpty", "keep"] as const satisfies readonly MergePolicy[];

interface PolicyFieldProps {
  readonly label: string;
  readonly policy: MergePolicy;
  readonly onChange: (policy: MergePolicy) => void;
}

/** What becomes of a value that is there already. */
export function PolicyField({ label, policy, onChange }: PolicyFieldProps) {
  const { t } = useTranslation("contact");
  return (
    <ChoiceField
      label={label}
      value={policy}
      choices={POLICIES.map((value) => ({ value, name: t(`policy.${value}`) }))}
      onChange={(value) => {
        onChange(POLICIES.find((each) => each === value) ?? "overwrite");
      }}
    />
  );
}

interface FieldPoliciesProps {
  readonly mapping: ColumnMapping;
  readonly policy: ImportPolicy;
  readonly onPolicy: (policy: ImportPolicy) => void;
}

/** The same, asked of each field that the file has a column for. */
export function FieldPolicies({ mapping, policy, onPolicy }: FieldPoliciesProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const hasOwn = Object.keys(policy.fields).length > 0;
  return (
    <Accordion collapsible defaultOpenItems={hasOwn ? ["fields"] : []}>
      <AccordionItem value="fields">
        <AccordionHeader size="small">{t("import.fieldPolicies")}</AccordionHeader>
        <AccordionPanel>
          {fieldsOf(mapping).map((field) => (
            <PolicyField
              key={field}
              label={tShared(`contactField.${field}`)}
              policy={policy.fields[field] ?? policy.standard}
              onChange={(changed) => {
                onPolicy({ ...policy, fields: { ...policy.fields, [field]: changed } });
              }}
            />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** The fields of the contact that the file has a column for. */
function fieldsOf(mapping: ColumnMapping): readonly (TextField | TagField)[] {
  const taken = new Set<string | null>(mapping);
  const fields = [...FIELD_GROUPS.flatMap((group) => TEXT_FIELDS[group]), ...TAG_FIELDS];
  return fields.filter((field) => taken.has(field));
}
