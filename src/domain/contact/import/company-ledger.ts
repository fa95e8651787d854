import type { Contact } from "../contact";
import { type ExistingContacts, fold } from "./existing-contacts";
import type { ToldRow } from "./read-row";

/** The companies that persons of an import can belong to: those of the file so far, and those that exist. */
export interface CompanyLedger {
  remember(company: Contact, no: string): void;
  find(row: ToldRow): Contact | undefined;
}

/** A ledger over the existing contacts. A company of the file goes before one that exists. */
export function companyLedger(existing: ExistingContacts): CompanyLedger {
  const byNo = new Map<string, Contact>();
  const byName = new Map<string, Contact>();
  return {
    remember(company, no) {
      for (const key of [no, company.externalId]) if (key !== "") byNo.set(key, company);
      const name = fold(company.name);
      if (!byName.has(name)) byName.set(name, company);
    },
    find({ companyNo, companyName, told }) {
      return (
        byNo.get(companyNo) ??
        (companyName === "" ? undefined : byName.get(fold(companyName))) ??
        existing.company(companyNo, companyName, told.city ?? "")
      );
    },
  };
}
