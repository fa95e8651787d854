import ts from "typescript";

/**
 * The names of the tests that a source file declares, with what they are described by: "a salutation › vanishes". Of a
 * table each row has a name of its own where its first value is a text.
 */
export function testNames(source: string): readonly string[] {
  const file = ts.createSourceFile("test.tsx", source, ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node, above: readonly string[]) => {
    const called = ts.isCallExpression(node) ? titlesOf(node) : undefined;
    if (called?.word === "test") {
      names.push(...called.titles.map((title) => [...above, title].join(" › ")));
    }
    const within = called?.word === "describe" ? called.titles : [""];
    for (const title of within) {
      ts.forEachChild(node, (child) => {
        visit(child, title === "" ? above : [...above, title]);
      });
    }
  };
  visit(file, []);
  return names;
}

interface Titles {
  readonly word: "test" | "describe";
  readonly titles: readonly string[];
}

function titlesOf({ expression, arguments: given }: ts.CallExpression): Titles | undefined {
  const [title] = given;
  if (title === undefined || !ts.isStringLiteralLike(title)) return undefined;
  if (ts.isIdentifier(expression)) {
    const { text: word } = expression;
    return isWord(word) ? { word, titles: [title.text] } : undefined;
  }
  // test.each(table)(title, …)
  if (!ts.isCallExpression(expression)) return undefined;
  const { expression: each, arguments: tables } = expression;
  if (!ts.isPropertyAccessExpression(each) || each.name.text !== "each") return undefined;
  const word = each.expression.getText();
  return isWord(word) ? { word, titles: titlesOfRows(title.text, tables[0]) } : undefined;
}

function isWord(word: string): word is Titles["word"] {
  return word === "test" || word === "describe";
}

/** The title as it stands, and of each row the title with the row's first text in it. */
function titlesOfRows(title: string, table: ts.Expression | undefined): readonly string[] {
  if (table === undefined || !ts.isArrayLiteralExpression(table)) return [title];
  const firsts = table.elements.flatMap((row) => {
    const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    return first !== undefined && ts.isStringLiteralLike(first) ? [first.text] : [];
  });
  return [title, ...firsts.map((text) => title.replace("%s", text))];
}
