import type { ContactNo } from "../contact/contact";
import type { CriteriaStep, PlacedLine } from "./criteria-action";
import type { Segment } from "./segment";
import type { SegmentLine } from "./segment-line";

const NOBODY: ReadonlySet<ContactNo> = new Set();

/**
 * Takes the last step back: what it added goes, what it removed returns to its place as it stood, with every edit.
 * A segment without a step stays as it is.
 *
 * @param gone contacts that have been deleted since; their lines do not return.
 */
export function goBack(segment: Segment, gone: ReadonlySet<ContactNo> = NOBODY): Segment {
  const step = segment.criteria.at(-1);
  if (step === undefined) return segment;
  const added = takenOut(segment.lines, new Set(step.addedLineNos));
  return {
    ...segment,
    criteria: segment.criteria.slice(0, -1),
    undone: [...segment.undone, { ...step, addedLines: added.taken }],
    lines: putBack(added.left, step.removedLines, gone),
  };
}

/**
 * Takes the step again that was taken back last, on the very same lines, as they stood then. Without one the segment
 * stays as it is.
 *
 * @param gone contacts that have been deleted since; their lines do not return.
 */
export function goForward(segment: Segment, gone: ReadonlySet<ContactNo> = NOBODY): Segment {
  const undone = segment.undone.at(-1);
  if (undone === undefined) return segment;
  const { addedLines, ...step } = undone;
  const removed = takenOut(
    segment.lines,
    new Set(step.removedLines.map(({ line }) => line.lineNo)),
  );
  const again: CriteriaStep = { ...step, removedLines: removed.taken };
  return {
    ...segment,
    criteria: [...segment.criteria, again],
    undone: segment.undone.slice(0, -1),
    lines: putBack(removed.left, addedLines, gone),
  };
}

function takenOut(
  lines: readonly SegmentLine[],
  lineNos: ReadonlySet<number>,
): { readonly left: readonly SegmentLine[]; readonly taken: readonly PlacedLine[] } {
  const placed = lines.map((line, index) => ({ index, line }));
  return {
    left: lines.filter(({ lineNo }) => !lineNos.has(lineNo)),
    taken: placed.filter(({ line }) => lineNos.has(line.lineNo)),
  };
}

/** Each line at its index again, the others in order around them. */
function putBack(
  lines: readonly SegmentLine[],
  returning: readonly PlacedLine[],
  gone: ReadonlySet<ContactNo>,
): readonly SegmentLine[] {
  const whole: SegmentLine[] = [];
  const others = lines.values();
  for (const { index, line } of returning) {
    while (whole.length < index) {
      const other = others.next();
      if (other.done === true) break;
      whole.push(other.value);
    }
    whole.push(line);
  }
  return [...whole, ...others].filter(({ contactNo }) => !gone.has(contactNo));
}
