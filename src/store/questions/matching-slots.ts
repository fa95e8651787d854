import type {
  Condition,
  ConditionGroup,
  ContactField,
  ContactFilter,
} from "../../domain/segment/contact-filter";
import { recordTest } from "../../domain/segment/matches-contact";
import { unreachable } from "../../domain/unreachable";
import { LIST_SECTIONS, type ContactColumn, type ListSection } from "./contact-values";
import { slotsThatHad } from "./had-interaction";
import { holdingCodes } from "./holding-codes";
import type { ProjectedContacts } from "./projected-contacts";
import { ownersOf, type ProjectedEntries } from "./projected-entries";
import { codesWithRecord, recordListsOf } from "./record-lists";
import { allSlots, inBoth, inEither, otherSlots, type SlotSet } from "./slot-set";
import { slotsHolding } from "./slots-by-code";
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
  if (entries !== undefined) ownersOf(entries, contacts);
  const asked = { contacts, today };
  const sets = [
    ...(takesPart(filter.contact) ? [fieldSlots(filter.contact, asked)] : []),
    ...LIST_SECTIONS.flatMap((section) => {
      const group = filter[section];
      return takesPart(group) ? [listSlots(section, group, asked)] : [];
    }),
    ...(filter.interactions ?? []).map((condition) =>
      entries === undefined ? everyone(asked) : slotsThatHad(condition, entries, contacts, today),
    ),
  ];
  return sets.reduce(inBoth, contacts.present.subarray(0, (contacts.slotCount + 31) >> 5));
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
