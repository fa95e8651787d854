import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../../domain/contact/contact";
import { useContactRows } from "../use-contact-rows";

/** So many are named; the rest is a number. */
const MOST_NAMED = 50;

interface ContactNamesProps {
  /** Says how many, "3 come in": opens the names. */
  readonly summary: string;
  readonly nos: readonly ContactNo[];
}

/** A number of contacts that opens to their names. */
export function ContactNames({ summary, nos }: ContactNamesProps) {
  const named = useMemo(() => nos.slice(0, MOST_NAMED), [nos]);
  const rows = useContactRows(named);
  const names = nos.map((no) => rows.get(no)?.contact.name ?? no);
  return <FoldedNames summary={summary} names={names} />;
}

interface FoldedNamesProps extends Pick<ContactNamesProps, "summary"> {
  readonly names: readonly string[];
}

/** A number of names that opens to them. */
export function FoldedNames({ summary, names }: FoldedNamesProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const more = names.length - MOST_NAMED;
  return (
    <details className={styles.root}>
      <summary>{summary}</summary>
      <ul className={styles.list}>
        {names.slice(0, MOST_NAMED).map((name, index) => (
          <li key={index}>
            <Text size={200}>{name}</Text>
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
