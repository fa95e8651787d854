import { isConsentWithdrawn, type LetterWay } from "../contact/consent-withdrawn";
import type { Contact, ContactNo } from "../contact/contact";
import { activeAlternativeAddress, householdKey } from "../contact/postal-address";
import type { LeftOut, LeftOutReason } from "./criteria-action";

/** Those of whom it was asked, parted: who stays, and who is left out and why. */
export interface Parted {
  readonly staying: readonly Contact[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Why this contact must not be written to, or undefined. Ignoring the exclusion lets pass only who is excluded from
 * segments: an objection, a block, a withdrawn consent and a death cannot be ignored.
 *
 * @param wayOf how the contact's letter would go; asked only where there is a consent.
 */
export function exclusionReason(
  contact: Contact,
  ignoreExclusion: boolean,
  wayOf: (contact: Contact) => LetterWay,
): LeftOutReason | undefined {
  if (contact.deceased) return "deceased";
  if (contact.doNotMail !== null) return "doNotMail";
  if (contact.privacyBlocked) return "privacyBlocked";
  if (contact.consents.length > 0 && isConsentWithdrawn(contact, wayOf(contact))) {
    return "consentIsWithdrawn";
  }
  return contact.excludeFromSegment && !ignoreExclusion ? "excludedFromSegment" : undefined;
}

/** Leaves out whom the reason is given for; the rest stays, in order. */
export function leaveOut(
  contacts: readonly Contact[],
  reasonFor: (contact: Contact) => LeftOutReason | undefined,
): Parted {
  const staying: Contact[] = [];
  const leftOut: LeftOut[] = [];
  for (const contact of contacts) {
    const reason = reasonFor(contact);
    if (reason === undefined) staying.push(contact);
    else leftOut.push({ contactNo: contact.no, reason });
  }
  return { staying, leftOut };
}

/**
 * Gives the reason for everyone who lives where one before, or one of `earlier`, already does: the first of a
 * household stays. Ask it of each contact once, in order. Who has no full address is a household alone.
 *
 * @param day calendar day on which the addresses must hold.
 */
export function secondOfHousehold(
  earlier: readonly Contact[],
  day: string,
): (contact: Contact) => LeftOutReason | undefined {
  const keyOf = (contact: Contact) =>
    householdKey(activeAlternativeAddress(contact, day) ?? contact);
  const households = new Set(earlier.map(keyOf));
  return (contact) => {
    const key = keyOf(contact);
    if (key === "") return undefined;
    if (households.has(key)) return "sameHousehold";
    households.add(key);
    return undefined;
  };
}

/** Gives the reason for everyone whose number is among these. */
export function alreadyIn(
  nos: Iterable<ContactNo>,
): (contact: Contact) => LeftOutReason | undefined {
  const present = new Set(nos);
  return ({ no }) => (present.has(no) ? "alreadyInSegment" : undefined);
}
