import type { Contact } from "./contact";

/** Which values a person takes from the company, each to be switched off. */
export interface InheritanceSwitches {
  readonly salesperson: boolean;
  readonly territory: boolean;
  readonly country: boolean;
  readonly language: boolean;
  readonly address: boolean;
  readonly communication: boolean;
}

/** What a new contact starts from. */
export interface ContactDefaults {
  readonly values: Pick<
    Contact,
    "salespersonCode" | "territory" | "country" | "language" | "correspondenceType"
  >;
  readonly companySalutationCode: string;
  readonly personSalutationCode: string;
  readonly inherit: InheritanceSwitches;
}

/** Nothing decided, and everything inherited. */
export const STANDARD_CONTACT_DEFAULTS: ContactDefaults = {
  values: {
    salespersonCode: "",
    territory: "",
    country: "",
    language: "",
    correspondenceType: "",
  },
  companySalutationCode: "COMPANY",
  personSalutationCode: "UNISEX",
  inherit: {
    salesperson: true,
    territory: true,
    country: true,
    language: true,
    address: true,
    communication: true,
  },
};
