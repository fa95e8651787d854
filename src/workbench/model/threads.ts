import { relativeTarget, resolvePartName } from "../../ooxml/opc/part-name";
import type { Relationship } from "../../ooxml/opc/relationships";

type RelationshipTarget = { readonly partName: string } | { readonly externalTarget: string };

/** The relationships of all parts, and of the package ("/"). */
export interface Threads {
  relationships(sourceName: string): readonly Relationship[];
  /** Gives the new relationship's id: the wanted one, or the first that is free. */
  relate(sourceName: string, type: string, target: RelationshipTarget, wantedId?: string): string;
  unrelate(sourceName: string, id: string): void;
  /** The part that the first relationship of this type leads to. */
  related(sourceName: string, type: string): string | undefined;
}

export type ThreadsByPart = Map<string, readonly Relationship[]>;

export function openThreads(all: ThreadsByPart): Threads {
  const relationships = (sourceName: string) => all.get(sourceName) ?? [];
  return {
    relationships,
    relate(sourceName, type, target, wantedId) {
      const id = wantedId ?? freeId(relationships(sourceName));
      const relationship = newRelationship(id, sourceName, type, target);
      all.set(sourceName, [...relationships(sourceName), relationship]);
      return id;
    },
    unrelate(sourceName, id) {
      all.set(
        sourceName,
        relationships(sourceName).filter((relationship) => relationship.id !== id),
      );
    },
    related: (sourceName, type) =>
      relationships(sourceName).find((found) => found.type === type && !found.isExternal)?.partName,
  };
}

/** Makes the relationships those of `was`, but for the threads to parts that are kept. */
export function restoreThreads(
  all: ThreadsByPart,
  was: ReadonlyMap<string, readonly Relationship[]>,
  keeps: (partName: string) => boolean,
): void {
  for (const name of new Set([...all.keys(), ...was.keys()])) {
    if (keeps(name)) continue;
    const kept = (all.get(name) ?? []).filter(({ partName }) => keeps(partName));
    const taken = (was.get(name) ?? []).filter(({ partName }) => !keeps(partName));
    all.set(
      name,
      kept.reduce((sofar, thread) => [...sofar, { ...thread, id: freeId(sofar) }], taken),
    );
  }
}

function newRelationship(
  id: string,
  sourceName: string,
  type: string,
  target: RelationshipTarget,
): Relationship {
  if ("externalTarget" in target) {
    return { id, type, target: target.externalTarget, isExternal: true, partName: "" };
  }
  const written = relativeTarget(sourceName, target.partName);
  const partName = resolvePartName(sourceName, written);
  return { id, type, target: written, isExternal: false, partName };
}

function freeId(others: readonly Relationship[]): string {
  const taken = new Set(others.map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}
