import type { Contact } from "../contact/contact";
import type { InteractionLogEntry } from "../interaction/interaction-log-entry";
import { unreachable } from "../unreachable";
import {
  asksOfInteraction,
  type Condition,
  type ConditionGroup,
  type ContactField,
  type ContactFilter,
  type InteractionCondition,
  type InteractionField,
  type InteractionPart,
} from "./contact-filter";
import { textTest } from "./text-test";

/** What a condition can see of an interaction. */
export type InteractionFacts = Pick<InteractionLogEntry, InteractionField | "postponed">;

/** What a filter looks at besides the contact itself. */
export interface ContactFacts {
  /** The company of a person, if there is one. */
  readonly company: Contact | undefined;
  /** The contact's own interactions. */
  readonly interactions: readonly InteractionFacts[];
}

export type ContactTest = (contact: Contact, facts: ContactFacts) => boolean;

/** Whether the contact meets every section of the filter. See {@link contactTest}. */
export function matchesContact(
  filter: ContactFilter,
  contact: Contact,
  facts: ContactFacts & { readonly today: string },
): boolean {
  return contactTest(filter, facts.today)(contact, facts);
}

/**
 * The filter as a test, made once and asked of many contacts. It holds when every section does; no section, or an
 * empty one, holds for everyone.
 *
 * Within a section, a group that has a condition of its own is about one record, with everything in it: all of it
 * holds for one and the same record, "none" for no record at all. A group of groups only joins what they say:
 * "all [any [code is A], any [code is B]]" is in both A and B.
 *
 * A person has the industry groups and business relations of the company. An interaction that was canceled counts
 * only where a condition asks about that; a postponed one has not happened.
 *
 * @param today calendar day, "2026-11-23".
 */
export function contactTest(filter: ContactFilter, today: string): ContactTest {
  const tests = sectionTests(filter, today);
  return (contact, facts) => tests.every((test) => test(contact, facts));
}

function sectionTests(filter: ContactFilter, today: string): readonly ContactTest[] {
  const section = <Field extends string>(
    group: ConditionGroup<Field> | undefined,
    records: (contact: Contact, facts: ContactFacts) => readonly FieldReader<Field>[],
  ): readonly ContactTest[] => {
    if (group === undefined || group.conditions.length === 0) return [];
    const test = recordsTest(group, today);
    return [(contact, facts) => test(records(contact, facts))];
  };
  return [
    ...section(filter.contact, (contact) => [contactReader(contact)]),
    ...section(filter.mailingGroups, (contact) => codes(contact.mailingGroups)),
    ...section(filter.jobResponsibilities, (contact) => codes(contact.jobResponsibilities)),
    ...section(filter.industryGroups, (...seen) => codes(companySide(...seen)?.industryGroups)),
    ...section(filter.businessRelations, (...seen) =>
      codes(companySide(...seen)?.businessRelations),
    ),
    ...section(filter.profileAnswers, (contact) => contact.profileAnswers.map(recordReader)),
    ...section(filter.customAttributes, (contact) => contact.customAttributes.map(recordReader)),
    ...(filter.interactions ?? []).map((part) => interactionsTest(part, today)),
  ];
}

/** Where the groups and relations stand that only companies have. */
function companySide(contact: Contact, { company }: ContactFacts): Contact | undefined {
  return contact.type === "company" ? contact : company;
}

function interactionsTest(part: InteractionPart, today: string): ContactTest {
  if (asksOfInteraction(part)) return interactionTest(part, today);
  const tests = part.conditions.map((inner) => interactionsTest(inner, today));
  const holds = joined(
    part.kind,
    tests.map((test) => (seen: Parameters<ContactTest>) => test(...seen)),
  );
  return (...seen) => holds(seen);
}

function interactionTest({ kind, where }: InteractionCondition, today: string): ContactTest {
  const holds = recordTest(where, today);
  const asksAboutCanceled = mentions(where, "canceled");
  const had: ContactTest = (_contact, { interactions }) =>
    interactions.some(
      (interaction) =>
        !interaction.postponed &&
        (asksAboutCanceled || !interaction.canceled) &&
        holds((field) => String(interaction[field])),
    );
  return kind === "had" ? had : (contact, facts) => !had(contact, facts);
}

function mentions<Field extends string>(condition: Condition<Field>, field: Field): boolean {
  return condition.kind === "field"
    ? condition.field === field
    : condition.conditions.some((inner) => mentions(inner, field));
}

type FieldReader<Field extends string> = (field: Field) => string;
type RecordTest<Field extends string> = (read: FieldReader<Field>) => boolean;
type RecordsTest<Field extends string> = (records: readonly FieldReader<Field>[]) => boolean;

function contactReader(contact: Contact): FieldReader<ContactField> {
  return (field) => String(contact[field]);
}

function recordReader<Field extends string>(
  record: Readonly<Record<Field, string>>,
): FieldReader<Field> {
  return (field) => record[field];
}

function codes(values: readonly string[] | undefined): readonly FieldReader<"code">[] {
  return (values ?? []).map((value) => () => value);
}

function recordsTest<Field extends string>(
  group: ConditionGroup<Field>,
  today: string,
): RecordsTest<Field> {
  const groups = group.conditions.filter((condition) => condition.kind !== "field");
  if (groups.length < group.conditions.length) return someRecordTest(group, today);
  return joined(
    group.kind,
    groups.map((inner) => recordsTest(inner, today)),
  );
}

function someRecordTest<Field extends string>(
  group: ConditionGroup<Field>,
  today: string,
): RecordsTest<Field> {
  const isNone = group.kind === "none";
  const holds = recordTest(isNone ? { ...group, kind: "any" } : group, today);
  return (records) => records.some(holds) !== isNone;
}

/** The condition as a test of one record, made once and asked of many; the record is read field by field. */
export function recordTest<Field extends string>(
  condition: Condition<Field>,
  today: string,
): RecordTest<Field> {
  if (condition.kind !== "field") {
    return joined(
      condition.kind,
      condition.conditions.map((inner) => recordTest(inner, today)),
    );
  }
  const { field, comparison, values } = condition;
  const holds = textTest(comparison, values, today);
  return (read) => holds(read(field));
}

function joined<Value>(
  kind: ConditionGroup<string>["kind"],
  tests: readonly ((value: Value) => boolean)[],
): (value: Value) => boolean {
  if (tests.length === 0) return () => true;
  switch (kind) {
    case "all":
      return (value) => tests.every((test) => test(value));
    case "any":
      return (value) => tests.some((test) => test(value));
    case "none":
      return (value) => !tests.some((test) => test(value));
    default:
      return unreachable(kind);
  }
}
