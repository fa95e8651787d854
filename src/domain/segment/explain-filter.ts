import type { Contact } from "../contact/contact";
import type { Condition, ConditionGroup, ContactFilter, InteractionPart } from "./contact-filter";
import { type ContactFacts, matchesContact } from "./matches-contact";

/** A condition or group of a section, whether it holds for the contact by itself, and the same of what is in it. */
export interface ConditionExplanation {
  readonly condition: Condition<string>;
  readonly holds: boolean;
  readonly parts: readonly ConditionExplanation[];
}

/** One section of a filter, whether the contact meets it, and why. */
export type SectionExplanation =
  | {
      readonly section: RecordSection;
      readonly holds: boolean;
      readonly root: ConditionExplanation;
    }
  | {
      readonly section: "interactions";
      readonly holds: boolean;
      readonly condition: InteractionPart;
    };

/** The sections that hold one group of conditions. */
export type RecordSection = Exclude<keyof ContactFilter, "interactions">;

/**
 * Why the contact meets the filter or does not: every section that takes part, and whether it holds; the filter is met
 * when all do. Inside a section about records each condition tells whether any record meets it alone, so that all
 * may hold and the section not, when no one record meets them together.
 */
export function explainFilter(
  filter: ContactFilter,
  contact: Contact,
  facts: ContactFacts & { readonly today: string },
): readonly SectionExplanation[] {
  const holds = (part: ContactFilter) => matchesContact(part, contact, facts);
  const sections = RECORD_SECTIONS.flatMap((section): readonly SectionExplanation[] => {
    const root = filter[section];
    if (root === undefined || root.conditions.length === 0) return [];
    return [
      { section, holds: holds(only(section, root)), root: explainGroup(section, root, holds) },
    ];
  });
  const interactions = (filter.interactions ?? []).map((condition): SectionExplanation => ({
    section: "interactions",
    holds: holds({ interactions: [condition] }),
    condition,
  }));
  return [...sections, ...interactions];
}

/** The sections in the order that people read them. */
export const RECORD_SECTIONS = [
  "contact",
  "mailingGroups",
  "jobResponsibilities",
  "industryGroups",
  "businessRelations",
  "profileAnswers",
  "customAttributes",
] as const satisfies readonly RecordSection[];

function explainGroup(
  section: RecordSection,
  group: ConditionGroup<string>,
  holds: (filter: ContactFilter) => boolean,
): ConditionExplanation {
  return {
    condition: group,
    holds: holds(only(section, group)),
    parts: group.conditions.map((condition) =>
      condition.kind === "field"
        ? { condition, holds: holds(only(section, alone(condition))), parts: [] }
        : explainGroup(section, condition, holds),
    ),
  };
}

function alone(condition: Condition<string>): ConditionGroup<string> {
  return { kind: "all", conditions: [condition] };
}

/** A filter of this one section. The group is the section's own, or a part of it. */
function only(section: RecordSection, group: ConditionGroup<string>): ContactFilter {
  return { [section]: group };
}
