import { Dexie } from "dexie";
import type { ContactNo } from "../domain/contact/contact";
import { loggedOrigin } from "../domain/segment/logged-origin";
import type { Segment } from "../domain/segment/segment";
import type { KeptOrigin, LoggedPassage, LoggedSegmentDraft } from "../ports/interaction-log";
import type { Database } from "./database";
import { readLetters } from "./kept-letters";
import { passagesOf } from "./segment-rows";

/** The tables that tell what a logged segment was made of. */
export function originTables({ loggedOrigins, loggedPassages }: Database) {
  return [loggedOrigins, loggedPassages];
}

/** Keeps what the segment was made of, inside the transaction that logs it and before its passages are gone. */
export async function addOrigin(
  database: Database,
  loggedSegmentEntryNo: number,
  segment: Segment,
  { letterTemplate }: Pick<LoggedSegmentDraft, "letterTemplate">,
): Promise<void> {
  const origin = { ...loggedOrigin(segment), letterTemplate: letterTemplate?.slice() ?? null };
  const isKept = letterTemplate !== undefined;
  const letters = isKept ? await readLetters(database.segmentLetters, segment.header.no) : [];
  const others = letters.length === 0 ? {} : { letters };
  await database.loggedOrigins.add({ ...origin, ...others, loggedSegmentEntryNo });
  if (letterTemplate === undefined) return;
  const passages = await passagesOf(database, segment.header.no).toArray();
  await database.loggedPassages.bulkAdd(
    passages.map(({ contactNo, passageKey, ooxml, text, basedOn }) => ({
      loggedSegmentEntryNo,
      contactNo,
      passageKey,
      ooxml,
      text,
      basedOn,
    })),
  );
}

/** See {@link InteractionLog.origin}. */
export async function readOrigin(
  { loggedOrigins }: Database,
  loggedSegmentEntryNo: number,
): Promise<KeptOrigin | undefined> {
  const row = await loggedOrigins.get(loggedSegmentEntryNo);
  if (row === undefined) return undefined;
  const { header, criteria, letterTemplate, letters } = row;
  return { header, criteria, letterTemplate, ...(letters === undefined ? {} : { letters }) };
}

/** See {@link InteractionLog.passages}. */
export async function readLoggedPassages(
  database: Database,
  loggedSegmentEntryNo: number,
): Promise<readonly LoggedPassage[]> {
  const rows = await passageRows(database, [loggedSegmentEntryNo]).toArray();
  return rows.map(({ contactNo, passageKey, ooxml, text, basedOn }) => ({
    contactNo,
    passageKey,
    ooxml,
    text,
    basedOn,
  }));
}

/** Removes what these logged segments were made of, and all passages of theirs. */
export async function removeOrigins(
  database: Database,
  loggedSegmentEntryNos: readonly number[],
): Promise<void> {
  await database.loggedOrigins.bulkDelete([...loggedSegmentEntryNos]);
  for (const no of loggedSegmentEntryNos) await passageRows(database, [no]).delete();
}

/** Removes the passages that the contact has in the letter of this logged segment. */
export async function removePassagesOf(
  database: Database,
  loggedSegmentEntryNo: number,
  contactNo: ContactNo,
): Promise<void> {
  await passageRows(database, [loggedSegmentEntryNo, contactNo]).delete();
}

/** Removes the letters with their fields of these logged segments; the rest of what they were made of stays. */
export async function dropLetterTemplates(
  { loggedOrigins }: Database,
  loggedSegmentEntryNos: readonly number[],
): Promise<void> {
  for (const no of loggedSegmentEntryNos) {
    await loggedOrigins.update(no, { letterTemplate: null, letters: [] });
  }
}

function passageRows(
  { loggedPassages }: Database,
  key: readonly [number] | readonly [number, ContactNo],
) {
  return loggedPassages
    .where("[loggedSegmentEntryNo+contactNo+passageKey]")
    .between([...key], [...key, Dexie.maxKey]);
}
