import { parseArgs } from "node:util";
import { isDay } from "../../domain/day";
import type { FieldOfColumn } from "../../app/map-file-columns";
import { fail, succeed, type Result } from "../../domain/result";

/** What the command line asks for. */
export type Command =
  { readonly kind: "help" } | { readonly kind: "version" } | ({ readonly kind: "merge" } & Merge);

export interface Merge {
  /** Paths, as they were typed. */
  readonly letter: string;
  readonly contacts: string;
  /** Undefined to look at the letters only. */
  readonly output: { readonly path: string; readonly form: OutputForm } | undefined;
  readonly columns: readonly FieldOfColumn[];
  /** Field name → text that it has in every letter. */
  readonly texts: Readonly<Record<string, string>>;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Calendar day that the letters bear; undefined for today. */
  readonly date: string | undefined;
  /** That of the contacts' file; undefined to find out. */
  readonly encoding: string | undefined;
  /** Whether whatever is worth a look keeps the letters from being written. */
  readonly isStrict: boolean;
}

/** One document with all letters, or a zip with a document for each. */
export type OutputForm = "docx" | "zip";

const OPTIONS = {
  output: { type: "string", short: "o" },
  map: { type: "string", short: "m", multiple: true },
  set: { type: "string", short: "s", multiple: true },
  language: { type: "string", short: "l" },
  date: { type: "string" },
  encoding: { type: "string" },
  check: { type: "boolean" },
  strict: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Reads what was typed behind the program's name. The problem is a sentence that says what to type instead. */
export function readArguments(typed: readonly string[]): Result<Command, string> {
  const parsed = parsedArguments(typed);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help === true || typed.length === 0) return succeed({ kind: "help" });
  if (values.version === true) return succeed({ kind: "version" });
  const [command, letter, contacts, ...more] = positionals;
  if (command !== "merge") return fail(unknownCommand(command));
  if (letter === undefined || contacts === undefined) {
    return fail("Say which letter and which contacts: merge LETTER.docx CONTACTS.csv");
  }
  if (more.length > 0) return fail(`There is one file too many: ${more.join(" ")}`);
  const merge = mergeOf(letter, contacts, values);
  return merge.ok ? succeed({ kind: "merge", ...merge.value }) : merge;
}

function unknownCommand(command: string | undefined): string {
  return command === undefined
    ? "Say what to do: merge LETTER.docx CONTACTS.csv -o LETTERS.docx"
    : `There is no command “${command}”, only “merge”.`;
}

function parse(typed: readonly string[]) {
  return parseArgs({ args: [...typed], options: OPTIONS, allowPositionals: true, strict: true });
}

type Values = ReturnType<typeof parse>["values"];

function parsedArguments(typed: readonly string[]): Result<ReturnType<typeof parse>, string> {
  try {
    return succeed(parse(typed));
  } catch (fault) {
    const { code = "", message } = fault as NodeJS.ErrnoException;
    if (!code.startsWith("ERR_PARSE_ARGS")) throw fault;
    const [sentence = ""] = message.split(/\. |\n/);
    return fail(`${sentence.replace(/[.]$/, "")}.`);
  }
}

function mergeOf(letter: string, contacts: string, values: Values): Result<Merge, string> {
  const output = outputOf(values);
  if (!output.ok) return output;
  const columns = pairs("map", "FIELD=COLUMN", values.map);
  if (!columns.ok) return columns;
  const texts = pairs("set", "FIELD=TEXT", values.set);
  if (!texts.ok) return texts;
  const { language = "en", date, encoding } = values;
  const wrong = wrongValue({ language, date, encoding });
  if (wrong !== undefined) return fail(wrong);
  return succeed({
    letter,
    contacts,
    output: output.value,
    columns: columns.value.map(([field, column]) => ({ field, column })),
    texts: Object.fromEntries(texts.value),
    language,
    date,
    encoding,
    isStrict: values.strict === true,
  });
}

function outputOf({ output, check }: Values): Result<Merge["output"], string> {
  if (check === true) {
    return output === undefined
      ? succeed(undefined)
      : fail("--check writes nothing: leave out --output.");
  }
  if (output === undefined) {
    return fail("Say where the letters go: -o LETTERS.docx, or -o LETTERS.zip for one file each.");
  }
  const form = /\.(docx|zip)$/i.exec(output)?.[1]?.toLowerCase();
  if (form === "docx" || form === "zip") return succeed({ path: output, form });
  return fail(`“${output}” must end in .docx (one document) or .zip (one document each).`);
}

type Pairs = readonly (readonly [string, string])[];

function pairs(option: string, form: string, typed: readonly string[] = []): Result<Pairs, string> {
  const read = typed.map((text) => /^([^=]*[^=\s][^=]*)=([^]*)$/.exec(text));
  const wrong = typed.find((_, index) => read[index] === null);
  if (wrong !== undefined) return fail(`--${option} “${wrong}” must have the form "${form}".`);
  return succeed(read.map((found) => [(found?.[1] ?? "").trim(), (found?.[2] ?? "").trim()]));
}

function wrongValue(told: {
  readonly language: string;
  readonly date: string | undefined;
  readonly encoding: string | undefined;
}): string | undefined {
  const { language, date, encoding } = told;
  if (!isLanguage(language)) return `“${language}” is no language: type one as en, de or fr-CA.`;
  if (date !== undefined && !isDay(date)) return `“${date}” is no day: type one as 2026-11-23.`;
  if (encoding === undefined || isEncoding(encoding)) return undefined;
  return `“${encoding}” is no encoding: type one as utf-8 or windows-1252.`;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}
