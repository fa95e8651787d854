import type { ContactField } from "../../../domain/segment/contact-filter";
import {
  type CodeList,
  type FilterCard,
  type FilterSection,
  LISTS,
  sectionOf,
} from "./filter-cards";
import { COMPARISONS, fieldKind, OFFERED_FIELDS } from "./filter-fields";

/** What a sentence can be about. */
export type Subject =
  | { readonly about: "field"; readonly field: ContactField }
  | { readonly about: "list"; readonly list: CodeList }
  | { readonly about: "interaction" | "answer" | "attribute" | "group" };

export const SUBJECTS: readonly Subject[] = [
  ...OFFERED_FIELDS.slice(0, 3).map((field) => ({ about: "field", field }) as const),
  ...LISTS.map((list) => ({ about: "list", list }) as const),
  { about: "interaction" },
  ...OFFERED_FIELDS.slice(3).map((field) => ({ about: "field", field }) as const),
  { about: "answer" },
  { about: "attribute" },
  { about: "group" },
];

/**
 * What a sentence within a group can be about: whatever its section has, or anything while it has no section; in the
 * innermost group there is no group.
 */
export function subjectsWithin(
  depth: number,
  section: FilterSection | undefined,
): readonly Subject[] {
  return SUBJECTS.filter((subject) => {
    if (subject.about === "group") return depth < MOST_NESTED;
    return section === undefined || sectionOf(newCard(subject)) === section;
  });
}

/** Groups in groups in groups: deeper, no one reads them. */
const MOST_NESTED = 3;

/** A sentence about the subject that still has its values to get. */
export function newCard(subject: Subject): FilterCard {
  switch (subject.about) {
    case "field": {
      const kind = fieldKind(subject.field);
      const [comparison = "is"] = COMPARISONS[kind];
      return { ...subject, comparison, values: kind === "flag" ? ["true"] : [] };
    }
    case "list":
      return { ...subject, isOn: true, values: [] };
    case "interaction":
      return { about: "interaction", kind: "hadNo", join: "all", tests: [] };
    case "group":
      return { about: "group", kind: "any", cards: [] };
    case "answer":
      return { about: "answer", question: "", comparison: "is", values: [] };
    case "attribute":
      return { about: "attribute", name: "", comparison: "is", values: [] };
  }
}
