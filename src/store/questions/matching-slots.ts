import {
  asksOfInteraction,
  type Condition,
  type ConditionGroup,
  type ContactField,
  type ContactFilter,
  type InteractionPart,
} from "../../domain/segment/contact-filter";
import { recordTest } from "../../domain/segment/matches-contact";
import { unreachable } from "../../domain/unreachable";
import { LIST_SECTIONS, type ContactColumn, type ListSection } from "./contact-values";
import { slotsThatHad } from "./had-interaction";
import { holdingCodes } from "./holding-codes";
import { presentCount, type ProjectedContacts } from "./projected-contacts";
import { ownersOf, type ProjectedEntries } from "./projected-entries";
import { codesWithRecord, recordListsOf } from "./record-lists";
import { allSlots, countInBoth, inBoth, inEither, otherSlots, type SlotSet } from "./slot-set";
import { heldCount, slotsHolding } from "./slots-by-code";
import { emptyTextColumn, type TextColumn } from "./text-column";

/** The columns that must be in memory to answer the filter. */
export function columnsAsked(filter: ContactFilter): ReadonlySet<ContactColumn> {
  const lists = LIST_SECTIONS.filter((section) => takesPart(filter[section]));
  const fields = takesPart(filter.contact) ? fieldsIn(filter.contact) : [];
  return new Set([...(asksOfEntries(filter) ? ["no" as const] : []), ...fields, ...lists]);
}

/** Whether the filter looks at interactions. */
export function asksOfEntries({ interactions = [] }: ContactFilter): boolean {
  return interactions.length > 0;
}

/** The slots of the contacts that the filter matches; `entries` where it looks at them. */
export function matchingSlots(
  filter: ContactFilter,
  contacts: ProjectedContacts,
  entries: ProjectedEntries | undefined,
  today: string,
): SlotSet {
  return setsOf(filter, contacts, entries, today).reduce(inBoth, presentSlots(contacts));
}

/** How many contacts the filter matches. One condition alone is counted without a look at who they are. */
export function countMatching(
  filter: ContactFilter,
  contacts: ProjectedContacts,
  entries: ProjectedEntries | undefined,
  today: string,
): number {
  const { slotCount } = contacts;
  const alone = onlyCondition(filter);
  if (alone !== undefined && presentCount(contacts) === slotCount) {
    const column = columnOf({ contacts, today }, alone.field);
    return heldCount(column, slotCount, holdingCodes(column, alone, today));
  }
  const [first, ...others] = setsOf(filter, contacts, entries, today);
  if (first === undefined) return presentCount(contacts);
  return countInBoth(others.reduce(inBoth, first), presentSlots(contacts));
}

function presentSlots({ present, slotCount }: ProjectedContacts): SlotSet {
  return present.subarray(0, (slotCount + 31) >> 5);
}

type FieldCondition = Extract<Condition<ContactField>, { readonly kind: "field" }>;

/** The condition that is all the filter says; undefined where it says more, or less. */
function onlyCondition(filter: ContactFilter): FieldCondition | undefined {
  if (asksOfEntries(filter) || LIST_SECTIONS.some((section) => takesPart(filter[section]))) {
    return undefined;
  }
  const { contact } = filter;
  const [first, ...others] = contact?.conditions ?? [];
  const isAlone = others.length === 0 && contact?.kind !== "none";
  return isAlone && first?.kind === "field" ? first : undefined;
}

/** A set for each part of the filter; who is in all of them, and there, matches. */
function setsOf(
  filter: ContactFilter,
  contacts: ProjectedContacts,
  entries: ProjectedEntries | undefined,
  today: string,
): readonly SlotSet[] {
  if (entries !== undefined) ownersOf(entries, contacts);
  const asked = { contacts, today };
  return [
    ...(takesPart(filter.contact) ? [fieldSlots(filter.contact, asked)] : []),
    ...LIST_SECTIONS.flatMap((section) => {
      const group = filter[section];
      return takesPart(group) ? [listSlots(section, group, asked)] : [];
    }),
    ...(entries === undefined
      ? []
      : (filter.interactions ?? []).map((part) => interactionSlots(part, entries, asked))),
  ];
}

function interactionSlots(part: InteractionPart, entries: ProjectedEntries, asked: Asked): SlotSet {
  if (asksOfInteraction(part)) return slotsThatHad(part, entries, asked.contacts, asked.today);
  const sets = part.conditions.map((inner) => interactionSlots(inner, entries, asked));
  return joined(part.kind, sets, asked);
}

interface Asked {
  readonly contacts: ProjectedContacts;
  readonly today: string;
}

function takesPart<Field extends string>(
  group: ConditionGroup<Field> | undefined,
): group is ConditionGroup<Field> {
  return group !== undefined && group.conditions.length > 0;
}

function fieldsIn(condition: Condition<ContactField>): readonly ContactField[] {
  return condition.kind === "field" ? [condition.field] : condition.conditions.flatMap(fieldsIn);
}

/** A contact is one record, so that its conditions join slot by slot. */
function fieldSlots(condition: Condition<ContactField>, asked: Asked): SlotSet {
  if (condition.kind !== "field") {
    const sets = condition.conditions.map((inner) => fieldSlots(inner, asked));
    return joined(condition.kind, sets, asked);
  }
  const column = columnOf(asked, condition.field);
  const holding = holdingCodes(column, condition, asked.today);
  return slotsHolding(column, asked.contacts.slotCount, holding);
}

/**
 * A group with a condition of its own is about one record and asked of each record once; a group of groups joins what
 * they say. See {@link contactTest}.
 */
function listSlots(section: ListSection, group: ConditionGroup<string>, asked: Asked): SlotSet {
  const groups = group.conditions.filter((condition) => condition.kind !== "field");
  if (groups.length === group.conditions.length) {
    const sets = groups.map((inner) => listSlots(section, inner, asked));
    return joined(group.kind, sets, asked);
  }
  const isNone = group.kind === "none";
  const holds = recordTest(isNone ? { ...group, kind: "any" } : group, asked.today);
  const column = columnOf(asked, section);
  const { slotCount } = asked.contacts;
  const holding = codesWithRecord(recordListsOf(column), (record) =>
    holds((field) => record[field] ?? ""),
  );
  const set = slotsHolding(column, slotCount, holding);
  return isNone ? otherSlots(set, slotCount) : set;
}

function joined(
  kind: ConditionGroup<string>["kind"],
  sets: readonly SlotSet[],
  asked: Asked,
): SlotSet {
  const [first, ...others] = sets;
  if (first === undefined) return everyone(asked);
  switch (kind) {
    case "all":
      return others.reduce(inBoth, first);
    case "any":
      return others.reduce(inEither, first);
    case "none":
      return otherSlots(others.reduce(inEither, first), asked.contacts.slotCount);
    default:
      return unreachable(kind);
  }
}

function everyone({ contacts }: Asked): SlotSet {
  return allSlots(contacts.slotCount);
}

function columnOf({ contacts }: Asked, name: ContactColumn): TextColumn {
  return contacts.columns.get(name) ?? emptyTextColumn();
}
