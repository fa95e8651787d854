import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";

const ROOT = join(__dirname, "../..");

/** What a person reads or hears of an element. */
const SAID = new Set([
  "label",
  "title",
  "placeholder",
  "alt",
  "hint",
  "text",
  "content",
  "subtitle",
  "description",
  "validationMessage",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
]);

const SOURCES = ["src/ui", "src/entry"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => `${folder}/${name}`),
);

test("no text stands in the code of the pane: all are in text.en.json", () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  const texts = SOURCES.flatMap((file) =>
    textsIn(readFileSync(join(ROOT, file), "utf8")).map((text) => `${file} says “${text}”`),
  );
  expect(texts).toEqual([]);
});

test.each([
  ["<p>Hello</p>", ["Hello"]],
  ["<p>{isOpen ? 'Open' : `${count} closed`}</p>", ["Open", " closed"]],
  ["<Field label='Name' className='wide' />", ["Name"]],
  ["<Field hint={isOpen && 'Why'} key='a' />", ["Why"]],
  ["<p>{kind === 'open' && <b />}</p>", []],
  ["<p title={t('a.b')}>{count} · {t(`room.${room}`)}</p>", []],
])("texts are found in %s", (code, texts) => {
  expect(textsIn(code)).toEqual(texts);
});

/** Everything with a letter in it that is shown or said as it stands. */
function textsIn(code: string): string[] {
  const source = ts.createSourceFile(
    "a.tsx",
    code,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) texts.push(...withLetters(node.text.trim()));
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      texts.push(...literals(node.expression));
    }
    if (ts.isJsxAttribute(node) && SAID.has(node.name.getText())) {
      texts.push(...literals(node.initializer));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/** The strings that the expression may come to; what a function makes of a string is its own affair. */
function literals(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return withLetters(node.text);
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) {
    return literals(node.expression);
  }
  if (ts.isConditionalExpression(node)) {
    return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node)) {
    return isChoice(node.operatorToken.kind)
      ? [...literals(node.left), ...literals(node.right)]
      : [];
  }
  if (ts.isTemplateExpression(node)) {
    return [
      ...withLetters(node.head.text),
      ...node.templateSpans.flatMap(({ expression, literal }) => [
        ...literals(expression),
        ...withLetters(literal.text),
      ]),
    ];
  }
  return [];
}

/** Not a comparison: the value is one of both sides, or made of both. */
function isChoice(operator: ts.SyntaxKind): boolean {
  return [
    ts.SyntaxKind.PlusToken,
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
  ].includes(operator);
}

function withLetters(text: string): string[] {
  return /\p{L}/u.test(text) ? [text] : [];
}
