import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { withdrawnConsent } from "../../domain/contact/consent-withdrawn";
import type { Consent, Contact } from "../../domain/contact/contact";
import type { LeftOutReason } from "../../domain/segment/criteria-action";
import { dayName } from "../shared/value-names";

/** Says why this contact was left out, with what its card knows of it: since when, told by whom. */
export function useReasonDetail(contact: Contact): (reason: LeftOutReason) => string {
  const { t, i18n } = useTranslation("segment");
  return useCallback(
    (reason) => {
      const text = t(`reason.${reason}`);
      const consent = reason === "consentIsWithdrawn" ? withdrawnToday(contact) : undefined;
      if (consent !== undefined) {
        const { purpose, withdrawn } = consent;
        return t("why.consent", { purpose, day: dayName(withdrawn, i18n.language) });
      }
      if (reason === "privacyBlocked" && contact.minor && !contact.parentalConsentReceived) {
        return t("why.minor", { reason: text });
      }
      const objection = reason === "doNotMail" ? contact.doNotMail : null;
      if (objection === null) return text;
      const { date, source } = objection;
      const day = dayName(date, i18n.language);
      return source === ""
        ? t("why.since", { reason: text, day })
        : t("why.sinceSource", { reason: text, day, source });
    },
    [contact, t, i18n.language],
  );
}

/** The consent that was taken back: to what travels the contact's own way first, else to any. */
function withdrawnToday(contact: Contact): Consent | undefined {
  return ([contact.correspondenceType, "hardCopy", "email"] as const)
    .map((correspondenceType) => withdrawnConsent(contact, { correspondenceType, date: "" }))
    .find((consent) => consent !== undefined);
}
