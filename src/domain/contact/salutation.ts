import { closestLanguage } from "../closest-language";
import type { Contact } from "./contact";
import type { SalutationFormula, SalutationPart, SalutationStyle } from "./salutation-formula";

/** What a salutation is made with besides the contact. */
export interface SalutationSetup {
  readonly formulas: readonly SalutationFormula[];
  /** BCP 47 language tags, the most wanted first: the letter's, the contact's, the default one. */
  readonly languages: readonly string[];
  /** The name of the person's company; "" for none. */
  readonly companyName: string;
}

/**
 * How the contact is addressed: "Dear Ms Lovelace,". Made by the formula of its salutation code in the first of
 * the languages that has one; undefined when none has. A part of the name that is not known vanishes together
 * with the one blank beside it.
 */
export function salutation(
  contact: Contact,
  style: SalutationStyle,
  { formulas, languages, companyName }: SalutationSetup,
): string | undefined {
  const formula = findFormula(
    formulas.filter(
      (each) => each.salutationCode === contact.salutationCode && each.style === style,
    ),
    languages,
  );
  if (formula === undefined) return undefined;
  const values = formula.parts.map((part) => partValue(contact, part, companyName));
  return fillFormula(formula.text, values);
}

function findFormula(
  formulas: readonly SalutationFormula[],
  languages: readonly string[],
): SalutationFormula | undefined {
  const available = formulas.map(({ language }) => language);
  const found = languages
    .map((wanted) => closestLanguage(wanted, available))
    .find((language) => language !== undefined);
  return formulas.find(({ language }) => language === found);
}

function partValue(contact: Contact, part: SalutationPart, companyName: string): string {
  if (part !== "companyName") return contact[part].trim();
  return (contact.type === "company" ? contact.name : companyName).trim();
}

/** Puts the values in the places of %1 … %5. */
function fillFormula(text: string, values: readonly string[]): string {
  return text.split(/(?=%[1-5])/).reduce((filled, piece) => {
    if (!/^%[1-5]/.test(piece)) return filled + piece;
    const value = values[Number(piece.charAt(1)) - 1] ?? "";
    const rest = piece.slice(2);
    if (value !== "") return filled + value + rest;
    return filled.endsWith(" ") ? filled.slice(0, -1) + rest : filled + rest.replace(/^ /, "");
  }, "");
}
