import type { Salesperson } from "../domain/contact/salesperson";
import { changedLine } from "../domain/segment/changed-line";
import type { SegmentNo } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import { changeHeader } from "./compose-segment";
import type { Doors } from "./doors";

/** What a line must have before it is logged, and can be given to many at once. */
export type LineFilling = Partial<Pick<SegmentLine, "salespersonCode" | "templateCode">>;

/**
 * Gives the value to all these lines that have none. Where the segment itself has none, it gets it first, so that lines
 * added later have it, too.
 */
export async function fillLines(
  doors: Doors,
  segmentNo: SegmentNo,
  lineNos: readonly number[],
  filling: LineFilling,
): Promise<void> {
  const fields = Object.keys(filling) as (keyof LineFilling)[];
  const lacks = (values: LineFilling) => fields.some((field) => values[field] === "");
  const { interactionTemplates } = await doors.store.setup.read();
  const filled = await doors.store.segments.change(segmentNo, (segment) =>
    segment.lines
      .filter((line) => lineNos.includes(line.lineNo) && lacks(line))
      .reduce(
        (now, { lineNo }) => changedLine(now, lineNo, filling, { interactionTemplates }),
        segment,
      ),
  );
  if (lacks(filled.header)) await changeHeader(doors, segmentNo, filling, "unedited");
}

/** Keeps somebody new who signs, and takes them for the user if nobody is yet. Gives the code: "AL", "AL2", … */
export async function introduceSalesperson(
  { store }: Pick<Doors, "store">,
  name: string,
): Promise<Salesperson["code"]> {
  const { salespersons, userSalespersonCode } = await store.setup.read();
  const initials = initialsOf(name);
  const taken = new Set(salespersons.map(({ code }) => code));
  let code = initials;
  for (let number = 2; taken.has(code); number++) code = `${initials}${number}`;
  await store.setup.save({
    salespersons: [...salespersons, { code, name, jobTitle: "", phone: "", email: "" }],
    ...(userSalespersonCode === "" && { userSalespersonCode: code }),
  });
  return code;
}

function initialsOf(name: string): string {
  const words = name.match(/\p{L}+/gu) ?? [];
  const initials = words.map(([first = ""]) => first.toUpperCase()).join("");
  return initials === "" ? "S" : initials.slice(0, 8);
}
