/** A contact's key that people see, from the contact number series: "CT000012". */
export type ContactNo = string;

export type ContactType = "company" | "person";

/** How a letter travels. Blank leaves the choice to the segment or the interaction template. */
export type CorrespondenceType = "" | "hardCopy" | "email";

/** An objection to being written to, with the evidence for it. */
export interface DoNotContact {
  /** Calendar day, "2026-11-23". */
  readonly date: string;
  readonly source: string;
}

/** The ways that a consent can be for; "" for all of them. */
export type ConsentChannel = "" | "hardCopy" | "email" | "phone";

/** Why somebody may be written to. Source: GDPR, Art. 6 (1) a, b, c, e and f. */
export type LegalBasis =
  "consent" | "contract" | "legalObligation" | "publicTask" | "legitimateInterest";

/** What the contact agreed to, as evidence: it is withdrawn, and stays on record. */
export interface Consent {
  /** What for: "Newsletter". */
  readonly purpose: string;
  readonly channel: ConsentChannel;
  readonly basis: LegalBasis;
  /** How we know: "Form of 3 May". */
  readonly source: string;
  /** Calendar day it was given. */
  readonly date: string;
  /** Calendar day from which it holds no more, or "" while it holds. */
  readonly withdrawn: string;
}

export interface AlternativeAddress {
  readonly code: string;
  readonly address: string;
  readonly address2: string;
  readonly postCode: string;
  readonly city: string;
  readonly county: string;
  readonly country: string;
  /** First calendar day; unique within the contact. */
  readonly startDate: string;
  /** Last calendar day, or "" for no end. */
  readonly endDate: string;
}

export interface ProfileAnswer {
  readonly question: string;
  readonly answer: string;
}

export type CustomAttributeType = "text" | "number" | "date" | "yesNo";

export interface CustomAttribute {
  readonly name: string;
  readonly type: CustomAttributeType;
  /** Numbers with a point, dates as "2026-11-23", yes as "true". */
  readonly value: string;
}

/**
 * A company or a person whom we write to. A text that is not known is "".
 *
 * Source: the Contact table of Dynamics 365 Business Central.
 */
export interface Contact {
  readonly no: ContactNo;
  readonly type: ContactType;
  /** The company a person belongs to; "" for none, and for a company itself. */
  readonly companyNo: ContactNo;
  /** The full name as it stands in an address. */
  readonly name: string;
  readonly name2: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly surname: string;
  readonly initials: string;
  readonly jobTitle: string;
  readonly organizationalLevel: string;
  readonly externalId: string;
  readonly address: string;
  readonly address2: string;
  readonly postCode: string;
  readonly city: string;
  readonly county: string;
  /** ISO 3166-1 alpha-2, "DE"; or free text when an import knew no code. */
  readonly country: string;
  readonly territory: string;
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
  readonly email2: string;
  readonly homePage: string;
  readonly vatRegistrationNo: string;
  readonly salespersonCode: string;
  /** BCP 47 language tag, "de"; "" for the default language. */
  readonly language: string;
  readonly correspondenceType: CorrespondenceType;
  readonly salutationCode: string;
  readonly excludeFromSegment: boolean;
  readonly privacyBlocked: boolean;
  readonly minor: boolean;
  readonly parentalConsentReceived: boolean;
  readonly deceased: boolean;
  readonly doNotMail: DoNotContact | null;
  readonly doNotEmail: DoNotContact | null;
  /** In the order they were recorded. */
  readonly consents: readonly Consent[];
  readonly mailingGroups: readonly string[];
  /** Persons only. */
  readonly jobResponsibilities: readonly string[];
  /** Companies only; a person matches through the company. */
  readonly industryGroups: readonly string[];
  /** Companies only; a person matches through the company. */
  readonly businessRelations: readonly string[];
  readonly profileAnswers: readonly ProfileAnswer[];
  readonly alternativeAddresses: readonly AlternativeAddress[];
  readonly customAttributes: readonly CustomAttribute[];
  /** Calendar day the contact was recorded on. */
  readonly createdOn: string;
}
