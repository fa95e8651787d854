/** Error codes of the Word API that the workbench gives (Word.ErrorCodes, and the run time's own). */
export type WordErrorCode =
  | "AccessDenied"
  | "GeneralException"
  | "InvalidArgument"
  | "ItemNotFound"
  | "NotImplemented"
  | "ApiNotFound"
  | "SearchStringInvalidOrTooLong";

/** What a batch fails with. The add-in sees code and message, as Word words them. */
export class WordError extends Error {
  override readonly name = "WordError";

  constructor(
    readonly code: WordErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export function itemNotFound(): WordError {
  return new WordError("ItemNotFound", "We couldn't find the item you requested.");
}

export function invalidArgument(detail = ""): WordError {
  const message = "The argument is invalid or missing or has an incorrect format.";
  return new WordError("InvalidArgument", detail === "" ? message : `${message} ${detail}`);
}

export function generalException(detail: string): WordError {
  return new WordError("GeneralException", `Sorry, something went wrong. ${detail}`);
}

export function accessDenied(detail: string): WordError {
  return new WordError(
    "AccessDenied",
    `You do not have permissions to perform this operation. ${detail}`,
  );
}

/** For what Word has and the workbench has not: said, never passed over. */
export function notImplemented(member: string): WordError {
  return new WordError("NotImplemented", `The workbench's Word does not have ${member}.`);
}
