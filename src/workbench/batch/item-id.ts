const ids = new WeakMap<object, number>();
const counter = { last: 0 };

/** The number under which collections find an item again; the same for the same thing as long as it lives. */
export function itemId(thing: object): number {
  const known = ids.get(thing);
  if (known !== undefined) return known;
  const id = ++counter.last;
  ids.set(thing, id);
  return id;
}
