import type { NewContact } from "../../domain/contact/draft-contact";

export type Told = Partial<NewContact>;

/** A made-up company and its people. Numbers are dialled by `phone`, whose # become digits. */
export interface SampleCompany {
  readonly card: Told & { readonly name: string };
  readonly phone: string;
  readonly staff: readonly Told[];
}

/** The made-up contacts of one country: companies with their people, and people on their own. */
export interface SampleCountry {
  readonly country: string;
  readonly language: string;
  readonly territory: string;
  readonly salespersonCode: string;
  /** # become digits. */
  readonly mobile: string;
  readonly companies: readonly SampleCompany[];
  readonly individuals: readonly Told[];
}

/** Someone with a salutation code, first name and surname. */
export function person(
  salutationCode: string,
  firstName: string,
  surname: string,
  told: Told = {},
): Told {
  return { salutationCode, firstName, surname, ...told };
}

/** What someone does: the title in their own language, and the responsibility it comes with. */
export function job(jobTitle: string, responsibility: string): Told {
  return {
    jobTitle,
    jobResponsibilities: [responsibility],
    organizationalLevel: LEVELS[responsibility] ?? "STAFF",
  };
}

/** A customer in an industry, and so on. */
export function dealings(businessRelation: string, ...industryGroups: readonly string[]): Told {
  return { businessRelations: [businessRelation], industryGroups };
}

const LEVELS: Readonly<Record<string, string>> = {
  EXECUTIVE: "EXECUTIVE",
  PURCHASE: "MANAGER",
  SALES: "MANAGER",
  MARKETING: "MANAGER",
};
