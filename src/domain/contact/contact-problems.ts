import { isDay } from "../day";
import { unreachable } from "../unreachable";
import type { AlternativeAddress, Consent, Contact, CustomAttribute } from "./contact";

/** What keeps a contact from being saved. */
export type ContactProblem =
  | { readonly kind: "nameIsMissing" }
  | { readonly kind: "emailIsInvalid"; readonly field: "email" | "email2"; readonly email: string }
  | { readonly kind: "companyIsMissing"; readonly companyNo: string }
  | { readonly kind: "addressCodeIsMissing" }
  | { readonly kind: "addressCodeIsTaken"; readonly code: string }
  | { readonly kind: "startDateIsMissing"; readonly code: string }
  | { readonly kind: "startDateIsTaken"; readonly code: string; readonly startDate: string }
  | { readonly kind: "endsBeforeItStarts"; readonly code: string }
  | { readonly kind: "attributeNameIsMissing" }
  | { readonly kind: "attributeNameIsTaken"; readonly name: string }
  | { readonly kind: "attributeIsInvalid"; readonly attribute: CustomAttribute }
  | { readonly kind: "objectionHasNoDate"; readonly field: "doNotMail" | "doNotEmail" }
  | { readonly kind: "consentHasNoPurpose" }
  | { readonly kind: "consentHasNoDate"; readonly purpose: string }
  | { readonly kind: "consentIsWithdrawnBefore"; readonly purpose: string };

/**
 * Everything that keeps this contact from being saved; nothing for a sound one.
 *
 * @param company the contact's company, if it was found.
 */
export function contactProblems(
  contact: Omit<Contact, "no">,
  company: Contact | undefined,
): readonly ContactProblem[] {
  return [
    ...nameProblems(contact),
    ...emailProblems(contact),
    ...companyProblems(contact, company),
    ...addressProblems(contact.alternativeAddresses),
    ...attributeProblems(contact.customAttributes),
    ...objectionProblems(contact),
    ...contact.consents.flatMap(consentProblems),
  ];
}

type Draft = Omit<Contact, "no">;

function nameProblems({ name }: Draft): readonly ContactProblem[] {
  return name.trim() === "" ? [{ kind: "nameIsMissing" }] : [];
}

function emailProblems(contact: Draft): readonly ContactProblem[] {
  return (["email", "email2"] as const).flatMap((field): readonly ContactProblem[] => {
    const email = contact[field];
    return email === "" || isEmail(email) ? [] : [{ kind: "emailIsInvalid", field, email }];
  });
}

/** Whether a letter could be sent there: one @, something before it, and a name with no blank behind. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(\.[^\s@<>(),;:".]+)*$/.test(text);
}

function companyProblems(
  { type, companyNo }: Draft,
  company: Contact | undefined,
): readonly ContactProblem[] {
  if (companyNo === "" || type === "company") return [];
  return company?.type === "company" ? [] : [{ kind: "companyIsMissing", companyNo }];
}

function addressProblems(addresses: readonly AlternativeAddress[]): readonly ContactProblem[] {
  return addresses.flatMap((address, index) => {
    const earlier = addresses.slice(0, index);
    return [...codeProblems(address, earlier), ...dateProblems(address, earlier)];
  });
}

function codeProblems(
  { code }: AlternativeAddress,
  earlier: readonly AlternativeAddress[],
): readonly ContactProblem[] {
  if (code.trim() === "") return [{ kind: "addressCodeIsMissing" }];
  return earlier.some((other) => other.code === code) ? [{ kind: "addressCodeIsTaken", code }] : [];
}

function dateProblems(
  { code, startDate, endDate }: AlternativeAddress,
  earlier: readonly AlternativeAddress[],
): readonly ContactProblem[] {
  if (!isDay(startDate)) return [{ kind: "startDateIsMissing", code }];
  const isTaken = earlier.some((other) => other.startDate === startDate);
  const isBackwards = endDate !== "" && endDate < startDate;
  return [
    ...(isTaken ? [{ kind: "startDateIsTaken", code, startDate } as const] : []),
    ...(isBackwards ? [{ kind: "endsBeforeItStarts", code } as const] : []),
  ];
}

function attributeProblems(attributes: readonly CustomAttribute[]): readonly ContactProblem[] {
  return attributes.flatMap((attribute, index): readonly ContactProblem[] => {
    const { name } = attribute;
    if (name.trim() === "") return [{ kind: "attributeNameIsMissing" }];
    const isTaken = attributes.slice(0, index).some((other) => other.name === name);
    return [
      ...(isTaken ? [{ kind: "attributeNameIsTaken", name } as const] : []),
      ...(isSound(attribute) ? [] : [{ kind: "attributeIsInvalid", attribute } as const]),
    ];
  });
}

/** Whether the value is one of its type; an empty one is of every type. */
function isSound({ type, value }: CustomAttribute): boolean {
  if (value === "") return true;
  switch (type) {
    case "text":
      return true;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(value);
    case "date":
      return isDay(value);
    case "yesNo":
      return value === "true" || value === "false";
    default:
      return unreachable(type);
  }
}

function objectionProblems(contact: Draft): readonly ContactProblem[] {
  return (["doNotMail", "doNotEmail"] as const).flatMap((field): readonly ContactProblem[] => {
    const objection = contact[field];
    return objection === null || isDay(objection.date)
      ? []
      : [{ kind: "objectionHasNoDate", field }];
  });
}

function consentProblems({ purpose, date, withdrawn }: Consent): readonly ContactProblem[] {
  if (purpose.trim() === "") return [{ kind: "consentHasNoPurpose" }];
  if (!isDay(date)) return [{ kind: "consentHasNoDate", purpose }];
  const isBackwards = withdrawn !== "" && withdrawn < date;
  return isBackwards ? [{ kind: "consentIsWithdrawnBefore", purpose }] : [];
}
