import type { PreflightKind } from "../../app/find-preflight-problems";

/** Where a problem is solved: in a room, or in the setup. */
export type ProblemPlace = "contact" | "segment" | "letter" | "setup";

/** Where each kind of problem is solved. */
export const PROBLEM_PLACES: Readonly<Record<PreflightKind, ProblemPlace>> = {
  segmentIsLogged: "segment",
  segmentIsEmpty: "segment",
  descriptionIsMissing: "segment",
  contactIsGone: "segment",
  dateIsMissing: "segment",
  salespersonIsMissing: "segment",
  interactionTemplateIsMissing: "segment",
  emailIsMissing: "contact",
  objectsToMail: "contact",
  objectsToEmail: "contact",
  deceased: "contact",
  privacyBlocked: "contact",
  consentIsMissing: "contact",
  consentIsWithdrawn: "contact",
  excludedFromSegment: "contact",
  hadEnoughLetters: "contact",
  fieldIsUnknown: "letter",
  fieldIsDamaged: "letter",
  fieldIsUnsupported: "letter",
  fieldHasNoValue: "contact",
  salutationIsMissing: "setup",
  salutationIsForeign: "setup",
  passageIsDamaged: "letter",
  charactersWereDropped: "letter",
  macrosWereDropped: "letter",
  addressIsMissing: "contact",
  addressIsDuplicate: "contact",
  passageIsOutdated: "letter",
  letterHasNoFields: "letter",
  documentIsNotUsed: "letter",
  languageHasNoLetter: "letter",
  letterIsOfAnotherSegment: "letter",
};

/** Problems that are also solved by not writing to these contacts. */
export const SOLVED_BY_TAKING_OFF: ReadonlySet<PreflightKind> = new Set([
  "contactIsGone",
  "emailIsMissing",
  "objectsToMail",
  "objectsToEmail",
  "deceased",
  "privacyBlocked",
  "consentIsMissing",
  "consentIsWithdrawn",
  "excludedFromSegment",
  "hadEnoughLetters",
  "addressIsMissing",
  "addressIsDuplicate",
]);
