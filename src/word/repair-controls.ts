import type { ControlRepair, ControlsSeen, UndoRepair } from "../ports/letter";
import { damagedAmong, describe, loadControls, oursAmong } from "./read-controls";
import { resumeInWord } from "./run-in-word";

/** Reads the controls, and makes of them what `decide` says; in two batches. Gives what takes it back, in one. */
export async function repairControls(
  context: Word.RequestContext,
  decide: (seen: ControlsSeen) => readonly ControlRepair[],
): Promise<UndoRepair> {
  const all = loadControls(context);
  await context.sync();
  const found = { controls: oursAmong(all), damaged: damagedAmong(all) };
  const repairs = decide({
    controls: found.controls.map(describe),
    damaged: found.damaged.map(describe),
  });
  const repaired = repairs.flatMap(({ among, place, to }) => {
    const control = found[among][place];
    return control === undefined ? [] : [repair(context, control, to)];
  });
  await context.sync();
  return () => takeBack(repaired);
}

/** What was done to one control, with what finds it again. */
interface Repaired {
  readonly tracked: Word.ContentControl | Word.Range;
  readonly undo: () => void;
}

function repair(
  { trackedObjects }: Word.RequestContext,
  control: Word.ContentControl,
  to: ControlRepair["to"],
): Repaired {
  const { tag, title } = control;
  if (to === undefined) {
    const range = control.getRange("Content");
    trackedObjects.add(range);
    control.delete(true);
    const undo = () => {
      name(range.insertContentControl(), { tag, title });
    };
    return { tracked: range, undo };
  }
  trackedObjects.add(control);
  name(control, to);
  const undo = () => {
    name(control, { tag, title });
  };
  return { tracked: control, undo };
}

function name(
  control: Word.ContentControl,
  { tag, title }: NonNullable<ControlRepair["to"]>,
): void {
  control.tag = tag;
  control.title = title;
}

async function takeBack(repaired: readonly Repaired[]): Promise<void> {
  if (repaired.length === 0) return;
  const tracked = repaired.map((each) => each.tracked);
  await resumeInWord("take the repair back", tracked, async (context) => {
    for (const { undo } of repaired) undo();
    for (const each of tracked) context.trackedObjects.remove(each);
    await context.sync();
  });
}
