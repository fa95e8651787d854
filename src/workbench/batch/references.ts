import type { HostObject } from "./host-object";

/** The objects that an add-in tracks, each under a reference that later batches name. */
export interface References {
  /** The object's reference, given anew if it has none yet. */
  keep(object: HostObject): string;
  find(reference: string): HostObject | undefined;
  release(reference: string): void;
  releaseAll(): void;
  kept(): Iterable<HostObject>;
}

export function openReferences(session: string): References {
  const objects = new Map<string, HostObject>();
  const names = new Map<HostObject, string>();
  let last = 0;

  function release(reference: string): void {
    const object = objects.get(reference);
    objects.delete(reference);
    if (object !== undefined) names.delete(object);
  }

  return {
    keep(object) {
      const known = names.get(object);
      if (known !== undefined) return known;
      const reference = `{${session}}{${++last}}`;
      objects.set(reference, object);
      names.set(object, reference);
      return reference;
    },
    find: (reference) => objects.get(reference),
    release,
    releaseAll() {
      objects.clear();
      names.clear();
    },
    kept: () => objects.values(),
  };
}
