import type { Contact, CustomAttribute } from "../contact/contact";
import { longDay } from "./date-picture";
import { rawName } from "./format-value";
import type { MergeRecord } from "./letter-content";
import { letterWords } from "./letter-words";
import type { MergeField } from "./merge-field";
import { customField, profileField } from "./merge-field-catalogue";
import { plainNumber } from "./number-picture";
import { unreachable } from "../unreachable";

/** The fields that these contacts' own attributes and profile answers make, by caption; each once. */
export function customFields(contacts: readonly Contact[]): readonly MergeField[] {
  const fields = contacts.flatMap(({ customAttributes, profileAnswers }) => [
    ...customAttributes.map(({ name }) => customField(name)),
    ...profileAnswers.map(({ question }) => profileField(question)),
  ]);
  const byName = new Map(fields.map((field) => [field.name, field]));
  return [...byName.values()].sort((one, other) => one.caption.localeCompare(other.caption, "en"));
}

/** The contact's attributes and answers as a letter shows them; several answers to one question in one text. */
export function customValues(contact: Contact, language: string): MergeRecord {
  const record: Record<string, string> = {};
  for (const attribute of contact.customAttributes) {
    const { name } = customField(attribute.name);
    record[name] = shownValue(attribute, language);
    if (hasRaw(attribute)) record[rawName(name)] = attribute.value;
  }
  for (const { question, answer } of contact.profileAnswers) {
    const { name } = profileField(question);
    const before = record[name];
    record[name] = before === undefined ? answer : `${before}, ${answer}`;
  }
  return record;
}

function hasRaw({ type }: CustomAttribute): boolean {
  return type === "date" || type === "number";
}

function shownValue({ type, value }: CustomAttribute, language: string): string {
  switch (type) {
    case "text":
      return value;
    case "number":
      return plainNumber(value, language);
    case "date":
      return longDay(value, language);
    case "yesNo":
      return value === "true" ? letterWords(language).yes : letterWords(language).no;
    default:
      return unreachable(type);
  }
}
