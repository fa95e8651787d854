import { useTranslation } from "react-i18next";
import type {
  AlternativeAddress,
  Consent,
  Contact,
  CustomAttribute,
  DoNotContact,
} from "../../domain/contact/contact";
import { dayName } from "../shared/value-names";
import { CardEntry, CardSection } from "./CardSection";
import { FLAG_FIELDS } from "./contact-fields";

/** What the contact's card keeps in lists of records: objections, other addresses, answers, own fields. */
export function CardRecords({ contact }: { readonly contact: Contact }) {
  return (
    <>
      <ConsentSection contact={contact} />
      <ConsentsSection consents={contact.consents} />
      <AddressSection addresses={contact.alternativeAddresses} />
      <ProfileSection contact={contact} />
      <AttributeSection attributes={contact.customAttributes} />
    </>
  );
}

function ConsentSection({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const flags = FLAG_FIELDS.filter((field) => contact[field]);
  const objections = (["doNotMail", "doNotEmail"] as const).flatMap((field) => {
    const objection = contact[field];
    return objection === null ? [] : [{ field, objection }];
  });
  if (flags.length + objections.length === 0) return null;
  return (
    <CardSection title={t("group.consent")}>
      {flags.map((field) => (
        <CardEntry key={field} name={tShared(`contactField.${field}`)}>
          {t("card.yes")}
        </CardEntry>
      ))}
      {objections.map(({ field, objection }) => (
        <CardEntry key={field} name={tShared(`contactField.${field}`)}>
          <Objection objection={objection} />
        </CardEntry>
      ))}
    </CardSection>
  );
}

/** What holds, and what was withdrawn: both are evidence. */
function ConsentsSection({ consents }: { readonly consents: readonly Consent[] }) {
  const { t, i18n } = useTranslation("contact");
  if (consents.length === 0) return null;
  const day = (text: string) => dayName(text, i18n.language);
  return (
    <CardSection title={t("group.consents")}>
      {consents.map(({ purpose, channel, basis, source, date, withdrawn }, index) => (
        <CardEntry key={index} name={purpose}>
          {[
            t(`channel.${channel || "any"}`),
            t(`basis.${basis}`),
            t("card.since", { day: day(date) }),
            withdrawn === "" ? "" : t("card.withdrawn", { day: day(withdrawn) }),
            source,
          ]
            .filter((text) => text !== "")
            .join(" · ")}
        </CardEntry>
      ))}
    </CardSection>
  );
}

function Objection({ objection: { date, source } }: { readonly objection: DoNotContact }) {
  const { t, i18n } = useTranslation("contact");
  const since = t("card.since", { day: dayName(date, i18n.language) });
  return <>{source === "" ? since : `${since} · ${source}`}</>;
}

function AddressSection({ addresses }: { readonly addresses: readonly AlternativeAddress[] }) {
  const { t, i18n } = useTranslation("contact");
  if (addresses.length === 0) return null;
  const day = (text: string) => dayName(text, i18n.language);
  return (
    <CardSection title={t("group.addresses")}>
      {addresses.map((each) => (
        <CardEntry key={each.startDate} name={`${day(each.startDate)} – ${day(each.endDate)}`}>
          {[each.code, each.address, each.address2, `${each.postCode} ${each.city}`, each.country]
            .filter((text) => text.trim() !== "")
            .join(", ")}
        </CardEntry>
      ))}
    </CardSection>
  );
}

function ProfileSection({ contact: { profileAnswers } }: { readonly contact: Contact }) {
  const { t } = useTranslation("contact");
  if (profileAnswers.length === 0) return null;
  return (
    <CardSection title={t("group.profile")}>
      {profileAnswers.map(({ question, answer }, index) => (
        <CardEntry key={index} name={question}>
          {answer}
        </CardEntry>
      ))}
    </CardSection>
  );
}

function AttributeSection({ attributes }: { readonly attributes: readonly CustomAttribute[] }) {
  const { t, i18n } = useTranslation("contact");
  if (attributes.length === 0) return null;
  const text = ({ type, value }: CustomAttribute) => {
    if (type === "yesNo") return value === "true" ? t("card.yes") : t("card.no");
    return type === "date" ? dayName(value, i18n.language) : value;
  };
  return (
    <CardSection title={t("group.attributes")}>
      {attributes.map((attribute) => (
        <CardEntry key={attribute.name} name={attribute.name}>
          {text(attribute)}
        </CardEntry>
      ))}
    </CardSection>
  );
}
