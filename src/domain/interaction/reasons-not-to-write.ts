import { isConsentWithdrawn, type LetterWay } from "../contact/consent-withdrawn";
import type { Contact, CorrespondenceType } from "../contact/contact";

/** An objection that no reason overrides. */
export type Objection = "objectsToMail" | "objectsToEmail";

/** What speaks against writing to someone, unless there is a reason that is put on record. */
export type Reservation =
  "deceased" | "privacyBlocked" | "consentIsMissing" | "consentIsWithdrawn" | "excludedFromSegment";

/** What is written all the same only for a reason that is put on record: what the card says, or the log. */
export type ReasonNeeded = Reservation | "hadEnoughLetters";

/**
 * The contact's own objection to what travels this way, or undefined. What has no way yet may become paper, so it
 * counts as such.
 */
export function objectionTo(
  contact: Contact,
  correspondenceType: CorrespondenceType,
): Objection | undefined {
  if (correspondenceType === "email") {
    return contact.doNotEmail === null ? undefined : "objectsToEmail";
  }
  return contact.doNotMail === null ? undefined : "objectsToMail";
}

/** What the card says today against writing to the contact this way, gravest first. */
export function reservationsAbout(contact: Contact, way: LetterWay): readonly Reservation[] {
  const said: Readonly<Record<Reservation, boolean>> = {
    deceased: contact.deceased,
    privacyBlocked: contact.privacyBlocked,
    consentIsMissing: contact.minor && !contact.parentalConsentReceived,
    consentIsWithdrawn: isConsentWithdrawn(contact, way),
    excludedFromSegment: contact.excludeFromSegment,
  };
  return RESERVATIONS.filter((reservation) => said[reservation]);
}

/** Whether a reason is needed where this speaks against a letter. */
export function needsReason(word: string): word is ReasonNeeded {
  return word === "hadEnoughLetters" || RESERVATIONS.some((reservation) => reservation === word);
}

const RESERVATIONS = [
  "deceased",
  "privacyBlocked",
  "consentIsMissing",
  "consentIsWithdrawn",
  "excludedFromSegment",
] as const satisfies readonly Reservation[];
