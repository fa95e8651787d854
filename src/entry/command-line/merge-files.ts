import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { draftFileLetters, type FileLetters } from "../../app/draft-file-letters";
import { findPreflightProblems, type PreflightProblem } from "../../app/find-preflight-problems";
import { groupPreflightProblems, type PreflightGroup } from "../../app/group-preflight-problems";
import { readContactFile } from "../../app/import-contacts";
import { mapFileColumns, type MappingProblem } from "../../app/map-file-columns";
import type { ImportTable } from "../../domain/contact/import/import-draft";
import { foldFieldName } from "../../domain/letter/field-name-mapping";
import type { LetterInspection } from "../../domain/letter/letter-inspection";
import type { MergeWarning } from "../../domain/letter/merge-warning";
import { mergeField } from "../../domain/letter/merge-field-catalogue";
import { fail, succeed, type Result } from "../../domain/result";
import { readLetterState } from "../../merge/letter-state-xml";
import { separateInPieces, type MergedInPieces } from "../../merge/merge-errands";
import { LetterError, type Merger } from "../../ports/merger";
import { openLocalMerger, sha256 } from "../local-merger";
import { NODE_DEFLATER } from "./node-deflater";
import { letterAdvice, openProblemTexts, type ProblemTexts } from "./problem-texts";
import type { Merge, OutputForm } from "./read-arguments";
import { afterMerge, counted, reportOn } from "./report";
import { writeWhole } from "./write-file";

/** Where lines of text go. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** 0 fine, 1 a problem, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Why nothing was done, in words that say what to do. */
interface Refusal {
  readonly exitCode: 1 | 2;
  readonly message: string;
}

/** Merges what the command line names, or only looks at it; tells what came of it. */
export async function mergeFiles(
  merge: Merge,
  today: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const texts = await openProblemTexts();
  const read = await readSources(merge, texts);
  const drafted = read.ok ? draft(merge, read.value, today) : read;
  if (!drafted.ok) {
    terminal.err(drafted.problem.message);
    return drafted.problem.exitCode;
  }
  const { letters, groups } = drafted.value;
  const report = reportOn(letters, groups, texts);
  const stops = report.stops || (merge.isStrict && !report.isClean);
  const { output } = merge;
  for (const line of report.lines) terminal[output === undefined ? "out" : "err"](line);
  if (output === undefined) {
    terminal.out(checkedText(letters.letters.length, stops));
    return stops ? 1 : 0;
  }
  if (stops) {
    terminal.err("Nothing was written.");
    return 1;
  }
  const job = { letter: drafted.value.letter, letters: letters.letters, output };
  const written = await writeLetters(job);
  if (!written.ok) {
    terminal.err(written.problem.message);
    return written.problem.exitCode;
  }
  const { warnings, length } = written.value;
  for (const line of afterMerge(warnings, groups, texts)) terminal.err(line);
  const count = counted(letters.letters.length, "contact");
  terminal.out(`${count} merged into ${output.path} (${sizeText(length)})`);
  return 0;
}

function checkedText(count: number, stops: boolean): string {
  return stops ? "The letters cannot go out." : `${counted(count, "letter")} can go out.`;
}

function sizeText(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

interface Sources {
  readonly letter: Uint8Array;
  readonly inspection: LetterInspection;
  readonly table: ImportTable;
}

async function readSources(merge: Merge, texts: ProblemTexts): Promise<Result<Sources, Refusal>> {
  const letter = await readInput(merge.letter);
  if (!letter.ok) return letter;
  const contacts = await readInput(merge.contacts);
  if (!contacts.ok) return contacts;
  const overwritten = await overwrittenInput(merge);
  if (overwritten !== undefined) {
    return refuse(2, `${overwritten} would be overwritten. Give the letters another name.`);
  }
  const inspection = await inspect(merge.letter, letter.value);
  if (!inspection.ok) return inspection;
  const told = merge.encoding === undefined ? {} : { encoding: merge.encoding };
  const file = await readContactFile(contacts.value, basename(merge.contacts), told);
  if (!file.ok) return refuse(1, `${merge.contacts}: ${texts.file(file.problem)}`);
  const { table } = file.value;
  return succeed({ letter: letter.value, inspection: inspection.value, table });
}

async function readInput(path: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    return succeed(new Uint8Array(await readFile(path)));
  } catch (fault) {
    return refuse(2, `${path} cannot be read: ${systemText(fault)}.`);
  }
}

const SYSTEM_TEXTS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "this is a folder",
  EACCES: "you may not",
  EPERM: "you may not",
  ENOSPC: "the disk is full",
  EROFS: "the disk cannot be written to",
};

function systemText(fault: unknown): string {
  const { code = "", message = String(fault) } = fault as Partial<NodeJS.ErrnoException>;
  return SYSTEM_TEXTS[code] ?? message;
}

