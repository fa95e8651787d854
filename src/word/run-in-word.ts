import { HostError } from "../ports/errors";

/** Runs a batch of Word's API. Rejects with a {@link HostError} that names the purpose: "insert the field". */
export async function runInWord<Value>(
  purpose: string,
  batch: (context: Word.RequestContext) => Promise<Value>,
): Promise<Value> {
  try {
    return await Word.run(batch);
  } catch (cause) {
    throw isOfficeFault(cause) ? hostError(purpose, cause) : cause;
  }
}

/** Runs a batch on objects that an earlier one has tracked. Rejects as {@link runInWord} does. */
export async function resumeInWord(
  purpose: string,
  tracked: readonly (Word.ContentControl | Word.Range)[],
  batch: (context: Word.RequestContext) => Promise<void>,
): Promise<void> {
  try {
    await Word.run([...tracked], batch);
  } catch (cause) {
    throw isOfficeFault(cause) ? hostError(purpose, cause) : cause;
  }
}

/** Asks the Common API something. Rejects as {@link runInWord} does. */
export function askOffice<Value>(
  purpose: string,
  ask: (answer: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(hostError(purpose, { ...result.error, code: result.error.name }));
    });
  });
}

/** Whether Word itself refused; a fault of the store within a batch stays what it is. */
export function isOfficeFault(cause: unknown): cause is { readonly code: string } {
  return cause instanceof OfficeExtension.Error;
}

function hostError(purpose: string, cause: { readonly code: string }): HostError {
  return new HostError(`Word could not ${purpose}.`, cause.code, { cause });
}
