import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { LeftOut } from "../../../domain/segment/criteria-action";
import { useContactRows } from "../use-contact-rows";

/** So many are named; the rest is a number. */
const MOST_NAMED = 50;

/** Who was left out, and why, by name. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t } = useTranslation("segment");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  const named = useMemo(() => leftOut.slice(0, MOST_NAMED), [leftOut]);
  const nos = useMemo(() => named.map(({ contactNo }) => contactNo), [named]);
  const rows = useContactRows(nos);
  const more = leftOut.length - named.length;
  return (
    <ul className={styles.list}>
      {named.map(({ contactNo, reason }, index) => (
        <li key={index}>
          <Text size={200}>
            {tShared("label", { name: rows.get(contactNo)?.contact.name ?? contactNo })}{" "}
            {t(`reason.${reason}`)}
          </Text>
        </li>
      ))}
      {more > 0 ? (
        <li>
          <Text size={200}>{t("preview.more", { count: more })}</Text>
        </li>
      ) : null}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
