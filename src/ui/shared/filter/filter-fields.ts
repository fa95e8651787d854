import type {
  Comparison,
  ContactField,
  InteractionField,
} from "../../../domain/segment/contact-filter";

/** How a field's values are compared and typed. */
export type FieldKind = "text" | "choice" | "flag" | "day" | "number";

const FLAGS: readonly ContactField[] = [
  "excludeFromSegment",
  "privacyBlocked",
  "minor",
  "parentalConsentReceived",
  "deceased",
];

const CHOICES: readonly ContactField[] = [
  "type",
  "correspondenceType",
  "country",
  "language",
  "salespersonCode",
  "salutationCode",
  "territory",
  "organizationalLevel",
];

export function fieldKind(field: ContactField): FieldKind {
  if (field === "createdOn") return "day";
  if (FLAGS.includes(field)) return "flag";
  return CHOICES.includes(field) ? "choice" : "text";
}

export function interactionFieldKind(field: InteractionField): FieldKind {
  if (field === "date") return "day";
  return field === "canceled" ? "flag" : "choice";
}

/** The comparisons that make sense for the kind; the first is the one to start with. */
export const COMPARISONS: Readonly<Record<FieldKind, readonly Comparison[]>> = {
  text: [
    "is",
    "isNot",
    "contains",
    "doesNotContain",
    "startsWith",
    "endsWith",
    "isEmpty",
    "isNotEmpty",
  ],
  choice: ["is", "isNot", "isEmpty", "isNotEmpty"],
  flag: ["is"],
  day: [
    "isInTheLastDays",
    "isNotInTheLastDays",
    "isAfter",
    "isBefore",
    "isAtLeast",
    "isAtMost",
    "isEmpty",
    "isNotEmpty",
  ],
  number: ["is", "isNot", "isAtLeast", "isAtMost", "isAfter", "isBefore", "isEmpty", "isNotEmpty"],
};

/** The fields of a contact that people ask about, the usual ones first. */
export const OFFERED_FIELDS: readonly ContactField[] = [
  "city",
  "country",
  "postCode",
  "county",
  "territory",
  "type",
  "name",
  "firstName",
  "surname",
  "jobTitle",
  "organizationalLevel",
  "salespersonCode",
  "language",
  "correspondenceType",
  "salutationCode",
  "email",
  "phone",
  "mobile",
  "homePage",
  "address",
  "companyNo",
  "no",
  "externalId",
  "vatRegistrationNo",
  "createdOn",
  "excludeFromSegment",
  "privacyBlocked",
  "minor",
  "parentalConsentReceived",
  "deceased",
  "name2",
  "middleName",
  "initials",
  "address2",
  "email2",
];

export const INTERACTION_FIELDS = [
  "date",
  "templateCode",
  "groupCode",
  "campaignNo",
  "segmentNo",
  "evaluation",
  "salespersonCode",
  "canceled",
] as const satisfies readonly InteractionField[];
