/** What the merge wants told, beside its result. Counted, so that 1,000 letters say one thing once. */
export interface MergeWarning {
  readonly kind:
    | "fieldIsUnknown"
    | "fieldHasNoValue"
    | "fieldIsDamaged"
    | "fieldIsUnsupported"
    | "charactersWereDropped"
    | "macrosWereDropped"
    | "passageIsDamaged";
  /** The field, passage, or part it is about. */
  readonly subject: string;
  /** The text around it, where it helps to find it; else "". */
  readonly context: string;
  readonly letterCount: number;
}
