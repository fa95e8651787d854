import type { ContactNo } from "../domain/contact/contact";
import { beforeAnyStep, earlierLines } from "../domain/segment/plan";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import type { Split, SplitPart } from "../domain/segment/split";
import { type Arm, armOf } from "../domain/segment/split-segment";
import { applyAction } from "../domain/segment/take-step";
import type { Doors } from "./doors";
import { copyLetters } from "./segment-letters";
import { readSegment } from "./read-segment";
import { readStepFacts } from "./read-step-facts";

/** An arm of a split, and whether it gets a segment or is held out to compare with. */
export interface SplitArm extends Arm {
  readonly isHeldOut: boolean;
}

/**
 * Opens a segment for each arm that is not held out, with its part of the lines as they are, the letters, and the
 * personal passages that belong to them; and remembers who is in which. The segment that is split stays as it was.
 * Whoever is in an arm is in it every time.
 */
export async function splitSegment(
  doors: Doors,
  segmentNo: SegmentNo,
  arms: readonly SplitArm[],
): Promise<Split> {
  const segment = await readSegment(doors, segmentNo);
  const contactNos = [...new Set(segment.lines.map(({ contactNo }) => contactNo))];
  const parts: SplitPart[] = [];
  for (const arm of arms) {
    const { name, isHeldOut } = arm;
    const theirs = contactNos.filter((no) => armOf(no, arms, segmentNo) === arm.name);
    const isMade = !isHeldOut && theirs.length > 0;
    const armNo = isMade ? await openArm(doors, segment, arm, theirs) : "";
    parts.push({ name, isHeldOut, contactNos: theirs, segmentNo: armNo });
  }
  const { description } = segment.header;
  const splitOn = doors.today();
  return doors.store.segments.keepSplit({ segmentNo, description, splitOn, parts });
}

/** How many contacts of the segment each arm would have, in the order of the arms. */
export function armCounts({ header, lines }: Segment, arms: readonly Arm[]): readonly number[] {
  const contactNos = new Set(lines.map(({ contactNo }) => contactNo));
  const names = [...contactNos].map((no) => armOf(no, arms, header.no));
  return arms.map(({ name }) => names.filter((each) => each === name).length);
}

async function openArm(
  doors: Doors,
  segment: Segment,
  { name }: SplitArm,
  contactNos: readonly ContactNo[],
): Promise<SegmentNo> {
  const { segments } = doors.store;
  const { no: splitNo, ...header } = segment.header;
  const no = await segments.create({ ...header, description: `${header.description} - ${name}` });
  const theirs = new Set(contactNos);
  const picked = segment.lines.map(({ contactNo }) => contactNo).filter((each) => theirs.has(each));
  const action = { action: "pick", contactNos: picked } as const;
  const facts = await readStepFacts(doors.store, segment, action);
  await segments.change(no, (opened) => {
    const start = { ...beforeAnyStep(segment), header: opened.header };
    return applyAction(start, action, { ...facts, earlierLines: presentLines(segment) }).segment;
  });
  await copyLetters(doors, splitNo, no);
  const passages = await segments.passagesOf(splitNo, contactNos);
  await segments.savePassages(passages.map((passage) => ({ ...passage, segmentNo: no })));
  return no;
}

/** The lines that the segment has now, without those that it once had. */
function presentLines(segment: Segment) {
  return earlierLines({ ...segment, criteria: [], undone: [] });
}
