import type { Contact } from "./contact";

type Consent = Pick<Contact, "minor" | "parentalConsentReceived" | "privacyBlocked">;

/** A minor is blocked until a parent has consented; anyone else stays as they are. */
export function blockedAsMinor<Person extends Consent>(person: Person): Person {
  return awaitsConsent(person) ? { ...person, privacyBlocked: true } : person;
}

/** After a change: blocked as a minor, or let go again when it was only the consent that was awaited. */
export function blockedAfterChange<Person extends Consent>(before: Consent, after: Person): Person {
  if (awaitsConsent(before) && !awaitsConsent(after)) return { ...after, privacyBlocked: false };
  return blockedAsMinor(after);
}

function awaitsConsent({ minor, parentalConsentReceived }: Consent): boolean {
  return minor && !parentalConsentReceived;
}
