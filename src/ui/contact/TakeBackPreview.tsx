import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../domain/contact/contact";
import type { StayReason, TakeBackPlan } from "../../domain/contact/import/take-back";
import { changedTexts } from "./changed-texts";

/** So many are named; the rest is a number. */
const MOST_NAMED = 50;

const REASONS = [
  "changedSince",
  "onSegment",
  "hasOtherPersons",
] as const satisfies readonly StayReason[];

/** Whom the import's taking back removes, what it changes back, and who stays and why, by number and by name. */
export function TakeBackPreview({ plan }: { readonly plan: TakeBackPlan }) {
  const { t } = useTranslation("contact");
  const { removed, changed, staying, keepingNos } = plan;
  return (
    <div role="status">
      <Names text={t("imports.removes", { count: removed.length })} contacts={removed} />
      <ChangedBack changed={changed} />
      {REASONS.map((reason) => {
        const contacts = staying.filter((each) => each.reason === reason);
        return contacts.length === 0 ? null : (
          <Names
            key={reason}
            text={t(`imports.${reason}`, { count: contacts.length })}
            contacts={contacts.map(({ contact }) => contact)}
          />
        );
      })}
      {keepingNos.length === 0 ? null : (
        <Text block>{t("imports.keeping", { count: keepingNos.length })}</Text>
      )}
    </div>
  );
}

interface NamesProps {
  readonly text: string;
  readonly contacts: readonly Contact[];
}

function Names({ text, contacts }: NamesProps) {
  const styles = useStyles();
  if (contacts.length === 0) return <Text block>{text}</Text>;
  return (
    <details>
      <summary>{text}</summary>
      <ul className={styles.list}>
        {contacts.slice(0, MOST_NAMED).map(({ no, name }) => (
          <li key={no}>
            <Text size={200}>{name === "" ? no : name}</Text>
          </li>
        ))}
        <More count={contacts.length - MOST_NAMED} />
      </ul>
    </details>
  );
}

function ChangedBack({ changed }: Pick<TakeBackPlan, "changed">) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  if (changed.length === 0) return null;
  return (
    <details>
      <summary>{t("imports.changesBack", { count: changed.length })}</summary>
      <ul className={styles.list}>
        {changed.slice(0, MOST_NAMED).map(({ before, after }) => (
          <li key={before.no}>
            <Text size={200}>
              {before.name}
              {changedTexts(before, after).map(({ field, from, to }) => (
                <span key={field} className={styles.change}>
                  {tShared("label", { name: tShared(`contactField.${field}`) })} <del>{from}</del>{" "}
                  <ins>{to}</ins>
                </span>
              ))}
            </Text>
          </li>
        ))}
        <More count={changed.length - MOST_NAMED} />
      </ul>
    </details>
  );
}

function More({ count }: { readonly count: number }) {
  const { t } = useTranslation("contact");
  if (count <= 0) return null;
  return (
    <li>
      <Text size={200}>{t("refused.more", { count })}</Text>
    </li>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  change: { display: "block", color: tokens.colorNeutralForeground2 },
});
