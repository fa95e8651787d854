import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../domain/contact/contact";
import type { LeftOutReason } from "../../domain/segment/criteria-action";
import { dayName } from "../shared/value-names";

/** Says why this contact was left out, with what its card knows of it: since when, told by whom. */
export function useReasonDetail(contact: Contact): (reason: LeftOutReason) => string {
  const { t, i18n } = useTranslation("segment");
  return useCallback(
    (reason) => {
      const text = t(`reason.${reason}`);
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
