import type { LoggedSegment } from "../domain/interaction/interaction-log-entry";
import { interactionValues } from "../domain/interaction/interaction-template";
import type { SegmentHeader } from "../domain/segment/segment";
import type { InteractionLog } from "../ports/interaction-log";
import type { Store } from "../ports/store";
import { firstValue } from "./first-value";

/** What the header of a segment says of its lines, and not of itself. */
export type LoggedHeader = Omit<SegmentHeader, "no" | "description" | "date">;

/**
 * What the header of a logged segment said. Of one that was logged before headers were kept, what its entries tell of
 * it; undefined where none of these is left.
 */
export async function loggedHeader(
  { log }: Pick<Store, "log">,
  { entryNo }: Pick<LoggedSegment, "entryNo">,
): Promise<LoggedHeader | undefined> {
  const origin = await log.origin(entryNo);
  return origin === undefined ? headerOfEntries(log, entryNo) : headerValues(origin.header);
}

/** The header's values without what it says of itself. */
export function headerValues(header: SegmentHeader): LoggedHeader {
  return {
    ...interactionValues(header),
    ignoreContactCorrespondenceType: header.ignoreContactCorrespondenceType,
    subjects: header.subjects,
    letterLanguages: header.letterLanguages,
  };
}

/** What the first line said, as the header did; and the subject of each language. */
async function headerOfEntries(
  log: InteractionLog,
  entryNo: number,
): Promise<LoggedHeader | undefined> {
  const entries = (await firstValue(log.entriesOf(entryNo))).filter(({ canceled }) => !canceled);
  const [first] = entries;
  if (first === undefined) return undefined;
  const subjects = Object.fromEntries(
    [...entries].reverse().map(({ language, subject }) => [language, subject]),
  );
  return {
    ...interactionValues(first),
    correspondenceType: "",
    ignoreContactCorrespondenceType: false,
    subjects,
    letterLanguages: [],
  };
}
