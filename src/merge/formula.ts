/** Whether the text is a formula that needs nothing of the document: numbers, functions, and these variables. */
export function isFormula(text: string, variables: ReadonlySet<string>): boolean {
  return (
    evaluateFormula(text, (name) => (variables.has(name.toLowerCase()) ? 1 : undefined)) !==
    undefined
  );
}

/** What a name in a formula stands for, or undefined. */
export type ValueOfName = (name: string) => number | undefined;

/**
 * The value of a formula field's expression; undefined when it makes no sense or divides by nought.
 *
 * Source: ECMA-376 Part 1, 17.16.3.
 */
export function evaluateFormula(text: string, valueOf: ValueOfName): number | undefined {
  const plain = withPoints(text);
  const tokens = plain.match(TOKEN) ?? [];
  if (tokens.join("").length !== plain.replace(/\s+/g, "").length) return undefined;
  try {
    const parser = { tokens, at: 0, valueOf };
    const value = comparison(parser);
    return parser.at === tokens.length && Number.isFinite(value) ? value : undefined;
  } catch (fault) {
    if (fault instanceof Senseless) return undefined;
    throw fault;
  }
}

const TOKEN = /\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_]*|<>|<=|>=|[-+*/^%()=<>;,]/gu;

/** Outside of functions, where it parts the arguments, a comma between digits groups thousands or begins the decimals. */
function withPoints(text: string): string {
  if (text.includes("(") && !text.includes(";")) return text;
  return text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1").replace(/(\d),(?=\d)/g, "$1.");
}

class Senseless extends Error {
  override readonly name = "Senseless";
}

interface Parser {
  readonly tokens: readonly string[];
  at: number;
  readonly valueOf: ValueOfName;
}

const COMPARE: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  "=": (one, other) => one === other,
  "<>": (one, other) => one !== other,
  "<": (one, other) => one < other,
  ">": (one, other) => one > other,
  "<=": (one, other) => one <= other,
  ">=": (one, other) => one >= other,
};

function comparison(parser: Parser): number {
  let value = sum(parser);
  for (let compare = peek(parser, COMPARE); compare; compare = peek(parser, COMPARE)) {
    parser.at++;
    value = compare(value, sum(parser)) ? 1 : 0;
  }
  return value;
}

const ADD: Readonly<Record<string, (one: number, other: number) => number>> = {
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
};

const MULTIPLY: Readonly<Record<string, (one: number, other: number) => number>> = {
  "*": (one, other) => one * other,
  "/": (one, other) => one / other,
};

function sum(parser: Parser): number {
  let value = product(parser);
  for (let join = peek(parser, ADD); join; join = peek(parser, ADD)) {
    parser.at++;
    value = join(value, product(parser));
  }
  return value;
}

function product(parser: Parser): number {
  let value = power(parser);
  for (let join = peek(parser, MULTIPLY); join; join = peek(parser, MULTIPLY)) {
    parser.at++;
    value = join(value, power(parser));
  }
  return value;
}

function power(parser: Parser): number {
  let value = percent(parser);
  while (parser.tokens[parser.at] === "^") {
    parser.at++;
    value **= percent(parser);
  }
  return value;
}

function percent(parser: Parser): number {
  let value = signed(parser);
  while (parser.tokens[parser.at] === "%") {
    parser.at++;
    value /= 100;
  }
  return value;
}

function signed(parser: Parser): number {
  const token = parser.tokens[parser.at++];
  if (token === undefined) throw new Senseless();
  if (token === "-") return -signed(parser);
  if (token === "+") return signed(parser);
  if (token === "(") return closed(parser, comparison(parser));
  if (/^\d/.test(token)) return Number(token);
  return named(parser, token);
}

function closed(parser: Parser, value: number): number {
  if (parser.tokens[parser.at++] !== ")") throw new Senseless();
  return value;
}

const FUNCTIONS: Readonly<Record<string, (...values: readonly number[]) => number>> = {
  ABS: (value = NaN) => Math.abs(value),
  AND: (...values) => (values.every((value) => value !== 0) ? 1 : 0),
  AVERAGE: (...values) => values.reduce((total, value) => total + value, 0) / values.length,
  COUNT: (...values) => values.length,
  IF: (test = NaN, then = NaN, otherwise = NaN) => (test === 0 ? otherwise : then),
  INT: (value = NaN) => Math.trunc(value),
  MAX: (...values) => Math.max(...values),
  MIN: (...values) => Math.min(...values),
  MOD: (value = NaN, by = NaN) => value - by * Math.floor(value / by),
  NOT: (value = NaN) => (value === 0 ? 1 : 0),
  OR: (...values) => (values.some((value) => value !== 0) ? 1 : 0),
  PRODUCT: (...values) => values.reduce((total, value) => total * value, 1),
  ROUND: (value = NaN, places = 0) => roundTo(value, places),
  SIGN: (value = NaN) => Math.sign(value),
  SUM: (...values) => values.reduce((total, value) => total + value, 0),
};

const CONSTANTS: Readonly<Record<string, number>> = { TRUE: 1, FALSE: 0 };

function named(parser: Parser, name: string): number {
  const compute = FUNCTIONS[name.toUpperCase()];
  if (compute !== undefined && parser.tokens[parser.at] === "(") {
    parser.at++;
    return compute(...listed(parser));
  }
  const value = CONSTANTS[name.toUpperCase()] ?? parser.valueOf(name);
  if (value === undefined) throw new Senseless();
  return value;
}

function listed(parser: Parser): readonly number[] {
  const values: number[] = [];
  for (;;) {
    values.push(comparison(parser));
    const token = parser.tokens[parser.at++];
    if (token === ")") return values;
    if (token !== ";" && token !== ",") throw new Senseless();
  }
}

function peek<Value>(
  { tokens, at }: Parser,
  table: Readonly<Record<string, Value>>,
): Value | undefined {
  return table[tokens[at] ?? ""];
}

function roundTo(value: number, places: number): number {
  const factor = 10 ** Math.trunc(places);
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
}
