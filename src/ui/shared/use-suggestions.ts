import { useCallback, useState } from "react";
import { salutationLanguages } from "../../domain/contact/salutation-formula";
import type { ContactValueField } from "../../ports/contact-book";
import type { Setup } from "../../ports/setup-book";
import { useDoors } from "./doors-context";
import { useReportFault } from "./use-errand";
import { useSetup } from "./use-setup";
import { CODE_KINDS } from "./use-value-names";

/** The fields whose values are in use or set up, so that they can be suggested. */
export const VALUE_FIELDS: readonly ContactValueField[] = [
  "country",
  "city",
  "territory",
  "language",
  "salutationCode",
  "salespersonCode",
  "organizationalLevel",
  "mailingGroups",
  "jobResponsibilities",
  "industryGroups",
  "businessRelations",
];

/**
 * The values that a field can take: those set up first, then those in use. Fetched when `ask` is called, so that
 * a form of many fields opens without asking for all of them.
 */
export function useSuggestions(field: ContactValueField): {
  readonly suggestions: readonly string[];
  readonly ask: () => void;
} {
  const { contacts } = useDoors().store;
  const report = useReportFault();
  const setup = useSetup();
  const [inUse, setInUse] = useState<readonly string[]>([]);
  const ask = useCallback(() => {
    contacts.valuesOf(field).then(setInUse, report);
  }, [contacts, field, report]);
  const known = setup === undefined ? [] : setUpValues(field, setup);
  return { suggestions: [...new Set([...known, ...inUse])], ask };
}

function setUpValues(field: ContactValueField, setup: Setup): readonly string[] {
  if (field === "salespersonCode") return setup.salespersons.map(({ code }) => code);
  if (field === "language") return salutationLanguages(setup.salutationFormulas);
  if (field === "country" || field === "city") return [];
  return setup.codes.filter(({ kind }) => kind === CODE_KINDS[field]).map(({ code }) => code);
}
