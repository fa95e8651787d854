import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../domain/contact/contact";
import { useContactRow } from "../shared/use-contact";

const WAYS = ["phone", "mobile", "email"] as const;

/** How the contact of a line is reached, as the card says now. Nothing where it says nothing. */
export function LineContact({ contactNo }: { readonly contactNo: ContactNo }) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  const contact = useContactRow(contactNo)?.contact;
  const known = WAYS.filter((way) => contact !== undefined && contact[way] !== "");
  if (contact === undefined || known.length === 0) return null;
  return (
    <dl className={styles.list}>
      {known.map((way) => (
        <div key={way} className={styles.way}>
          <dt className={styles.name}>{t("label", { name: t(`contactField.${way}`) })}</dt>
          <dd className={styles.value}>{contact[way]}</dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  way: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  name: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});
