import { foldText } from "../domain/fold-text";
import type { CountryRule, TextSource } from "./text-source";

/** The text of one of the contact's fields, by our name; "" when nobody knows it. */
export type ValueOf = (name: string) => string;

/**
 * The address block of Word's ADDRESSBLOCK field: in the field's own order where it gives one, else as we write
 * addresses. Lines and parts without a value are left out.
 *
 * Source: [MS-OI29500] 2.1.463, ADDRESSBLOCK; the placeholders are those that Word writes.
 */
export function addressText(
  { template, countries }: Pick<AddressBlock, "template" | "countries">,
  valueOf: ValueOf,
): string {
  const block = valueOf("addressBlock.mail");
  if (template === "") return block;
  const shown: ValueOf = (name) =>
    name === COUNTRY && !isNamed(valueOf(COUNTRY), countries) ? "" : valueOf(name);
  const lines = fillTemplate(template, shown).text.split("\n");
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
  return text === "" ? block : text;
}

type AddressBlock = Extract<TextSource, { kind: "addressBlock" }>;

const COUNTRY = "contact.country";

function isNamed(country: string, rule: CountryRule): boolean {
  if (typeof rule === "string") return rule === "all";
  return foldText(country) !== foldText(rule.allBut);
}

/**
 * The salutation of Word's GREETINGLINE field: in the field's own form, or what it says to somebody without a name.
 * A field without a form takes the formal salutation, and so does one with a title that nobody knows.
 */
export function greetingText(
  {
    template,
    nameless,
  }: Pick<Extract<TextSource, { kind: "greetingLine" }>, "template" | "nameless">,
  valueOf: ValueOf,
): string {
  const formal = valueOf("salutation.formal");
  if (template === "") return formal === "" ? nameless : formal;
  if (template.includes(`_${TITLE}_`) && valueOf(NAMES[TITLE]) === "" && formal !== "")
    return formal;
  const { text, hasName } = fillTemplate(template, valueOf);
  return hasName ? text.trim() : nameless || formal;
}

const TITLE = "TITLE0";

const NAMES = {
  [TITLE]: "Courtesy Title",
  FIRST0: "contact.firstName",
  NICK0: "contact.firstName",
  MIDDLE0: "contact.middleName",
  LAST0: "contact.surname",
} as const;

const PLACES: Readonly<Record<string, string>> = {
  ...NAMES,
  COMPANY: "company.name",
  STREET1: "contact.address",
  STREET2: "contact.address2",
  CITY: "contact.city",
  STATE: "contact.county",
  POSTAL: "contact.postCode",
  COUNTRY,
};

/** `<<text _NAME_ text>>`: the texts vanish with an empty value; BEFORE and AFTER are nothing but text, behind a blank. */
const PLACEHOLDER = /<<([^<>]*?)_([A-Z0-9]+)_([^<>]*)>>/g;

function fillTemplate(
  template: string,
  valueOf: ValueOf,
): { readonly text: string; readonly hasName: boolean } {
  let hasName = false;
  const text = template.replace(PLACEHOLDER, (...[, before, name, after]) => {
    const [around, key, behind] = [before as string, name as string, after as string];
    if (key === "BEFORE" || key === "AFTER") return around + behind.replace(/^ /, "");
    const value = valueOf(PLACES[key] ?? "");
    hasName ||= value !== "" && key in NAMES;
    return value === "" ? "" : around + value + behind;
  });
  return { text, hasName };
}
