import type { Contact } from "../contact";
import { ADDRESS_TEXTS, NAME_TEXTS } from "../contact-texts";
import { blockedAsMinor } from "../minor";

type TextKey = {
  [Key in keyof Contact]: string extends Contact[Key] ? Key : never;
}[keyof Contact];

/** The texts in which two contacts can differ, so that somebody has to choose. */
export type MergedField = Exclude<TextKey, "no" | "createdOn">;

const TEXTS = [
  ...NAME_TEXTS,
  "externalId",
  ...ADDRESS_TEXTS,
  "phone",
  "mobile",
  "email",
  "email2",
  "homePage",
  "vatRegistrationNo",
  "salespersonCode",
  "language",
  "salutationCode",
] as const satisfies readonly MergedField[];

/** The texts that both have, and not alike: one of the two has to be chosen. */
export function fieldsInConflict(kept: Contact, other: Contact): readonly MergedField[] {
  return TEXTS.filter(
    (field) => kept[field] !== "" && other[field] !== "" && kept[field] !== other[field],
  );
}

/**
 * The two as one, under the number of the one that is kept. Its texts win but for those that are `taken` from the other,
 * and for those that it has not; lists are joined. What speaks against writing to either speaks against the one.
 */
export function mergedContact(
  kept: Contact,
  other: Contact,
  taken: ReadonlySet<MergedField>,
): Contact {
  const texts = TEXTS.map((field) => {
    const isTaken = kept[field] === "" || (taken.has(field) && other[field] !== "");
    return [field, isTaken ? other[field] : kept[field]] as const;
  });
  return blockedAsMinor({
    ...kept,
    ...Object.fromEntries(texts),
    correspondenceType: kept.correspondenceType || other.correspondenceType,
    createdOn: [kept.createdOn, other.createdOn].toSorted()[0] ?? "",
    ...joinedConsent(kept, other),
    ...joinedLists(kept, other),
  });
}

function joinedConsent(kept: Contact, other: Contact): Partial<Contact> {
  return {
    excludeFromSegment: kept.excludeFromSegment || other.excludeFromSegment,
    privacyBlocked: kept.privacyBlocked || other.privacyBlocked,
    minor: kept.minor || other.minor,
    parentalConsentReceived: kept.parentalConsentReceived || other.parentalConsentReceived,
    deceased: kept.deceased || other.deceased,
    doNotMail: kept.doNotMail ?? other.doNotMail,
    doNotEmail: kept.doNotEmail ?? other.doNotEmail,
  };
}

type CodeList = "mailingGroups" | "jobResponsibilities" | "industryGroups" | "businessRelations";

function joinedLists(kept: Contact, other: Contact): Partial<Contact> {
  const joined = <Item>(
    one: readonly Item[],
    two: readonly Item[],
    keyOf: (item: Item) => string,
  ) => joinedBy([...one, ...two], keyOf);
  const codes = (list: CodeList) => joined(kept[list], other[list], (code) => code);
  return {
    mailingGroups: codes("mailingGroups"),
    jobResponsibilities: codes("jobResponsibilities"),
    industryGroups: codes("industryGroups"),
    businessRelations: codes("businessRelations"),
    profileAnswers: joined(
      kept.profileAnswers,
      other.profileAnswers,
      ({ question, answer }) => `${question}\n${answer}`,
    ),
    consents: joined(kept.consents, other.consents, (consent) => JSON.stringify(consent)),
    customAttributes: joined(kept.customAttributes, other.customAttributes, ({ name }) => name),
    alternativeAddresses: joinedBy(
      joined(kept.alternativeAddresses, other.alternativeAddresses, ({ code }) => code),
      ({ startDate }) => startDate,
    ),
  };
}

/** Each key once: the first that has it. */
function joinedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}
