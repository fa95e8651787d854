import type { CriteriaStep } from "../domain/segment/criteria-action";
import type { Segment } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import { changedFields } from "./change";
import type { Note } from "./write";

/** Notes what became of a segment; removed lines live on in the step that removed them. */
export function noteSegmentChange(before: Segment, after: Segment, note: Note): void {
  const { no } = after.header;
  const fields = changedFields(before.header, after.header);
  if (Object.keys(fields).length > 0) note({ how: "changed", kind: "segment", no, fields });
  noteSteps(`${no}/criteria/`, [before.criteria, after.criteria], note);
  noteSteps(`${no}/undone/`, [before.undone, after.undone], note);
  noteLines(no, [before.lines, after.lines], note);
}

/** Notes a segment that was opened, with the lines it has from the start. */
export function noteNewSegment({ header, lines }: Segment, note: Note): void {
  note({ how: "added", kind: "segment", nos: [header.no] });
  noteLines(header.no, [[], lines], note);
}

function noteLines(
  segmentNo: string,
  [before, after]: readonly [readonly SegmentLine[], readonly SegmentLine[]],
  note: Note,
): void {
  const numberOf = ({ lineNo }: SegmentLine) => `${segmentNo}/${lineNo}`;
  const old = new Map(before.map((line) => [line.lineNo, line]));
  const added = after.filter(({ lineNo }) => !old.has(lineNo)).map(numberOf);
  if (added.length > 0) note({ how: "added", kind: "segmentLine", nos: added });
  for (const line of after) noteLine(numberOf(line), [old.get(line.lineNo), line], note);
  const kept = new Set(after.map(({ lineNo }) => lineNo));
  for (const line of before.filter(({ lineNo }) => !kept.has(lineNo))) {
    note({ how: "removed", kind: "segmentLine", no: numberOf(line), record: null });
  }
}

function noteLine(
  no: string,
  [before, after]: readonly [SegmentLine | undefined, SegmentLine],
  note: Note,
): void {
  if (before === undefined || before === after) return;
  const fields = changedFields(before, after);
  if (Object.keys(fields).length > 0) note({ how: "changed", kind: "segmentLine", no, fields });
}

function noteSteps(
  prefix: string,
  [before, after]: readonly [readonly CriteriaStep[], readonly CriteriaStep[]],
  note: Note,
): void {
  const numbered = (steps: readonly CriteriaStep[], others: readonly CriteriaStep[]) =>
    steps.flatMap((step, index) => (step === others[index] ? [] : [`${prefix}${index}`]));
  const written = numbered(after, before);
  if (written.length > 0) note({ how: "added", kind: "criteriaStep", nos: written });
  for (const no of numbered(before, after).slice(written.length)) {
    note({ how: "removed", kind: "criteriaStep", no, record: null });
  }
}
