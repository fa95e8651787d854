import type { Contact, ContactNo } from "../domain/contact/contact";
import type { AddOptions, CriteriaAction } from "../domain/segment/criteria-action";
import type { Segment } from "../domain/segment/segment";
import { companyNoOf, type StepFacts } from "../domain/segment/take-step";
import { unreachable } from "../domain/unreachable";
import type { ContactBook, StoreRun } from "../ports/contact-book";
import type { Store } from "../ports/store";
import { byNo } from "./by-no";

type Run = Pick<StoreRun, "signal">;

/** Reads all that the step needs to know of the contacts as they are now. Called off, rejects with the signal's reason. */
export async function readStepFacts(
  { contacts, setup }: Store,
  segment: Segment,
  action: CriteriaAction,
  run: Run = {},
): Promise<StepFacts> {
  const [{ interactionTemplates }, { matching, seen }] = await Promise.all([
    setup.read(),
    readContacts(contacts, segment, action, run),
  ]);
  return { matching, contacts: byNo(seen), setup: { interactionTemplates } };
}

interface ContactsSeen {
  readonly matching: readonly ContactNo[];
  readonly seen: readonly Contact[];
}

async function readContacts(
  book: ContactBook,
  segment: Segment,
  action: CriteriaAction,
  run: Run,
): Promise<ContactsSeen> {
  switch (action.action) {
    case "add":
      return readForAdd(book, segment, {
        matching: await book.matching(action.filter),
        run,
        ...action,
      });
    case "reduce":
    case "refine":
      return {
        matching: await book.matching(action.filter),
        seen: action.entireCompanies ? await readEntireCompanies(book, segment) : [],
      };
    case "pick":
    case "reuse":
      return { matching: [], seen: await book.contacts(action.contactNos) };
    case "unpick":
      return { matching: [], seen: [] };
    default:
      return unreachable(action);
  }
}

interface Adding {
  readonly matching: readonly ContactNo[];
  readonly options: AddOptions;
  readonly run: Run;
}

async function readForAdd(
  book: ContactBook,
  segment: Segment,
  { matching, options, run }: Adding,
): Promise<ContactsSeen> {
  const matched = await book.contacts(matching, run);
  run.signal?.throwIfAborted();
  const nos = companyNos(matched);
  const companies = options.expandCompanies ? await book.membersOf(nos) : await book.contacts(nos);
  const onLines = options.onePerHousehold ? await readLineContacts(book, segment) : [];
  return { matching, seen: [...onLines, ...companies, ...matched] };
}

async function readEntireCompanies(
  book: ContactBook,
  segment: Segment,
): Promise<readonly Contact[]> {
  const onLines = await readLineContacts(book, segment);
  return [...onLines, ...(await book.membersOf(companyNos(onLines)))];
}

/** The contacts that have a line, each once. */
export function readLineContacts(
  book: ContactBook,
  { lines }: Segment,
): Promise<readonly Contact[]> {
  return book.contacts([...new Set(lines.map(({ contactNo }) => contactNo))]);
}

/** The contacts that have a line, and their companies. */
export async function readContactsAndCompanies(
  book: ContactBook,
  segment: Segment,
): Promise<ReadonlyMap<ContactNo, Contact>> {
  const onLines = await readLineContacts(book, segment);
  return byNo([...(await book.contacts(companyNos(onLines))), ...onLines]);
}

function companyNos(contacts: readonly Contact[]): readonly ContactNo[] {
  return [...new Set(contacts.map(companyNoOf).filter((no) => no !== ""))];
}
