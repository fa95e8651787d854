import { StoreError, type StoreErrorCode } from "../ports/errors";

/**
 * The error as the ports promise it: a {@link StoreError} that says what was not done, with its cause. The transaction's
 * own error, where there was one, may tell more.
 */
export function asStoreError(
  whatFailed: string,
  cause: unknown,
  transactionError?: unknown,
): StoreError {
  if (cause instanceof StoreError) return cause;
  const names = [...namesWithin(transactionError), ...namesWithin(cause)];
  if (isForbidden(cause)) return new StoreError(whatFailed, "blocked", { cause });
  return new StoreError(whatFailed, codeOf(names), { cause });
}

/** DOMException and Dexie names, in the order in which they tell more than the others. */
const CODE_BY_NAME: readonly (readonly [name: string, code: StoreErrorCode])[] = [
  ["QuotaExceededError", "quotaExceeded"],
  ["QuotaExceeded", "quotaExceeded"],
  ["SecurityError", "blocked"],
  ["MissingAPIError", "blocked"],
  ["VersionError", "outdated"],
  ["DatabaseClosedError", "outdated"],
];

function codeOf(names: readonly string[]): StoreErrorCode {
  return CODE_BY_NAME.find(([name]) => names.includes(name))?.[1] ?? "failed";
}

/**
 * Whether this is Chromium's only word for a frame of another site that may not keep data, as in a private window.
 *
 * Source: seen in Chromium 156; an UnknownError by name.
 */
function isForbidden(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes("user denied permission");
}

/** Dexie wraps what the browser threw: an AbortError may carry a QuotaExceededError as `inner`. */
function namesWithin(cause: unknown): readonly string[] {
  if (typeof cause !== "object" || cause === null) return [];
  const { name, inner } = cause as { readonly name?: unknown; readonly inner?: unknown };
  return [...(typeof name === "string" ? [name] : []), ...namesWithin(inner)];
}
