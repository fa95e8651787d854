import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import { useSetup } from "../shared/use-setup";
import { useValueNames } from "../shared/use-value-names";
import { dayName } from "../shared/value-names";

/** All that is on record about one interaction, as it was then. What is empty is left out. */
export function EntryFacts({ entry }: { readonly entry: InteractionLogEntry }) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const facts = useFacts(entry).filter(([, value]) => value !== "");
  return (
    <section>
      <Subtitle2 as="h3" className={styles.title}>
        {t("entry.about")}
      </Subtitle2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{t(`entry.${name}`)}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useFacts(entry: InteractionLogEntry) {
  const { t, i18n } = useTranslation("interaction");
  const nameOf = useValueNames();
  const setup = useSetup();
  const { contact, date, time, unitCostCents, durationMinutes } = entry;
  const template = setup?.interactionTemplates.find(({ code }) => code === entry.templateCode);
  const campaign = setup?.campaigns.find(({ no }) => no === entry.campaignNo);
  const money = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 });
  return [
    ["date", `${dayName(date, i18n.language)} ${time}`.trim()],
    ["template", template?.description ?? entry.templateCode],
    ["subject", entry.subject],
    ["travels", nameOf("correspondenceType", entry.correspondenceType)],
    [
      "address",
      [contact.companyName, ...contact.addressLines].filter((line) => line !== "").join("\n"),
    ],
    ["email", contact.email],
    ["salesperson", nameOf("salespersonCode", entry.salespersonCode)],
    ["campaign", campaign?.description ?? entry.campaignNo],
    ["cost", unitCostCents === 0 ? "" : money.format(unitCostCents / 100)],
    ["duration", durationMinutes === 0 ? "" : t("entry.minutes", { count: durationMinutes })],
    ["by", entry.userName],
  ] as const;
}

const useStyles = makeStyles({
  title: { margin: 0 },
  facts: { margin: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
});
