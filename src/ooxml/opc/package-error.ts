/** Why a package cannot be read. */
export type PackageProblemKind =
  | "notZip"
  | "encrypted"
  | "oldWordFormat"
  | "isPdf"
  | "notWord"
  | "truncated"
  | "damaged"
  | "tooLarge"
  | "tooDeep"
  | "forbiddenXml"
  | "strictFormat";

export interface PackageProblem {
  readonly kind: PackageProblemKind;
  /** What exactly, in English: "word/document.xml: inflates to more than 64 MB". */
  readonly detail: string;
}

/** What came in is not a package that can be read. */
export class PackageError extends Error {
  override readonly name = "PackageError";

  constructor(readonly problem: PackageProblem) {
    super(problem.detail);
  }
}

/** Ends the reading of a package. */
export function refuse(kind: PackageProblemKind, detail: string): never {
  throw new PackageError({ kind, detail });
}
