import type { ContactNo } from "../contact";

/** Two contacts that look like one, and were found to be two; the lower number first. */
export type ContactPair = readonly [ContactNo, ContactNo];

/** Pairs that go, and pairs that come. */
export interface PairsChange {
  readonly removed: readonly ContactPair[];
  readonly added: readonly ContactPair[];
}

/**
 * What becomes of the pairs when one of the contacts is merged into another: whoever was kept apart from the one is kept
 * apart from the other, each pair once. Nobody is kept apart from itself.
 */
export function pairsOfMerged(
  pairs: readonly ContactPair[],
  merged: { readonly from: ContactNo; readonly to: ContactNo },
): PairsChange {
  const { from, to } = merged;
  const known = new Set(pairs.map(String));
  const removed = pairs.filter((pair) => pair.includes(from));
  const others = removed.map(([one, other]) => (one === from ? other : one));
  const coming = others.filter((no) => no !== to).map((no) => contactPair(no, to));
  return { removed, added: coming.filter((pair) => !known.has(String(pair))) };
}

/** The two as a pair. */
export function contactPair(one: ContactNo, other: ContactNo): ContactPair {
  return one < other ? [one, other] : [other, one];
}
