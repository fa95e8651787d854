import { letterLanguage } from "./letter-language";

const NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Whether the text is a number as records keep it: "1234.5", with a point and without grouping. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** The number with the language's decimal sign and no grouping: "1234.5" → "1234,5". Other texts come back as they are. */
export function plainNumber(text: string, language: string): string {
  return isNumber(text) ? text.replace(".", separators(language).decimal) : text;
}

/**
 * The number as Word's numeric picture draws it, with the language's separators: "#,##0.00" in German →
 * "1.234,50". A picture of up to three parts, "positive;negative;zero". A text that is no number comes back
 * as it is.
 *
 * Source: ECMA-376 Part 1, 17.16.4.2.
 */
export function formatNumber(text: string, picture: string, language: string): string {
  const match = NUMBER.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = ""] = match;
  const number = { negative: sign === "-", whole: whole.replace(/^0+/, ""), fraction };
  const { part, signless } = choosePart(picture, number);
  return drawNumber(signless ? { ...number, negative: false } : number, part, language);
}

interface Decimal {
  readonly negative: boolean;
  /** Digits without leading zeros, "" for nought. */
  readonly whole: string;
  readonly fraction: string;
}

function choosePart(picture: string, number: Decimal): { part: string; signless: boolean } {
  const [positive = "", negative, zero] = splitUnquoted(picture);
  const isZero = /^0*$/.test(number.whole + number.fraction);
  if (isZero) return { part: zero ?? positive, signless: true };
  if (number.negative && negative !== undefined) return { part: negative, signless: true };
  return { part: positive, signless: false };
}

