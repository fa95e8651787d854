/** Error codes of the Common API (`OSF.DDA.ErrorCodeManager.errorCodes`), as far as they are given here. */
export const COMMON_ERROR = {
  coercionTypeNotSupported: 1000,
  fileTypeNotSupported: 1009,
  operationNotSupported: 5000,
  internalError: 5001,
  indexOutOfRange: 5008,
  invalidParameter: 5010,
  customXmlNodeNotFound: 6000,
  customXmlError: 6100,
  memoryFileLimit: 11000,
} as const;

/** What a method of the Common API fails with: Office.js makes name and message of the code. */
export class CommonError extends Error {
  override readonly name = "CommonError";

  constructor(readonly code: (typeof COMMON_ERROR)[keyof typeof COMMON_ERROR]) {
    super(`The Common API failed with ${code}.`);
  }
}
