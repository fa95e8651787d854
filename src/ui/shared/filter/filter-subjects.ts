import type { ContactField } from "../../../domain/segment/contact-filter";
import type { CodeList, FilterCard } from "./filter-cards";
import { LISTS } from "./filter-cards";
import { COMPARISONS, fieldKind, OFFERED_FIELDS } from "./filter-fields";

/** What a sentence can be about. */
export type Subject =
  | { readonly about: "field"; readonly field: ContactField }
  | { readonly about: "list"; readonly list: CodeList }
  | { readonly about: "interaction" | "answer" | "attribute" };

export const SUBJECTS: readonly Subject[] = [
  ...OFFERED_FIELDS.slice(0, 3).map((field) => ({ about: "field", field }) as const),
  ...LISTS.map((list) => ({ about: "list", list }) as const),
  { about: "interaction" },
  ...OFFERED_FIELDS.slice(3).map((field) => ({ about: "field", field }) as const),
  { about: "answer" },
  { about: "attribute" },
];

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
      return { about: "interaction", kind: "hadNo", tests: [] };
    case "answer":
      return { about: "answer", question: "", comparison: "is", values: [] };
    case "attribute":
      return { about: "attribute", name: "", comparison: "is", values: [] };
  }
}
