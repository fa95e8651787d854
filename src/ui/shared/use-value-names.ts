import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CodeKind } from "../../domain/contact/code-description";
import type { ContactField } from "../../domain/segment/contact-filter";
import type { ContactValueField } from "../../ports/contact-book";
import type { Setup } from "../../ports/setup-book";
import { useSetup } from "./use-setup";
import { countryName, dayName, languageName } from "./value-names";

/** Says a contact's value in words: a code's meaning, a country's name, a day as people write it. */
export type NameOfValue = (field: ContactField | ContactValueField, value: string) => string;

/** The lists that the values of these fields are picked from. */
export const CODE_KINDS = {
  mailingGroups: "mailingGroup",
  jobResponsibilities: "jobResponsibility",
  industryGroups: "industryGroup",
  businessRelations: "businessRelation",
  organizationalLevel: "organizationalLevel",
  territory: "territory",
  salutationCode: "salutation",
} as const satisfies Partial<Record<ContactField | ContactValueField, CodeKind>>;

export function useValueNames(): NameOfValue {
  const { t, i18n } = useTranslation("shared");
  const setup = useSetup();
  return useMemo(() => valueNames(setup, i18n.language, t), [setup, i18n.language, t]);
}

function valueNames(setup: Setup | undefined, locale: string, t: TFunction): NameOfValue {
  const codes = new Map(
    setup?.codes.map(({ kind, code, description }) => [`${kind} ${code}`, description]),
  );
  const people = new Map(setup?.salespersons.map(({ code, name }) => [code, name]));
  const choices: Readonly<Record<string, string>> = {
    company: t("contactType.company"),
    person: t("contactType.person"),
    hardCopy: t("correspondenceType.hardCopy"),
    email: t("correspondenceType.email"),
  };
  const names: Partial<Record<Parameters<NameOfValue>[0], (value: string) => string | undefined>> =
    {
      country: (value) => countryName(value, locale),
      language: (value) => languageName(value, locale),
      createdOn: (value) => dayName(value, locale),
      salespersonCode: (value) => people.get(value),
      correspondenceType: (value) => choices[value],
      type: (value) => choices[value],
    };
  return (field, value) =>
    (names[field] ?? (() => codes.get(`${codeKind(field)} ${value}`)))(value) ?? value;
}

function codeKind(field: string): string {
  return field in CODE_KINDS ? CODE_KINDS[field as keyof typeof CODE_KINDS] : "";
}
