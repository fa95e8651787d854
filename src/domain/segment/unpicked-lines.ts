import type { ContactNo } from "../contact/contact";
import type { CriteriaAction } from "./criteria-action";
import type { SegmentLine } from "./segment-line";

type Unpick = Extract<CriteriaAction, { action: "unpick" }>;

/**
 * The lines that taking these contacts out by hand removes: all of theirs, or only the ones that were meant. A line
 * that is not there stands for the last of the contact's that is not yet taken.
 */
export function unpickedLineNos(
  lines: readonly SegmentLine[],
  { contactNos, lineNos }: Unpick,
): ReadonlySet<number> {
  const lineNosOf = lineNosByContact(lines);
  if (lineNos === undefined) {
    return new Set(contactNos.flatMap((contactNo) => lineNosOf.get(contactNo) ?? []));
  }
  const taken = new Set<number>();
  contactNos.forEach((contactNo, index) => {
    const theirs = lineNosOf.get(contactNo) ?? [];
    const meant = theirs.find((lineNo) => lineNo === lineNos[index] && !taken.has(lineNo));
    const lineNo = meant ?? theirs.findLast((other) => !taken.has(other));
    if (lineNo !== undefined) taken.add(lineNo);
  });
  return taken;
}

function lineNosByContact(
  lines: readonly SegmentLine[],
): ReadonlyMap<ContactNo, readonly number[]> {
  const byContact = new Map<ContactNo, number[]>();
  for (const { contactNo, lineNo } of lines) {
    const theirs = byContact.get(contactNo);
    if (theirs === undefined) byContact.set(contactNo, [lineNo]);
    else theirs.push(lineNo);
  }
  return byContact;
}
