/** What a case of the self-test has found otherwise than it should be. */
export class SelfTestFailure extends Error {
  override readonly name = "SelfTestFailure";
}

/** Fails where the value is not the one expected; both are told. */
export function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [told(actual), told(expected)];
  if (found !== wanted) throw new SelfTestFailure(`Expected ${wanted}\nReceived ${found}`);
}

/** Fails where the text does not contain the other. */
export function contains(actual: string, expected: string): void {
  if (!actual.includes(expected)) {
    throw new SelfTestFailure(`Expected to find ${told(expected)}\nReceived ${told(actual)}`);
  }
}

/** Fails where the text contains the other. */
export function lacks(actual: string, unwanted: string): void {
  if (actual.includes(unwanted)) {
    throw new SelfTestFailure(`Expected not to find ${told(unwanted)}\nReceived ${told(actual)}`);
  }
}

/** Fails unless the promise is rejected; gives what it is rejected with. */
export async function rejected(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    () => ({ isRejected: false, fault: undefined }),
    (fault: unknown) => ({ isRejected: true, fault }),
  );
  if (!outcome.isRejected) throw new SelfTestFailure("Expected a refusal\nReceived none");
  return outcome.fault;
}

function told(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value);
}