/** The input that the output is the same file as, whatever the two are called. */
async function overwrittenInput({ letter, contacts, output }: Merge): Promise<string | undefined> {
  const there = output === undefined ? undefined : await stat(output.path).catch(() => undefined);
  if (there === undefined) return undefined;
  for (const input of [letter, contacts]) {
    const { dev, ino } = await stat(input);
    if (dev === there.dev && ino === there.ino) return input;
  }
  return undefined;
}

async function inspect(
  path: string,
  letter: Uint8Array,
): Promise<Result<LetterInspection, Refusal>> {
  try {
    return succeed(await localMerger().inspect(letter));
  } catch (fault) {
    if (!(fault instanceof LetterError)) throw fault;
    const { problem } = fault;
    return refuse(1, `${path}: ${letterAdvice(problem)} (${problem.detail})`);
  }
}

function localMerger(): Merger {
  return openLocalMerger(NODE_DEFLATER, sha256);
}

interface Drafted {
  readonly letter: Uint8Array;
  readonly letters: FileLetters;
  readonly groups: readonly PreflightGroup[];
}

function draft(
  merge: Merge,
  { letter, inspection, table }: Sources,
  today: string,
): Result<Drafted, Refusal> {
  const state = readLetterState(inspection.stateXml);
  const fields = inspection.fields.map(({ name }) => name);
  const stray = Object.keys(merge.texts).find((field) => !isKnownField(field, fields));
  if (stray !== undefined) return refuse(2, unknownFieldText(stray, fields));
  const mapping = mapFileColumns({ columns: table.columns, fields }, merge.columns);
  if (!mapping.ok) return refuse(2, mappingText(mapping.problem, { table, fields }));
  const { language, texts, date = today } = merge;
  const wanted = { mapping: mapping.value, letter: state, language, today: date, texts };
  const letters = draftFileLetters(table, wanted);
  const problems = findPreflightProblems({
    logging: letters.logging,
    inspection,
    letters: letters.letters,
    letter: state,
    outdatedPassages: [],
  });
  const matters = mattersFor(letters);
  return succeed({ letter, letters, groups: groupPreflightProblems(problems.filter(matters)) });
}

/** Nothing is logged here, so what only a log needs is not missed; nor is an address in a file without any. */
function mattersFor({ logging }: FileLetters): (problem: PreflightProblem) => boolean {
  const hasAddresses = [...logging.contacts.values()].some(({ address }) => address !== "");
  return ({ weight, kind }) =>
    weight !== "stopsLog" && (hasAddresses || kind !== "addressIsMissing");
}

/** Where the letter itself has none of that name, ours may still be in a salutation or an IF. "?…" is a question's answer. */
function isKnownField(field: string, fields: readonly string[]): boolean {
  const folded = foldFieldName(field);
  return (
    field.startsWith("?") ||
    mergeField(field) !== undefined ||
    fields.some((name) => foldFieldName(name) === folded)
  );
}

function unknownFieldText(field: string, fields: readonly string[]): string {
  return `The letter has no field “${field}”. It has: ${listed(fields)}`;
}

function mappingText(
  problem: MappingProblem,
  { table, fields }: { readonly table: ImportTable; readonly fields: readonly string[] },
): string {
  if (problem.kind === "fieldIsUnknown") return unknownFieldText(problem.field, fields);
  return `${table.fileName} has no column “${problem.column}”. It has: ${listed(table.columns)}`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}

interface WriteJob {
  readonly letter: Uint8Array;
  readonly letters: FileLetters["letters"];
  readonly output: { readonly path: string; readonly form: OutputForm };
}

interface Written {
  readonly length: number;
  readonly warnings: readonly MergeWarning[];
}

async function writeLetters({
  letter,
  letters,
  output,
}: WriteJob): Promise<Result<Written, Refusal>> {
  const { pieces, warnings } = await mergeInto(output.form, letter, letters);
  try {
    const length = await writeWhole(output.path, pieces);
    return succeed({ length, warnings: warnings() });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).syscall === undefined) throw fault;
    return refuse(1, `${output.path} cannot be written: ${systemText(fault)}.`);
  }
}

/** Of a zip, each letter is made when it is written. */
async function mergeInto(
  form: OutputForm,
  letter: Uint8Array,
  letters: FileLetters["letters"],
): Promise<MergedInPieces> {
  if (form === "zip") return separateInPieces([{ letter, contents: letters }], NODE_DEFLATER);
  const contents = letters.map(({ content }) => content);
  const { bytes, warnings } = await localMerger().join(letter, contents);
  return { pieces: [bytes], warnings: () => warnings };
}

function refuse(
  exitCode: Refusal["exitCode"],
  message: string,
): { readonly ok: false; readonly problem: Refusal } {
  return fail({ exitCode, message });
}
