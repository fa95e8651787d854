import { formatDay, isMoment } from "./date-picture";
import type { MergeRecord } from "./letter-content";
import { letterLanguage } from "./letter-language";
import type { FieldFormat, LetterCase } from "./merge-field";
import { formatNumber, isNumber } from "./number-picture";
import { unreachable } from "../unreachable";

/** Shows a value as it is. */
export const PLAIN_FORMAT: FieldFormat = {
  letterCase: "",
  datePicture: "",
  numberPicture: "",
  before: "",
  after: "",
  fallback: "",
};

/**
 * Where a record keeps a field's day or number as machines write it ("2026-11-23", "1234.5"), beside the
 * text that stands in the letter: pictures draw from it. No field bears such a name.
 */
export function rawName(fieldName: string): string {
  return `${fieldName}=`;
}

/**
 * What a field shows for one contact, or undefined when the record knows no such field. The one place where
 * preview and merge make a field's text.
 */
export function fieldText(
  record: MergeRecord,
  fieldName: string,
  format: FieldFormat,
  language: string,
): string | undefined {
  const value = record[fieldName];
  if (value === undefined) return undefined;
  const raw = record[rawName(fieldName)];
  return formatValue(raw !== undefined && hasPicture(format) ? raw : value, format, language);
}

function hasPicture({ datePicture, numberPicture }: FieldFormat): boolean {
  return datePicture !== "" || numberPicture !== "";
}

/**
 * The value in its format: picture, then capitals, then the text before and after. An empty value gives the
 * fallback alone. A picture leaves a value alone that is no day or no number.
 */
export function formatValue(value: string, format: FieldFormat, language: string): string {
  if (value === "") return format.fallback;
  const drawn = drawPicture(value, format, language);
  return format.before + changeCase(drawn, format.letterCase, language) + format.after;
}

function drawPicture(value: string, format: FieldFormat, language: string): string {
  if (format.datePicture !== "" && isMoment(value)) {
    return formatDay(value, format.datePicture, language);
  }
  if (format.numberPicture !== "" && isNumber(value)) {
    return formatNumber(value, format.numberPicture, language).trim();
  }
  return value;
}

/**
 * The text with its letters' case changed by the language's rules. Only first letters are touched by
 * "firstCapital" and "title": McDonald stays McDonald.
 */
export function changeCase(text: string, letterCase: LetterCase, language: string): string {
  const locale = letterLanguage(language);
  switch (letterCase) {
    case "":
      return text;
    case "upper":
      return text.toLocaleUpperCase(locale);
    case "lower":
      return text.toLocaleLowerCase(locale);
    case "firstCapital":
      return text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase(locale));
    case "title":
      return text.replaceAll(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, (letter) =>
        letter.toLocaleUpperCase(locale),
      );
    default:
      return unreachable(letterCase);
  }
}
