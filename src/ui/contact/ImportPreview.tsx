import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { NewContact } from "../../domain/contact/draft-contact";
import type { ImportChange, ImportDraft } from "../../domain/contact/import/import-draft";
import { countryName } from "../shared/value-names";
import { changedTexts } from "./changed-texts";

/** As many as it takes to see whether the columns were understood. */
const SHOWN = 3;

/** The first contacts as they would come out of the file, and the first that would change. */
export function ImportPreview({ draft: { added, changed } }: { readonly draft: ImportDraft }) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const persons = added.filter(({ type }) => type === "person");
  return (
    <>
      {added.length === 0 ? null : (
        <section aria-label={t("import.firstAdded")}>
          <Text weight="semibold">{t("import.firstAdded")}</Text>
          <ul className={styles.list}>
            {(persons.length === 0 ? added : persons).slice(0, SHOWN).map((contact, index) => (
              <li key={index} className={styles.entry}>
                <NewContactText contact={contact} added={added} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {changed.length === 0 ? null : (
        <section aria-label={t("import.firstChanged")}>
          <Text weight="semibold">{t("import.firstChanged")}</Text>
          <ul className={styles.list}>
            {changed.slice(0, SHOWN).map((change) => (
              <li key={change.rowNo} className={styles.entry}>
                <ChangeText change={change} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface NewContactTextProps {
  readonly contact: NewContact;
  readonly added: readonly NewContact[];
}

function NewContactText({ contact, added }: NewContactTextProps) {
  const { i18n } = useTranslation("contact");
  const styles = useStyles();
  const company = added[Number(contact.companyNo.slice(1))];
  const address = [
    contact.companyNo.startsWith("#") ? (company?.name ?? "") : contact.companyNo,
    contact.jobTitle,
    contact.address,
    `${contact.postCode} ${contact.city}`.trim(),
    countryName(contact.country, i18n.language),
    contact.email,
    contact.phone,
  ];
  return (
    <>
      <Text block>{contact.name}</Text>
      <Caption1 className={styles.quiet}>
        {address.filter((text) => text !== "").join(" · ")}
      </Caption1>
    </>
  );
}

function ChangeText({ change: { before, after } }: { readonly change: ImportChange }) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  return (
    <>
      <Text block>{after.name}</Text>
      {changedTexts(before, after).map(({ field, from, to }) => (
        <Caption1 key={field} block className={styles.quiet}>
          {t("label", { name: t(`contactField.${field}`) })} <del>{from}</del> <ins>{to}</ins>
        </Caption1>
      ))}
    </>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
