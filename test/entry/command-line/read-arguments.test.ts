import { readArguments, type Merge } from "../../../src/entry/command-line/read-arguments";

const FILES = ["merge", "letter.docx", "contacts.csv"];
const DOCX = [...FILES, "-o", "out.docx"];

describe("the command line", () => {
  test.each<[what: string, typed: string[], kind: string]>([
    ["helps when nothing is typed", [], "help"],
    ["helps when it is asked to", ["--help"], "help"],
    ["helps amid anything else", [...DOCX, "-h"], "help"],
    ["tells its version", ["-v"], "version"],
    ["merges", DOCX, "merge"],
  ])("%s", (_what, typed, kind) => {
    expect(readArguments(typed)).toMatchObject({ ok: true, value: { kind } });
  });

  test("takes letter, contacts and output, and the rest as it usually is", () => {
    expect(mergeOf(DOCX)).toEqual({
      kind: "merge",
      letter: "letter.docx",
      contacts: "contacts.csv",
      output: { path: "out.docx", form: "docx" },
      columns: [],
      texts: {},
      language: "en",
      date: undefined,
      encoding: undefined,
      isStrict: false,
    });
  });

  test("makes a document each for an output that ends in .zip, whatever its case", () => {
    const { output } = mergeOf([...FILES, "--output=Out.ZIP"]);
    expect(output).toEqual({ path: "Out.ZIP", form: "zip" });
  });

  test("writes nothing when it is only to check", () => {
    expect(mergeOf([...FILES, "--check"]).output).toBeUndefined();
  });

  test("takes columns and texts for fields, as many as there are", () => {
    const typed = ["-m", "Ort=Town", "--map", "First Name = Rufname", "-s", "Offer=a=b"];
    const { columns, texts } = mergeOf([...DOCX, ...typed]);
    expect(columns).toEqual([
      { field: "Ort", column: "Town" },
      { field: "First Name", column: "Rufname" },
    ]);
    expect(texts).toEqual({ Offer: "a=b" });
  });

  test("takes language, day, encoding and strictness", () => {
    const typed = ["-l", "fr-CA", "--date", "2026-12-01", "--encoding", "macintosh", "--strict"];
    expect(mergeOf([...DOCX, ...typed])).toMatchObject({
      language: "fr-CA",
      date: "2026-12-01",
      encoding: "macintosh",
      isStrict: true,
    });
  });
});

describe("wrong use is told with what to type instead:", () => {
  test.each<[what: string, typed: string[], told: RegExp]>([
    ["another command", ["print", "letter.docx"], /no command “print”.*merge/],
    ["no command", ["--check"], /Say what to do: merge/],
    ["no contacts", ["merge", "letter.docx", "-o", "x.docx"], /which letter and which contacts/],
    ["no output", FILES, /-o LETTERS\.docx/],
    ["another kind of output", [...FILES, "-o", "out.pdf"], /“out\.pdf” must end in \.docx/],
    ["one file too many", [...DOCX, "more.csv"], /too many: more\.csv/],
    ["an unknown option", [...DOCX, "--colour"], /Unknown option '--colour'/],
    ["an option without its value", [...FILES, "-o"], /-o.*argument missing/],
    ["an output for a check", [...DOCX, "--check"], /leave out --output/],
    ["a column without a field", [...DOCX, "-m", "Town"], /--map “Town”.*FIELD=COLUMN/],
    ["a text without a field", [...DOCX, "-s", " =x"], /--set “ =x”.*FIELD=TEXT/],
    ["no language", [...DOCX, "-l", "german?"], /“german\?” is no language/],
    ["no day", [...DOCX, "--date", "1.12.2026"], /“1\.12\.2026” is no day/],
    ["no encoding", [...DOCX, "--encoding", "ansi?"], /“ansi\?” is no encoding/],
  ])("%s", (_what, typed, told) => {
    const read = readArguments(typed);
    expect(read.ok ? "" : read.problem).toMatch(told);
  });
});

function mergeOf(typed: readonly string[]): Merge {
  const read = readArguments(typed);
  if (!read.ok || read.value.kind !== "merge") throw new Error("This is no merge.");
  return read.value;
}
