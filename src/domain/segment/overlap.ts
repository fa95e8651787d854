import type { ContactNo } from "../contact/contact";

/** The contacts of a segment, open or logged. */
export interface SegmentContacts {
  readonly segmentNo: string;
  readonly description: string;
  readonly contactNos: readonly ContactNo[];
}

/** Who is in another segment as well. */
export interface Overlap {
  readonly segmentNo: string;
  readonly description: string;
  readonly sharedNos: readonly ContactNo[];
}

/** The other segments that share contacts with these, the one that shares most first. */
export function overlaps(
  contactNos: readonly ContactNo[],
  others: readonly SegmentContacts[],
): readonly Overlap[] {
  const ours = new Set(contactNos);
  return others
    .map(({ contactNos: theirs, ...other }) => ({
      ...other,
      sharedNos: [...new Set(theirs)].filter((no) => ours.has(no)),
    }))
    .filter(({ sharedNos }) => sharedNos.length > 0)
    .toSorted((left, right) => right.sharedNos.length - left.sharedNos.length);
}
