import { execFile, execFileSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeFlatOpc } from "../../../src/ooxml/opc/flat-opc";
import { USUAL_LIMITS } from "../../../src/ooxml/opc/limits";
import { inflateEntry, readZip } from "../../../src/ooxml/opc/zip-reader";
import {
  aWordLetter,
  control,
  field,
  ours,
  p,
  simple,
  wordLetterParts,
} from "../../support/a-word-letter";
import { aWorkbook } from "../../support/a-workbook";
import { letterFaults, sdkFaults } from "../../support/letter-faults";
import { bodyLines, sectionLines } from "../../support/merge-here";

/** The program as it ships, in a process of its own. */
const ROOT = resolve(__dirname, "../../..");
const BUILT = ".cache/command-line-test";
const FIXTURES = join(ROOT, "../shared/fixtures");
const SAMPLE = join(ROOT, "assets/sample-letter.docx");
const SAMPLE_CONTACTS = join(ROOT, "assets/sample-contacts-business-central.csv");

let folder = "";

beforeAll(() => {
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const words = ["--config-name", "command-line", "--env", `folder=${BUILT}`];
  execFileSync(process.execPath, [webpack, ...words], { cwd: ROOT, stdio: "pipe" });
}, 300_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "segment-letters-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

function run(...words: readonly string[]): Promise<Ran> {
  const program = join(ROOT, BUILT, "cli/segment-letters.mjs");
  return new Promise((done) => {
    execFile(process.execPath, [program, ...words], { cwd: folder }, (fault, out, err) => {
      done({ exitCode: fault === null ? 0 : Number(fault.code), out, err });
    });
  });
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function made(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

/** The letters in the zip, by name. */
function lettersIn(name: string): ReadonlyMap<string, Uint8Array> {
  const entries = readZip(made(name), USUAL_LIMITS);
  return new Map(entries.map((entry) => [entry.name, inflateEntry(entry)]));
}

function sheetRow(...texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row>${cells.join("")}</row>`;
}

const GRADES = aWordLetter(
  p(field(" MERGEFIELD Student "), " has ", field(" MERGEFIELD Grade \\* Upper "), ":") +
    p(simple(" MERGEFIELD Course "), " on ", field(' MERGEFIELD Day \\@ "d MMMM yyyy" ')),
);
const STUDENTS = "Student;Grade;Course;Day\nAda;a+;Zählen;2026-05-04\nCarl;a;Messen;2026-05-05\n";

test("makes one document of the sample letter, whole and valid", async () => {
  const ran = await run("merge", SAMPLE, SAMPLE_CONTACTS, "-o", "letters.docx");
  expect(ran.exitCode).toBe(0);
  expect(ran.out).toMatch(/^17 contacts merged into letters\.docx/);
  expect(ran.err).toContain("Privacy blocked (2 rows: 14, 17)");
  expect(sectionLines(made("letters.docx"))).toHaveLength(17);
  expect(letterFaults(made("letters.docx"))).toEqual([]);
  expect(await sdkFaults(made("letters.docx"))).toEqual([]);
}, 120_000);

test("makes a document each of the sample letter, in a zip", async () => {
  const ran = await run("merge", SAMPLE, SAMPLE_CONTACTS, "-o", "letters.zip", "-l", "de");
  expect(ran.exitCode).toBe(0);
  const letters = [...lettersIn("letters.zip").values()];
  expect(letters).toHaveLength(17);
  expect(letters.flatMap(letterFaults)).toEqual([]);
});

test("gives a Word field the column of its name, from a file of Western Windows with semicolons", async () => {
  file("grades.docx", GRADES);
  file("students.csv", Buffer.from(STUDENTS, "latin1"));
  const ran = await run("merge", "grades.docx", "students.csv", "-o", "out.docx", "-l", "de");
  expect(ran).toMatchObject({ exitCode: 0, err: "" });
  expect(ran.out).toMatch(/^2 contacts merged into out\.docx/);
  expect(sectionLines(made("out.docx"))).toEqual([
    ["Ada has A+:", "Zählen on 4 Mai 2026"],
    ["Carl has A:", "Messen on 5 Mai 2026"],
  ]);
});

test("gives a field another column, and one text to all", async () => {
  file("grades.docx", GRADES);
  file("students.csv", "Name\tNote\nAda\tb\n");
  const told = ["-m", "Student=Name", "-m", "Grade=note", "-m", "Day=document.today"];
  const ran = await run(
    ...["merge", "grades.docx", "students.csv", "-o", "out.docx", ...told],
    ...["-s", "Course=Counting", "--date", "2026-05-04"],
  );
  expect(ran.err).toBe("");
  expect(bodyLines(made("out.docx"))).toEqual(["Ada has B:", "Counting on 4 May 2026"]);
});

test.each<[what: string, name: string, content: () => Uint8Array | string]>([
  [
    "an Excel workbook",
    "list.xlsx",
    () =>
      aWorkbook({
        sheets: { People: sheetRow("First Name", "Last Name") + sheetRow("Ada", "Lovelace") },
      }),
  ],
  [
    "vCards",
    "list.vcf",
    () => "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;;\r\nFN:Ada Lovelace\r\nEND:VCARD\r\n",
  ],
])("takes contacts from %s", async (_what, name, content) => {
  file(
    "letter.docx",
    aWordLetter(p("Dear ", ours("contact.firstName"), " ", field(" MERGEFIELD Nachname "))),
  );
  file(name, content());
  const ran = await run("merge", "letter.docx", name, "-o", "out.docx");
  expect(ran).toMatchObject({ exitCode: 0, err: "" });
  expect(bodyLines(made("out.docx"))).toEqual(["Dear Ada Lovelace"]);
});

test("answers what the letter asks", async () => {
  file(
    "letter.docx",
    aWordLetter(
      p(field(' FILLIN "Which offer?" \\d "none" '), " for ", field(" MERGEFIELD Student ")),
    ),
  );
  file("students.csv", STUDENTS);
  await run("merge", "letter.docx", "students.csv", "-o", "out.docx", "-s", "?Which offer?=10 %");
  expect(sectionLines(made("out.docx")).flat()).toEqual(["10 % for Ada", "10 % for Carl"]);
});

test("writes the same bytes again", async () => {
  const words = ["merge", SAMPLE, SAMPLE_CONTACTS, "--date", "2026-05-04", "-o"];
  await Promise.all([run(...words, "one.zip"), run(...words, "two.zip")]);
  expect(made("one.zip")).toEqual(made("two.zip"));
});

describe("a check", () => {
  test("tells what is worth a look, counted, and writes nothing", async () => {
    file("grades.docx", GRADES);
    file("students.csv", "Student,Grade,Course\nAda,a,\nCarl,,\n");
    const { exitCode, out } = await run("merge", "grades.docx", "students.csv", "--check");
    expect(exitCode).toBe(0);
    expect(out.split("\n")).toEqual([
      "Worth a look:",
      "  “Course” is empty (all letters)",
      "  Nobody has a value for “Day”",
      "  “Grade” is empty (row 3)",
      "2 letters can go out.",
      "",
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(["grades.docx", "students.csv"]);
  });

  test("fails when the letters cannot go out", async () => {
    file("grades.docx", GRADES);
    file("students.csv", "Student,Grade\nAda,a,too,many\nCarl,b\n");
    const { exitCode, out } = await run("merge", "grades.docx", "students.csv", "--check");
    expect(exitCode).toBe(1);
    expect(out).toContain("It has 4 cells for 2 columns (row 2)");
    expect(out).toContain("The letters cannot go out.");
  });

  test("fails for anything at all when it is strict", async () => {
    file("grades.docx", GRADES);
    file("students.csv", "Student,Grade\nAda,a\n");
    const words = ["merge", "grades.docx", "students.csv", "--strict"];
    expect((await run(...words, "--check")).exitCode).toBe(1);
    const ran = await run(...words, "-o", "out.docx");
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toMatch(/Nothing was written\.\n$/);
    expect(existsSync(join(folder, "out.docx"))).toBe(false);
  });
});

describe("nothing is written, and it is told why and what to do,", () => {
  test.each<[what: string, words: string[], exitCode: number, told: RegExp]>([
    [
      "when a file is not there",
      ["no.docx", "some.csv"],
      2,
      /no\.docx cannot be read: there is no/,
    ],
    ["when the letter is none", ["some.csv", "some.csv"], 1, /some\.csv: This is no Word document/],
    ["when the contacts are none", ["a.docx", "empty.csv"], 1, /empty\.csv: The file is empty/],
    ["when nobody stands in the list", ["a.docx", "head.csv"], 1, /no row below/],
    ["when everybody is left out", ["a.docx", "dead.csv"], 1, /Nobody is left to write to/],
    [
      "when a column is not there",
      ["a.docx", "some.csv", "-m", "Grade=Note"],
      2,
      /some\.csv has no column “Note”. It has: Student, Grade/,
    ],
    [
      "when the letter has no such field",
      ["a.docx", "some.csv", "-s", "Place=here"],
      2,
      /The letter has no field “Place”. It has: Student, Grade, Course, Day/,
    ],
    ["when the folder is not there", ["a.docx", "some.csv", "-o", "no/x.zip"], 1, /no\/x\.zip/],
  ])("%s", async (_what, words, exitCode, told) => {
    file("a.docx", GRADES);
    file("some.csv", "Student,Grade\nAda,a\n");
    file("empty.csv", "");
    file("head.csv", "Student,Grade\n");
    file("dead.csv", "Name,Deceased\nAda,yes\n");
    const before = readdirSync(folder);
    const ran = await run("merge", "-o", "out.docx", ...words);
    expect(ran).toMatchObject({ exitCode, out: "" });
    expect(ran.err).toMatch(told);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("when the output would be one of the inputs under another name", async () => {
    file("a.docx", GRADES);
    file("some.csv", STUDENTS);
    linkSync(join(folder, "a.docx"), join(folder, "b.docx"));
    const ran = await run("merge", "a.docx", "some.csv", "-o", "b.docx");
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain("a.docx would be overwritten");
    expect(made("a.docx")).toEqual(GRADES);
  });
});

test("merges the template's words when the letter was saved while it showed somebody's", async () => {
  const words = writeFlatOpc(
    wordLetterParts({ body: p("Template words for ", field(" MERGEFIELD Student ")) }),
  );
  const passage = { key: "p1", title: "", template: words, shown: "" };
  const body = control("passage:p1", p("Words for Emmy alone"));
  const state = { shownContactNo: "CT000007", passages: [passage] };
  file("shown.docx", aWordLetter({ body, state }));
  file("some.csv", STUDENTS);
  const { exitCode } = await run("merge", "shown.docx", "some.csv", "-o", "out.docx");
  expect(exitCode).toBe(0);
  expect(sectionLines(made("out.docx")).flat()).toEqual([
    "Template words for Ada",
    "Template words for Carl",
  ]);
});

test("helps, and tells its version", async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly version: string;
  };
  expect(await run("--version")).toEqual({ exitCode: 0, out: `${version}\n`, err: "" });
  expect((await run("--help")).out).toContain("Exit codes");
  const wrong = await run("--helf");
  expect(wrong.exitCode).toBe(2);
  expect(wrong.err).toContain("segment-letters --help says more.");
});

const areHere = existsSync(FIXTURES);
if (!areHere) process.stderr.write(`Skipped: there are no documents in ${FIXTURES}.\n`);

(areHere ? test.each : test.skip.each)([
  "BCApps/WordTemplate_Contact_Thanksnote.docx",
  "docx-mailmerge/test_winword2010.docx",
  "docx4j/MERGEFIELD.docx",
])("merges a letter that others wrote: %s", async (name) => {
  const letter = join(FIXTURES, name);
  const before = letterFaults(new Uint8Array(readFileSync(letter)));
  const { exitCode } = await run("merge", letter, SAMPLE_CONTACTS, "-o", "out.zip");
  expect(exitCode).toBe(0);
  const letters = [...lettersIn("out.zip").values()];
  expect(letters).toHaveLength(17);
  expect(letters.flatMap(letterFaults).filter((fault) => !before.includes(fault))).toEqual([]);
});
