import type { Contact } from "../contact";
import type { ContactDefaults } from "../contact-defaults";
import { draftContact, type NewContact } from "../draft-contact";
import { householdKey } from "../postal-address";
import { companyLedger, type CompanyLedger } from "./company-ledger";
import { type ExistingContacts, fold, toldAddress } from "./existing-contacts";
import type {
  ImportChange,
  ImportDraft,
  ImportPolicy,
  ImportTableRow,
  RefusedRow,
  RowProblem,
} from "./import-draft";
import { mergeTold } from "./merge-told";
import type { ToldRow } from "./read-row";

export interface DrafterSetting {
  readonly fileName: string;
  readonly existing: ExistingContacts;
  readonly defaults: ContactDefaults;
  readonly policy: ImportPolicy;
  /** Calendar day, "2026-11-23". */
  readonly today: string;
}

/** Drafts an import row by row, so that a long one can take its time and be called off. */
export interface ImportDrafter {
  /** To be called with every row in the file's order, companies first. */
  take(source: ImportTableRow, row: ToldRow): void;
  draft(): ImportDraft;
}

/** Begins an import: decides of each row whether it is new, a change, nothing new, or not to be taken. */
export function importDrafter(setting: DrafterSetting): ImportDrafter {
  const drafting: Drafting = {
    setting,
    companies: companyLedger(setting.existing),
    rowNos: new Map(),
    added: [],
    changed: [],
    refused: [],
    namedCompanyCount: 0,
    unchangedCount: 0,
  };
  return {
    take: (source, row) => {
      takeRow(drafting, source, row);
    },
    draft: () => draftOf(drafting),
  };
}

/** The one thing here that changes: what the rows so far have come to. */
interface Drafting {
  readonly setting: DrafterSetting;
  readonly companies: CompanyLedger;
  /** The first row that was about this one, by its key. */
  readonly rowNos: Map<string, number>;
  readonly added: NewContact[];
  readonly changed: ImportChange[];
  readonly refused: RefusedRow[];
  namedCompanyCount: number;
  unchangedCount: number;
}

function draftOf({ setting, refused, ...drafting }: Drafting): ImportDraft {
  const { added, changed, namedCompanyCount, unchangedCount } = drafting;
  return {
    fileName: setting.fileName,
    added,
    namedCompanyCount,
    changed,
    unchangedCount,
    refused: refused.toSorted((left, right) => left.rowNo - right.rowNo),
  };
}

function takeRow(drafting: Drafting, source: ImportTableRow, row: ToldRow): void {
  const problems: readonly RowProblem[] = [
    ...(source.isMalformed ? [{ kind: "quotesAreMalformed" } as const] : []),
    ...row.problems,
    ...companyProblems(drafting, row),
    ...repetition(drafting, source, keyOf(row)),
  ];
  if (problems.length > 0) refuse(drafting, source, problems);
  else takeSoundRow(drafting, source, row);
}

function takeSoundRow(drafting: Drafting, source: ImportTableRow, row: ToldRow): void {
  const { existing, policy } = drafting.setting;
  const match = existing.match(row);
  if (match.kind === "one") {
    changeContact(drafting, source, row, match.contact);
  } else if (match.kind === "nobody" || policy.addsAmbiguous) {
    addContact(drafting, row);
  } else {
    refuse(drafting, source, [{ kind: "isAmbiguous", contactNos: match.contactNos }]);
  }
}

function refuse(
  { refused }: Drafting,
  { rowNo, cells }: ImportTableRow,
  problems: readonly RowProblem[],
): void {
  refused.push({ rowNo, cells, problems });
}

function repetition(
  { rowNos }: Drafting,
  { rowNo }: ImportTableRow,
  key: string,
): readonly RowProblem[] {
  const ofRowNo = rowNos.get(key);
  if (ofRowNo !== undefined) return [{ kind: "isDuplicate", ofRowNo }];
  rowNos.set(key, rowNo);
  return [];
}

function companyProblems({ companies }: Drafting, row: ToldRow): readonly RowProblem[] {
  const { companyNo, companyName } = row;
  const isMissing = companyNo !== "" && companyName === "" && companies.find(row) === undefined;
  return isMissing ? [{ kind: "companyIsMissing", companyNo }] : [];
}

/** The same for rows that are about the same contact. */
function keyOf({ told, no, companyName }: ToldRow): string {
  const id = told.externalId ?? no;
  if (id !== "") return `id ${id}`;
  const who = `${told.type} ${fold(told.name ?? "")}`;
  if (told.email !== undefined) return `${who} ${fold(told.email)}`;
  const where = householdKey(toldAddress(told)) || (told.city ?? "");
  return [who, fold(companyName), where, told.phone ?? ""].join("|");
}

function changeContact(
  drafting: Drafting,
  source: ImportTableRow,
  row: ToldRow,
  before: Contact,
): void {
  const problems = repetition(drafting, source, `contact ${before.no}`);
  if (problems.length > 0) {
    refuse(drafting, source, problems);
    return;
  }
  const told = { ...row.told, ...keysFor(drafting, row, before) };
  const after = mergeTold(before, told, drafting.setting.policy);
  if (before.type === "company") drafting.companies.remember(after, row.no);
  if (after === before) drafting.unchangedCount += 1;
  else drafting.changed.push({ rowNo: source.rowNo, before, after });
}

/** An external id and a company are taken over by who has none; nobody is moved to another company. */
function keysFor(drafting: Drafting, row: ToldRow, before: Contact): Partial<NewContact> {
  const { no, told } = row;
  const takesId = no !== "" && no !== before.no && before.externalId === "";
  const company = before.companyNo === "" ? companyFor(drafting, row) : undefined;
  return {
    ...(takesId && told.externalId === undefined ? { externalId: no } : {}),
    ...(company === undefined ? {} : { companyNo: company.no }),
  };
}

function addContact(drafting: Drafting, row: ToldRow): void {
  const { told, no } = row;
  const company = companyFor(drafting, row);
  const externalId = told.externalId ?? no;
  const draft = addDraft(drafting, { ...told, externalId, companyNo: company?.no ?? "" }, company);
  if (draft.type === "company") drafting.companies.remember(newest(drafting, draft), no);
}

function addDraft(
  { setting, added }: Drafting,
  told: ToldRow["told"],
  company?: Contact,
): NewContact {
  const { defaults, today } = setting;
  const draft = draftContact(told, { company, defaults, today });
  added.push(draft);
  return draft;
}

/** The contact that was added last, called by its index until the store gives its number. */
function newest({ added }: Drafting, draft: NewContact): Contact {
  return { ...draft, no: `#${added.length - 1}` };
}

/** The person's company; one that is only named by now is added, with the address that the row tells of it. */
function companyFor(drafting: Drafting, row: ToldRow): Contact | undefined {
  const { told, companyName } = row;
  const found = drafting.companies.find(row);
  if (found !== undefined || companyName === "") return found;
  const address = row.hasBusinessAddress ? toldAddress(told) : {};
  const draft = addDraft(drafting, { type: "company", name: companyName, ...address });
  const company = newest(drafting, draft);
  drafting.namedCompanyCount += 1;
  drafting.companies.remember(company, row.companyNo);
  return company;
}
