/** How much a package may ask of us before it is refused. */
export interface PackageLimits {
  readonly fileBytes: number;
  /** Inflated, each part. */
  readonly partBytes: number;
  /** Inflated, all parts together. */
  readonly packageBytes: number;
  readonly entries: number;
  /** Elements within elements. */
  readonly depth: number;
}

const MB = 1024 * 1024;

/** Far more than any letter, and little enough for a worker in a browser. */
export const USUAL_LIMITS: PackageLimits = {
  fileBytes: 128 * MB,
  partBytes: 64 * MB,
  packageBytes: 192 * MB,
  entries: 10_000,
  depth: 400,
};
