import { closestLanguage } from "../closest-language";
import type { Contact } from "./contact";
import {
  isWorded,
  type SalutationFormula,
  type SalutationPart,
  type SalutationStyle,
} from "./salutation-formula";

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
  const formula = findFormula(contact, style, { formulas, languages });
  if (formula === undefined) return undefined;
  const values = formula.parts.map((part) => partValue(contact, part, companyName));
  return fillFormula(formula.text, values);
}

/**
 * The language that the contact is addressed in by {@link salutation}: the first of those wanted that its code has a
 * formula in, as the formula names it. Undefined when none has.
 */
export function salutationLanguage(
  contact: Contact,
  style: SalutationStyle,
  setup: Pick<SalutationSetup, "formulas" | "languages">,
): string | undefined {
  return findFormula(contact, style, setup)?.language;
}

/** A formula without words is none. */
function findFormula(
  { salutationCode }: Contact,
  style: SalutationStyle,
  { formulas: all, languages }: Pick<SalutationSetup, "formulas" | "languages">,
): SalutationFormula | undefined {
  const formulas = all.filter(
    (each) => each.salutationCode === salutationCode && each.style === style && isWorded(each),
  );
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
