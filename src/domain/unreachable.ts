/** Ends a `switch` over a union: compiles only while every member has its case. */
export function unreachable(value: never): never {
  throw new Error(`Not a case: ${JSON.stringify(value)}`);
}
