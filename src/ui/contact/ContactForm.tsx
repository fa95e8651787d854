import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ContactProblem } from "../../domain/contact/contact-problems";
import type { ContactDraft } from "../../ports/contact-book";
import { AddressesField } from "./AddressesField";
import { AttributesField } from "./AttributesField";
import { ContactTextField } from "./ContactTextField";
import { FIELD_GROUPS, hasField, TEXT_FIELDS, type FieldGroup } from "./contact-fields";
import { ConsentFields } from "./ConsentFields";
import { ConsentsField } from "./ConsentsField";
import { ContactProblems } from "./ContactProblems";
import { ContactTagFields } from "./ContactTagFields";
import type { FormPart } from "./form-part";
import { ProfileField } from "./ProfileField";

interface ContactFormProps {
  readonly initial: ContactDraft;
  readonly saving: boolean;
  /** What kept the contact from being saved. */
  readonly problems: readonly ContactProblem[];
  readonly onSave: (draft: ContactDraft) => void;
  readonly onCancel: () => void;
}

/** All that is known of a contact, to be typed. */
export function ContactForm({ initial, saving, problems, onSave, onCancel }: ContactFormProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  const [draft, setDraft] = useState(initial);
  const part: FormPart = {
    draft,
    onChange: (change) => {
      setDraft((now) => ({ ...now, ...change }));
    },
  };
  const canSave = draft.name.trim() !== "" && !saving;
  const save = () => {
    if (canSave) onSave(draft);
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={t("form.label")}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={onKeys(save)}
    >
      <Accordion multiple collapsible defaultOpenItems={["name", "address", "communication"]}>
        {FORM_GROUPS.map((group) => (
          <AccordionItem key={group} value={group}>
            <AccordionHeader as="h3" size="small">
              {t(`group.${group}`)}
            </AccordionHeader>
            <AccordionPanel className={styles.fields}>{groupFields(group, part)}</AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <ContactProblems problems={problems} />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={!canSave}>
          {tShared("action.save")}
        </Button>
        <Button onClick={onCancel}>{tShared("action.cancel")}</Button>
      </div>
    </form>
  );
}

/** The groups that are more than a text each. */
const OTHER_PARTS = {
  consent: ConsentFields,
  consents: ConsentsField,
  groups: ContactTagFields,
  addresses: AddressesField,
  profile: ProfileField,
  attributes: AttributesField,
} as const;

type FormGroup = FieldGroup | keyof typeof OTHER_PARTS;

const FORM_GROUPS: readonly FormGroup[] = [
  ...FIELD_GROUPS.slice(0, 4),
  "consent",
  "consents",
  "groups",
  "addresses",
  "profile",
  "attributes",
  "more",
];

function groupFields(group: FormGroup, part: FormPart): ReactNode {
  if (group in OTHER_PARTS) {
    const Part = OTHER_PARTS[group as keyof typeof OTHER_PARTS];
    return <Part {...part} />;
  }
  return TEXT_FIELDS[group as FieldGroup]
    .filter((field) => hasField(part.draft.type, field))
    .map((field) => <ContactTextField key={field} field={field} {...part} />);
}

/** Ctrl+S and Ctrl+Enter save. */
function onKeys(save: () => void) {
  return (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || (event.key !== "s" && event.key !== "Enter")) return;
    event.preventDefault();
    save();
  };
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", minHeight: "100%" },
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  actions: {
    position: "sticky",
    bottom: 0,
    marginTop: "auto",
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
