import type { Consent, Contact, CorrespondenceType } from "./contact";

/** How and when a letter goes. */
export interface LetterWay {
  readonly correspondenceType: CorrespondenceType;
  /** Calendar day, "2026-11-23"; "" while it is not known. */
  readonly date: string;
}

/**
 * Whether the contact took back the consent to what travels this way: the latest one for the way, or for all ways,
 * that was given by that day, is withdrawn by then. What has no way yet may become paper, so it counts as such;
 * without a day every consent counts. Of two given on one day the one recorded later counts. False without any.
 *
 * Source: GDPR, Art. 7 (3).
 */
export function isConsentWithdrawn(contact: Contact, way: LetterWay): boolean {
  return withdrawnConsent(contact, way) !== undefined;
}

/** The consent that {@link isConsentWithdrawn} tells of; undefined where none is withdrawn. */
export function withdrawnConsent({ consents }: Contact, way: LetterWay): Consent | undefined {
  const channel = way.correspondenceType === "email" ? "email" : "hardCopy";
  const isBy = (day: string) => way.date === "" || day <= way.date;
  const latest = consents
    .filter((consent) => consent.channel === "" || consent.channel === channel)
    .filter(({ date }) => isBy(date))
    .reduce<Consent | undefined>(laterOf, undefined);
  const isWithdrawn = latest !== undefined && latest.withdrawn !== "" && isBy(latest.withdrawn);
  return isWithdrawn ? latest : undefined;
}

function laterOf(one: Consent | undefined, other: Consent): Consent {
  return one === undefined || other.date >= one.date ? other : one;
}
