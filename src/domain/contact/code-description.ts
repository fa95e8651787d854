/** The lists of codes that a contact's values are picked from. */
export type CodeKind =
  | "mailingGroup"
  | "jobResponsibility"
  | "industryGroup"
  | "businessRelation"
  | "organizationalLevel"
  | "territory"
  | "salutation";

/** What a code means, for people: "X-CARD" is "Christmas card". */
export interface CodeDescription {
  readonly kind: CodeKind;
  readonly code: string;
  readonly description: string;
}
