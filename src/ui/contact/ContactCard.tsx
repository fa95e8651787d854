import { Badge, Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
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
  /** An interaction with the contact is to be recorded. */
  readonly onInteraction: () => void;
}

/** All that is known of a contact, to be read; what is not known is left out. */
export function ContactCard({ onInteraction, ...head }: ContactCardProps) {
  const { contact } = head;
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <CardHead {...head} />
      {SEEN_FIRST.map((group) => (
        <CardGroup key={group} group={group} contact={contact} />
      ))}
      <CardRecords contact={contact} />
      {SEEN_LAST.map((group) => (
        <CardGroup key={group} group={group} contact={contact} />
      ))}
      <CardTimeline contact={contact} onInteraction={onInteraction} />
    </div>
  );
}

/** What was sent to the contact, and whatever else was or is to be. */
function CardTimeline({
  contact,
  onInteraction,
}: Pick<ContactCardProps, "contact" | "onInteraction">) {
  const { t } = useTranslation(["contact", "interaction"]);
  const styles = useStyles();
  return (
    <section aria-label={t("card.timeline")}>
      <div className={styles.timelineHead}>
        <Text as="h3" weight="semibold" block>
          {t("card.timeline")}
        </Text>
        <Button size="small" icon={<AddRegular />} onClick={onInteraction}>
          {t("interaction:entries.new")}
        </Button>
      </div>
      <ContactTimeline contactNo={contact.no} />
    </section>
  );
}

function CardHead({ contact, companyName, onOpen }: Omit<ContactCardProps, "onInteraction">) {
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
  timelineHead: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});
