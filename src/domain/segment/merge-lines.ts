import type { ContactNo } from "../contact/contact";
import { withNumber } from "../contact/erased-contact";
import type { CriteriaAction, CriteriaStep } from "./criteria-action";
import type { Segment } from "./segment";

/** Two contacts that become one on a segment. */
export interface OneOfTwo {
  readonly keptNo: ContactNo;
  readonly otherNo: ContactNo;
  /** Whose lines stay, under the kept number, where both have some. */
  readonly stayingNo: ContactNo;
}

/** Whether both contacts have a line in the segment, so that somebody has to say whose stays. */
export function hasLinesOfBoth(
  { lines }: Pick<Segment, "lines">,
  nos: readonly [ContactNo, ContactNo],
): boolean {
  return nos.every((no) => lines.some(({ contactNo }) => contactNo === no));
}

/**
 * The segment after two contacts have become one: the other's lines are the kept one's, with every edit, in whatever
 * step they stand; the same segment when it never had the other. Where both have lines, only those of `stayingNo`
 * stay, and no later step brings the one contact in by hand again.
 */
export function withOneOfTwo(segment: Segment, two: OneOfTwo): Segment {
  const { keptNo, otherNo, stayingNo } = two;
  const goingNo = stayingNo === keptNo ? otherNo : keptNo;
  const isBoth = hasLinesOfBoth(segment, [keptNo, otherNo]);
  const { header, nextLineNo, criteria, undone, lines } = segment;
  const left = isBoth ? lines.filter(({ contactNo }) => contactNo !== goingNo) : lines;
  const steps = isBoth ? broughtInOnce(criteria, two, segment) : criteria;
  const parts = withNumber({ lines: left, criteria: steps, undone }, otherNo, keptNo);
  const isSame = parts.lines === lines && parts.criteria === criteria && parts.undone === undone;
  return isSame ? segment : { header, nextLineNo, ...parts };
}

/** Steps by hand name the two together once at the most, and not at all once an earlier step has brought one in. */
function broughtInOnce(
  criteria: readonly CriteriaStep[],
  { keptNo, otherNo }: OneOfTwo,
  { lines }: Segment,
): readonly CriteriaStep[] {
  const theirs = new Set(
    lines
      .filter(({ contactNo }) => contactNo === keptNo || contactNo === otherNo)
      .map(({ lineNo }) => lineNo),
  );
  let isIn = false;
  return criteria.map((step) => {
    const { action } = step;
    const wasIn = isIn;
    isIn ||= step.addedLineNos.some((lineNo) => theirs.has(lineNo));
    const nos = contactNosOf(action);
    const named = nos.filter((no) => no === keptNo || no === otherNo);
    const gone = new Set(wasIn ? named : named.slice(1));
    const left = nos.filter((no) => !gone.has(no));
    return gone.size === 0 ? step : { ...step, action: { ...action, contactNos: left } };
  });
}

function contactNosOf(action: CriteriaAction): readonly ContactNo[] {
  return action.action === "pick" || action.action === "reuse" ? action.contactNos : [];
}
