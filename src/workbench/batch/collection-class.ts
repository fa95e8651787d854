import { itemNotFound } from "../model/word-error";
import { hostClass } from "./host-object";
import type { Answer, ClassDefinition, HostObject, Method } from "./host-object";

interface Items {
  items(): readonly HostObject[];
}

/** A collection with `getFirst` and its like, and what else `more` says. */
export function collectionClass<Target extends Items>(
  name: string,
  more: Partial<ClassDefinition<Target>> = {},
): (target: Target) => HostObject {
  return hostClass<Target>({
    ...more,
    name,
    items: (target) => target.items(),
    methods: { ...pickers<Target>(), ...more.methods },
  });
}

function pickers<Target extends Items>(): Readonly<Record<string, Method<Target>>> {
  const first = (target: Target) => target.items()[0] ?? null;
  const last = (target: Target) => target.items().at(-1) ?? null;
  return {
    GetFirst: (target) => found(first(target)),
    GetFirstOrNullObject: (target) => ({ object: first(target) }),
    GetLast: (target) => found(last(target)),
    GetLastOrNullObject: (target) => ({ object: last(target) }),
  };
}

/** An object that must be there. */
export function found(object: HostObject | null): Answer {
  if (object === null) throw itemNotFound();
  return { object };
}
