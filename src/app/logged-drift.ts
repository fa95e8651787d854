import type { ContactNo } from "../domain/contact/contact";
import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../domain/interaction/interaction-log-entry";
import { type LoggedOrigin, planOfLogged } from "../domain/segment/logged-origin";
import { replay } from "./compose-segment-plan";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";

/** How the contacts that a logged segment's steps choose today differ from those it went to. */
export interface LoggedDrift {
  /** Whom the steps choose today, and to whom it did not go; each once. */
  readonly newNos: readonly ContactNo[];
  /** An entry of each to whom it went and whom the steps do not choose today. */
  readonly gone: readonly InteractionLogEntry[];
  /** How many it went to whom the steps choose today as well. */
  readonly sameCount: number;
}

/** Takes the steps of the logged segment on the contacts of today. Canceled entries do not count. Writes nothing. */
export async function previewLoggedDrift(
  { store }: Doors,
  { entryNo }: Pick<LoggedSegment, "entryNo">,
  origin: LoggedOrigin,
): Promise<LoggedDrift> {
  const entries = await firstValue(store.log.entriesOf(entryNo));
  const sent = new Map(
    entries.filter(({ canceled }) => !canceled).map((entry) => [entry.contactNo, entry]),
  );
  const start = { header: origin.header, criteria: [], undone: [], lines: [], nextLineNo: 1 };
  const { lines } = await replay(store, start, planOfLogged(origin));
  const today = new Set(lines.map(({ contactNo }) => contactNo));
  const newNos = [...today].filter((no) => !sent.has(no));
  return {
    newNos,
    gone: [...sent.values()].filter(({ contactNo }) => !today.has(contactNo)),
    sameCount: today.size - newNos.length,
  };
}
