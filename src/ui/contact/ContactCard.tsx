import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Contact, ContactNo } from "../../domain/contact/contact";
import { contactFlags } from "../shared/ContactSigns";
import { ContactAvatar } from "../shared/ContactAvatar";
import { ContactTimeline } from "../shared/ContactTimeline";
import { useValueNames } from "../shared/use-value-names";
import { CardRecords } from "./CardRecords";
import { CardEntry, CardSection } from "./CardSection";
import {
  hasField,
  TAG_FIELDS,
  TEXT_FIELDS,
  type FieldGroup,
  type TextField,
} from "./contact-fields";

interface ContactCardProps {
  readonly contact: Contact;
  readonly companyName: string;
  readonly onOpen: (contactNo: ContactNo) => void;
}

/** All that is known of a contact, to be read; what is not known is left out. */
export function ContactCard({ contact, companyName, onOpen }: ContactCardProps) {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <CardHead contact={contact} companyName={companyName} onOpen={onOpen} />
      {SEEN_FIRST.map((group) => (
        <CardGroup key={group} group={group} contact={contact} />
      ))}
      <CardRecords contact={contact} />
      {SEEN_LAST.map((group) => (
        <CardGroup key={group} group={group} contact={contact} />
      ))}
      <CardTimeline contact={contact} />
    </div>
  );
}

/** What was sent to the contact, and whatever else was. */
function CardTimeline({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation("contact");
  return (
    <section aria-label={t("card.timeline")}>
      <Text as="h3" weight="semibold" block>
        {t("card.timeline")}
      </Text>
      <ContactTimeline contactNo={contact.no} />
    </section>
  );
}

function CardHead({ contact, companyName, onOpen }: ContactCardProps) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <ContactAvatar contact={contact} size="large" />
      <div className={styles.lines}>
        <Text>{contact.jobTitle === "" ? t(`contactType.${contact.type}`) : contact.jobTitle}</Text>
        {companyName === "" ? null : (
          <Link
            as="button"
            onClick={() => {
              onOpen(contact.companyNo);
            }}
          >
            {companyName}
          </Link>
        )}
        <Text size={200} className={styles.quiet}>
          {contact.no}
        </Text>
        {contactFlags(contact).map((flag) => (
          <Badge key={flag} appearance="tint" color="danger">
            {t(`flag.${flag}`)}
          </Badge>
        ))}
      </div>
    </div>
  );
}

interface CardGroupProps {
  readonly group: FieldGroup;
  readonly contact: Contact;
}

/** What people look a contact up for. */
const SEEN_FIRST: readonly FieldGroup[] = ["communication", "address", "letters", "groups"];
const SEEN_LAST: readonly FieldGroup[] = ["name", "more"];

/** Fields that stand in the card's head. */
const IN_HEAD: readonly TextField[] = ["name", "companyNo", "jobTitle"];

function CardGroup({ group, contact }: CardGroupProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const nameOf = useValueNames();
  const texts = TEXT_FIELDS[group]
    .filter((field) => !IN_HEAD.includes(field) && contact[field] !== "")
    .map((field) => ({ field, text: nameOf(field as "city", contact[field]) }));
  const tags = group === "groups" ? TAG_FIELDS : [];
  const lists = tags
    .filter((field) => hasField(contact.type, field) && contact[field].length > 0)
    .map((field) => ({
      field,
      text: contact[field].map((code) => nameOf(field, code)).join(", "),
    }));
  const entries = [...texts, ...lists];
  if (entries.length === 0) return null;
  return (
    <CardSection title={t(`group.${group}`)}>
      {entries.map(({ field, text }) => (
        <CardEntry key={field} name={tShared(`contactField.${field}`)}>
          {linked(field, text)}
        </CardEntry>
      ))}
    </CardSection>
  );
}

/** Addresses that the device can act on are links. */
function linked(field: string, text: string): ReactNode {
  switch (field) {
    case "email":
    case "email2":
      return <Link href={`mailto:${text}`}>{text}</Link>;
    case "phone":
    case "mobile":
      return <Link href={`tel:${text.replace(/[^\d+]/g, "")}`}>{text}</Link>;
    default:
      return text;
  }
}

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  head: { display: "flex", columnGap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  lines: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});
