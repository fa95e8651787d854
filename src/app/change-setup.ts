import { fail, succeed, type Result } from "../domain/result";
import type { Setup } from "../ports/setup-book";
import type { Doors } from "./doors";

/** The lists of the setup whose records have a code, and the name of that code. */
const CODES = {
  interactionTemplates: "code",
  interactionGroups: "code",
  campaigns: "no",
} as const;

export type CodedList = keyof typeof CODES;

export type CodedRecord<List extends CodedList> = Setup[List][number];

export type SetupProblem = "codeIsMissing" | "codeIsTaken";

/** Keeps a record of the setup under its code; one that was known under `formerCode` ("" for a new one) gives way to it. */
export async function keepInSetup<List extends CodedList>(
  { store }: Pick<Doors, "store">,
  list: List,
  record: CodedRecord<List>,
  formerCode: string,
): Promise<Result<null, SetupProblem>> {
  const code = codeOf(list, record);
  const records = (await store.setup.read())[list] as readonly CodedRecord<List>[];
  const others = records.map((each) => codeOf(list, each)).filter((each) => each !== formerCode);
  const problem = codeProblem(code, others);
  if (problem !== undefined) return fail(problem);
  const isKnown = records.some((each) => codeOf(list, each) === formerCode);
  const kept = isKnown
    ? records.map((each) => (codeOf(list, each) === formerCode ? record : each))
    : [...records, record];
  await store.setup.save({ [list]: kept });
  return succeed(null);
}

/** Takes a record out of the setup; whatever was logged with it keeps its code. */
export async function removeFromSetup(
  { store }: Pick<Doors, "store">,
  list: CodedList,
  code: string,
): Promise<void> {
  const records = (await store.setup.read())[list];
  await store.setup.save({ [list]: records.filter((each) => codeOf(list, each) !== code) });
}

const LONGEST_CODE = 20;

/** What is wrong with the code of a record beside these others; undefined for nothing. */
export function codeProblem(code: string, others: readonly string[]): SetupProblem | undefined {
  if (code.trim() === "" || code.length > LONGEST_CODE) return "codeIsMissing";
  return others.includes(code) ? "codeIsTaken" : undefined;
}

export function codeOf(list: CodedList, record: CodedRecord<CodedList>): string {
  return String(Reflect.get(record, CODES[list]));
}
