import type { Contact } from "../domain/contact/contact";
import { STANDARD_CONTACT_DEFAULTS } from "../domain/contact/contact-defaults";
import { draftContact } from "../domain/contact/draft-contact";
import { companyLedger, type CompanyLedger } from "../domain/contact/import/company-ledger";
import { existingContacts, toldAddress } from "../domain/contact/import/existing-contacts";
import type { ImportTable, ImportTableRow } from "../domain/contact/import/import-draft";
import type { ColumnMapping } from "../domain/contact/import/import-field";
import { rowReader, type ToldRow } from "../domain/contact/import/read-row";
import { importDefaults } from "./import-contacts";

const DEFAULTS = importDefaults(STANDARD_CONTACT_DEFAULTS);

/** What a row of a file tells of one contact, without any contacts being kept. */
export interface FileContact {
  readonly row: ImportTableRow;
  readonly told: ToldRow;
  /** Called by its row's number. */
  readonly contact: Contact;
  /** The company of a person. */
  readonly company: Contact | undefined;
}

/**
 * The contact of each row, in the order of the file: a company may stand in a row of its own, above or below its
 * persons, or only be named in theirs. Rows that repeat each other are contacts of their own.
 */
export function readFileContacts(
  table: ImportTable,
  mapping: ColumnMapping,
  today: string,
): readonly FileContact[] {
  const { columns, fileName } = table;
  const read = rowReader({ columns, mapping, today, source: fileName });
  const rows = table.rows.map((row) => ({ row, told: read(row.cells) }));
  const companies = companyLedger(existingContacts());
  for (const { row, told } of rows) {
    if (told.told.type === "company") companies.remember(contactOf(row, told, { today }), told.no);
  }
  return rows.map(({ row, told }) => {
    const company = told.told.type === "person" ? companyOf(told, companies, today) : undefined;
    return { row, told, contact: contactOf(row, told, { company, today }), company };
  });
}

interface ContactSetting {
  readonly company?: Contact | undefined;
  readonly today: string;
}

function contactOf(
  { rowNo }: ImportTableRow,
  { told, no }: ToldRow,
  { company, today }: ContactSetting,
): Contact {
  const externalId = told.externalId ?? no;
  const known = { ...told, externalId, companyNo: company?.no ?? "" };
  const draft = draftContact(known, { company, defaults: DEFAULTS, today });
  return { ...draft, no: String(rowNo) };
}

/** One that is only named has the address that the first row to name it tells of it. */
function companyOf(row: ToldRow, companies: CompanyLedger, today: string): Contact | undefined {
  const { told, companyName, companyNo, hasBusinessAddress } = row;
  const found = companies.find(row);
  if (found !== undefined || companyName === "") return found;
  const address = hasBusinessAddress ? toldAddress(told) : {};
  const draft = draftContact(
    { type: "company", name: companyName, ...address },
    { company: undefined, defaults: DEFAULTS, today },
  );
  const company = { ...draft, no: `company ${companyName}` };
  companies.remember(company, companyNo);
  return company;
}