/** Splits at semicolons outside apostrophes. */
function splitUnquoted(picture: string): readonly string[] {
  return picture.split(/;(?=(?:[^']*'[^']*')*[^']*$)/);
}

interface Place {
  readonly kind: "digit" | "zero" | "drop" | "decimal" | "grouping" | "minus" | "sign" | "text";
  readonly text: string;
}

function drawNumber(number: Decimal, part: string, language: string): string {
  const places = readPlaces(part, language);
  const decimalAt = places.findIndex(({ kind }) => kind === "decimal");
  const wholePlaces = decimalAt === -1 ? places : places.slice(0, decimalAt);
  const fractionPlaces = decimalAt === -1 ? [] : places.slice(decimalAt + 1);
  const rounded = round(number, fractionPlaces.filter(isDigitPlace).length);
  const hasSign = places.some(({ kind }) => kind === "minus" || kind === "sign");
  const whole = drawWhole(rounded, wholePlaces, language);
  const signed = rounded.negative && !hasSign ? whole.replace(/(?=\S)/, "-") : whole;
  if (decimalAt === -1) return signed;
  const fraction = drawFraction(rounded, fractionPlaces);
  const decimal = /\d/.test(fraction) ? separators(language).decimal : "";
  return signed + decimal + fraction;
}

const KIND: Readonly<Record<string, Place["kind"]>> = {
  "#": "digit",
  "0": "zero",
  x: "drop",
  X: "drop",
  "-": "minus",
  "+": "sign",
};

function readPlaces(part: string, language: string): readonly Place[] {
  const items: readonly string[] = part.match(/'[^']*'?|./gsu) ?? [];
  const end = items.findLastIndex((item) => /^[#0x]$/i.test(item));
  const decimalSign = decimalSignOf(items.slice(0, end + 1), language);
  const decimalAt = decimalSign === "" ? -1 : items.indexOf(decimalSign);
  return items.map((text, index): Place => {
    if (text.startsWith("'")) return { kind: "text", text: text.replaceAll("'", "") };
    if (index === decimalAt) return { kind: "decimal", text };
    if (index < end && /[.,]/.test(text)) return { kind: "grouping", text };
    return { kind: KIND[text] ?? "text", text };
  });
}

/**
 * Which of point and comma the picture uses for decimals. Pictures are written with the separators of whoever
 * wrote them: with both, the last is the decimal one; a lone comma before three places groups, and a lone
 * point does where the language groups with points.
 */
function decimalSignOf(items: readonly string[], language: string): string {
  const picture = items.filter((item) => /^[#0xX.,]$/.test(item)).join("");
  const at = Math.max(picture.lastIndexOf("."), picture.lastIndexOf(","));
  const sign = picture.charAt(at);
  const isAlone = picture.indexOf(sign) === at;
  const other = sign === "." ? "," : ".";
  if (picture.includes(other)) return isAlone ? sign : other;
  if (at === -1 || !isAlone) return "";
  const beforeThree = picture.length - at - 1 === 3;
  const groups = sign === "," ? at === 0 || beforeThree : beforeThree && groupsWithPoints(language);
  return groups ? "" : sign;
}

function groupsWithPoints(language: string): boolean {
  return separators(language).grouping === ".";
}

function isDigitPlace({ kind }: Place): boolean {
  return kind === "digit" || kind === "zero" || kind === "drop";
}

/** Rounds half away from zero, on the digits themselves: binary fractions would make 1.005 a 1.00. */
function round(number: Decimal, decimals: number): Decimal {
  const digits = number.whole + number.fraction.padEnd(decimals, "0").slice(0, decimals);
  const roundsUp = number.fraction.charAt(decimals) >= "5";
  const rounded = roundsUp ? (BigInt(digits === "" ? "0" : digits) + 1n).toString() : digits;
  const padded = rounded.padStart(digits.length, "0").padStart(decimals, "0");
  const at = padded.length - decimals;
  const whole = padded.slice(0, at).replace(/^0+/, "");
  const fraction = padded.slice(at);
  return { negative: number.negative && /[1-9]/.test(whole + fraction), whole, fraction };
}

/** From right to left: each place takes a digit, and the leftmost takes all that are left over. */
function drawWhole(number: Decimal, places: readonly Place[], language: string): string {
  const grouping = places.some(({ kind }) => kind === "grouping")
    ? separators(language).grouping
    : "";
  const leftmost = places.findIndex(isDigitPlace);
  let rest = number.whole;
  let drawn = 0;
  return places
    .map((place, index) => ({ place, index }))
    .reverse()
    .map(({ place, index }) => {
      if (!isDigitPlace(place)) return drawSign(place, number);
      const takesAll = index === leftmost && place.kind !== "drop";
      const count = takesAll ? Math.max(1, rest.length) : 1;
      const digits = rest.slice(-count) || (place.kind === "zero" ? "0" : "");
      rest = rest.slice(0, -count);
      const grouped = group(digits, drawn, grouping);
      drawn += digits.length;
      return grouped === "" ? " " : grouped;
    })
    .reverse()
    .join("");
}

/** Puts the sign between thousands of digits that have `drawn` others to their right. */
function group(digits: string, drawn: number, grouping: string): string {
  return Array.from(digits, (digit, index) => {
    const toTheRight = drawn + digits.length - index - 1;
    return toTheRight > 0 && toTheRight % 3 === 0 ? digit + grouping : digit;
  }).join("");
}

function drawSign(place: Place, { negative, whole, fraction }: Decimal): string {
  if (place.kind === "grouping") return "";
  if (place.kind === "minus") return negative ? "-" : " ";
  if (place.kind !== "sign") return place.text;
  if (negative) return "-";
  return whole === "" && /^0*$/.test(fraction) ? " " : "+";
}

/** Optional places at the end stay blank where only zeros would stand. */
function drawFraction(number: Decimal, places: readonly Place[]): string {
  let index = 0;
  return places
    .map((place) => {
      if (!isDigitPlace(place)) return drawSign(place, number);
      const rest = number.fraction.slice(index);
      index += 1;
      return place.kind === "digit" && /^0*$/.test(rest) ? " " : rest.charAt(0);
    })
    .join("");
}

interface Separators {
  readonly decimal: string;
  readonly grouping: string;
}

const kept = new Map<string, Separators>();

function separators(language: string): Separators {
  const known = kept.get(language);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(letterLanguage(language)).formatToParts(1234567.5);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const made = { decimal: sign("decimal") || ".", grouping: sign("group") };
  kept.set(language, made);
  return made;
}
