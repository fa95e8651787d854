import { unreachable } from "../../unreachable";
import type { Contact, CustomAttribute } from "../contact";
import { blockedAsMinor } from "../minor";
import { splitName } from "../split-name";
import type { ImportPolicy, MergePolicy } from "./import-draft";
import type { ToldRow } from "./read-row";

/**
 * The contact with what a row tells, as the policy has it; the contact itself when nothing changes. Lists grow and never
 * shrink; a flag is raised and never lowered; an objection stays the one it was.
 */
export function mergeTold(contact: Contact, told: ToldRow["told"], policy: ImportPolicy): Contact {
  const news = { ...told, ...namePartsOf(contact, told) };
  const keys = (Object.keys(news) as (keyof typeof news)[]).filter((key) => key !== "type");
  const values = keys.map((key) => {
    const rule = policy.fields[key] ?? policy.standard;
    return [key, mergeValue(contact[key], news[key], rule)] as const;
  });
  const changed = values.filter(([key, value]) => !isSame(contact[key], value));
  if (changed.length === 0) return contact;
  return blockedAsMinor({ ...contact, ...Object.fromEntries(changed) });
}

/** Where only a new whole name is told, its parts are new as well. */
function namePartsOf(contact: Contact, told: ToldRow["told"]): Partial<Contact> {
  const { type, name, firstName, surname } = told;
  if (type === "company" || name === undefined || name === contact.name) return {};
  return firstName === undefined && surname === undefined ? splitName(name) : {};
}

type Value = Contact[keyof Contact] | undefined;

function mergeValue(old: Value, told: Value, policy: MergePolicy): Value {
  switch (policy) {
    case "keep":
      return old;
    case "fillEmpty":
      return isEmpty(old) ? told : grown(old, told);
    case "overwrite":
      return typeof told === "string" ? told : grown(old, told);
    default:
      return unreachable(policy);
  }
}

function isEmpty(value: Value): boolean {
  return value === "" || value === false || value === null || (isList(value) && value.length === 0);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Attributes grow by name, other lists by value; what is no list stays. */
function grown(old: Value, told: Value): Value {
  if (!isList(old) || !isList(told)) return isEmpty(old) ? told : old;
  const keyOf = (value: unknown) =>
    typeof value === "string" ? value : (value as CustomAttribute).name;
  const known = new Set(old.map(keyOf));
  return [...old, ...told.filter((value) => !known.has(keyOf(value)))] as Value;
}

function isSame(left: Value, right: Value): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
