import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { testNames } from "../support/test-names";

const ROOT = join(__dirname, "../..");

/** A row of the table: a rule, and a test that keeps it. */
interface RuleRow {
  readonly rule: string;
  readonly file: string;
  readonly name: string;
}

const rows = rulesIn(readFileSync(join(ROOT, "docs/rules.md"), "utf8"));

test("the rules are there", () => {
  expect(rows.length).toBeGreaterThan(100);
});

test("every rule is kept by a test that exists", () => {
  const missing = rows.filter(({ file, name }) => !namesOf(file).has(name));
  expect(missing).toEqual([]);
});

test("no rule is written down twice", () => {
  const rules = rows.map(({ rule }) => rule);
  expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
});

test("names of tests are found with what they are described by, in tables too", () => {
  const source = `
    test("alone", () => {});
    describe("a thing", () => {
      test.each([["first", 1], ["second", 2]])("is %s", () => {});
      describe.each(["deep"])("when %s", () => { test("holds", () => {}); });
    });`;
  expect(testNames(source)).toEqual([
    "alone",
    "a thing › is %s",
    "a thing › is first",
    "a thing › is second",
    "a thing › when %s › holds",
    "a thing › when deep › holds",
  ]);
});

const known = new Map<string, ReadonlySet<string>>();

function namesOf(file: string): ReadonlySet<string> {
  const path = join(ROOT, file);
  const names =
    known.get(file) ?? new Set(existsSync(path) ? testNames(readFileSync(path, "utf8")) : []);
  known.set(file, names);
  return names;
}

/** The rows of every table in the document whose second cell is a file of tests, in order. */
function rulesIn(markdown: string): readonly RuleRow[] {
  return markdown.split("\n").flatMap((line): readonly RuleRow[] => {
    const [, rule = "", file = "", name = ""] = line.split("|").map((cell) => cell.trim());
    const path = /^`(test\/[^`]+)`$/.exec(file)?.[1];
    return path === undefined ? [] : [{ rule, file: path, name }];
  });
}
