import { makeStyles, tokens } from "@fluentui/react-components";
import { ProhibitedRegular } from "@fluentui/react-icons/svg/prohibited";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../domain/contact/contact";

const FLAGS = [
  "excludeFromSegment",
  "privacyBlocked",
  "deceased",
  "doNotMail",
  "doNotEmail",
] as const;

export type ContactFlag = (typeof FLAGS)[number];

/** What speaks against writing to the contact. */
export function contactFlags(contact: Contact): readonly ContactFlag[] {
  return FLAGS.filter((flag) => contact[flag] !== null && contact[flag] !== false);
}

/** One sign for all that speaks against writing to the contact; nothing when nothing does. */
export function ContactSigns({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  const flags = contactFlags(contact);
  if (flags.length === 0) return null;
  const text = flags.map((flag) => t(`flag.${flag}`)).join(", ");
  return (
    <span role="img" aria-label={text} title={text} className={styles.sign}>
      <ProhibitedRegular />
    </span>
  );
}

const useStyles = makeStyles({
  sign: {
    flexShrink: 0,
    display: "inline-flex",
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorStatusDangerForeground1,
  },
});
