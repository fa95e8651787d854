import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../domain/contact/contact";
import { useContactRows } from "../shared/use-contact-rows";

/** So many are named; the rest is a number. */
const MOST_NAMED = 50;

interface ContactNamesProps {
  /** Says how many, "3 come in": opens the names. */
  readonly summary: string;
  readonly nos: readonly ContactNo[];
}

/** A number of contacts that opens to their names. */
export function ContactNames({ summary, nos }: ContactNamesProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const named = useMemo(() => nos.slice(0, MOST_NAMED), [nos]);
  const rows = useContactRows(named);
  const more = nos.length - named.length;
  return (
    <details className={styles.root}>
      <summary>{summary}</summary>
      <ul className={styles.list}>
        {named.map((no, index) => (
          <li key={index}>
            <Text size={200}>{rows.get(no)?.contact.name ?? no}</Text>
          </li>
        ))}
        {more > 0 ? (
          <li>
            <Text size={200}>{t("preview.more", { count: more })}</Text>
          </li>
        ) : null}
      </ul>
    </details>
  );
}

const useStyles = makeStyles({
  root: { maxHeight: "30vh", overflowY: "auto" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
