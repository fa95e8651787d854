import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ContactAvatar } from "./ContactAvatar";
import { ContactSigns } from "./ContactSigns";
import { ListRow } from "./ListRow";
import type { ContactRowData } from "./use-contact-rows";

interface ContactRowProps {
  /** Undefined while it is being fetched. */
  readonly row: ContactRowData | undefined;
  readonly action?: ReactNode;
  readonly tabIndex?: 0 | -1;
  readonly onOpen: () => void;
}

/** A contact in a list: who it is, where it belongs, and what speaks against writing to it. */
export function ContactRow({ row, action, ...props }: ContactRowProps) {
  const styles = useStyles();
  if (row === undefined) return <div className={styles.waiting} />;
  const { contact, companyName } = row;
  return (
    <ListRow
      {...props}
      media={<ContactAvatar contact={contact} />}
      title={contact.name === "" ? contact.no : contact.name}
      text={[companyName, contact.city].filter((text) => text !== "").join(" · ") || contact.no}
      signs={<ContactSigns contact={contact} />}
      action={action}
    />
  );
}

const useStyles = makeStyles({
  waiting: {
    height: "100%",
    boxSizing: "border-box",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});
