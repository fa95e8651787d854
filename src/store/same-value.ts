/** Whether two values of plain data are alike, all the way down. A key that holds undefined counts as left out. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return sameKeys(one, other) && Object.keys(one).every((key) => sameValue(one[key], other[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function sameKeys(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const held = (value: Readonly<Record<string, unknown>>) =>
    Object.keys(value).filter((key) => value[key] !== undefined);
  const others = new Set(held(other));
  const ones = held(one);
  return ones.length === others.size && ones.every((key) => others.has(key));
}
