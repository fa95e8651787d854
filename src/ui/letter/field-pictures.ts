import { formatDay, longDay } from "../../domain/letter/date-picture";
import { fieldText, rawName } from "../../domain/letter/format-value";
import { formatNumber } from "../../domain/letter/number-picture";
import type { MergeRecord } from "../../domain/letter/letter-content";
import type { FieldFormat } from "../../domain/letter/merge-field";
import { mergeField } from "../../domain/letter/merge-field-catalogue";

/** Which pictures make sense for a field. A field of the user's own may hold anything. */
export interface PicturesOf {
  readonly takesDate: boolean;
  readonly takesNumber: boolean;
}

const DAYS: readonly string[] = ["document.date", "document.today", "contact.createdOn"];

export function picturesOf(fieldName: string): PicturesOf {
  const isOwn = mergeField(fieldName)?.group === "custom";
  return { takesDate: isOwn || DAYS.includes(fieldName), takesNumber: isOwn };
}

/** The pictures that most letters are written with, in Word's grammar. */
export const DATE_PICTURES = [
  "d MMMM yyyy",
  "dddd, d MMMM yyyy",
  "MMMM d, yyyy",
  "dd.MM.yyyy",
  "dd/MM/yyyy",
  "MM/dd/yyyy",
  "yyyy-MM-dd",
  "MMMM yyyy",
] as const;

export const NUMBER_PICTURES = ["0", "0.00", "#,##0", "#,##0.00", "#,##0.00 €", "0%"] as const;

const SAMPLE_NUMBER = "1234.5";

/** What the picture makes of a day. */
export function dateSample(picture: string, day: string, language: string): string {
  return picture === "" ? "" : formatDay(day, picture, language);
}

/** What the picture makes of a number. */
export function numberSample(picture: string, language: string): string {
  return picture === "" ? "" : formatNumber(SAMPLE_NUMBER, picture, language).trim();
}

/** Whose values a sample is made of. */
export interface SampleOf {
  /** The record of the contact whose letter is shown; undefined in template mode. */
  readonly record: MergeRecord | undefined;
  /** What the field is called. */
  readonly caption: string;
  readonly language: string;
  /** "2026-11-23" */
  readonly today: string;
}

/** What the field would show in this format: for the contact shown, else for its own caption. */
export function formatSample(
  fieldName: string,
  format: FieldFormat,
  { record, caption, language, today }: SampleOf,
): string {
  const shown = record && fieldText(record, fieldName, format, language);
  if (shown !== undefined) return shown;
  const madeUp: MergeRecord = {
    [fieldName]: DAYS.includes(fieldName) ? longDay(today, language) : caption,
    ...(DAYS.includes(fieldName) || format.datePicture !== ""
      ? { [rawName(fieldName)]: today }
      : {}),
    ...(format.numberPicture === "" ? {} : { [rawName(fieldName)]: SAMPLE_NUMBER }),
  };
  return fieldText(madeUp, fieldName, format, language) ?? "";
}
