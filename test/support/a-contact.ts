import type { AlternativeAddress, Consent, Contact } from "../../src/domain/contact/contact";

/** A person of whom nothing is known but the number, unless told. */
export function aContact(told: Partial<Contact> = {}): Contact {
  return {
    no: "CT000001",
    type: "person",
    companyNo: "",
    name: "",
    name2: "",
    firstName: "",
    middleName: "",
    surname: "",
    initials: "",
    jobTitle: "",
    organizationalLevel: "",
    externalId: "",
    address: "",
    address2: "",
    postCode: "",
    city: "",
    county: "",
    country: "",
    territory: "",
    phone: "",
    mobile: "",
    email: "",
    email2: "",
    homePage: "",
    vatRegistrationNo: "",
    salespersonCode: "",
    language: "",
    correspondenceType: "",
    salutationCode: "",
    excludeFromSegment: false,
    privacyBlocked: false,
    minor: false,
    parentalConsentReceived: false,
    deceased: false,
    doNotMail: null,
    doNotEmail: null,
    consents: [],
    mailingGroups: [],
    jobResponsibilities: [],
    industryGroups: [],
    businessRelations: [],
    profileAnswers: [],
    alternativeAddresses: [],
    customAttributes: [],
    createdOn: "2026-01-01",
    ...told,
  };
}

export function aCompany(told: Partial<Contact> = {}): Contact {
  return aContact({ type: "company", ...told });
}

/** Ada's consent to get the newsletter by e-mail. */
export function aConsent(told: Partial<Consent> = {}): Consent {
  return {
    purpose: "Newsletter",
    channel: "email",
    basis: "consent",
    source: "Form",
    date: "2026-05-03",
    withdrawn: "",
    ...told,
  };
}

export function anAlternativeAddress(told: Partial<AlternativeAddress> = {}): AlternativeAddress {
  return {
    code: "SUMMER",
    address: "",
    address2: "",
    postCode: "",
    city: "",
    county: "",
    country: "",
    startDate: "2026-06-01",
    endDate: "",
    ...told,
  };
}
