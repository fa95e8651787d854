import { anonymousEntry, withoutLetter } from "../../domain/interaction/anonymous-entry";
import type { ErasedContact } from "../../domain/contact/erased-contact";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import type { StoreRun } from "../../ports/contact-book";
import type { Database } from "../database";
import { entryKeys } from "../log-segment";
import type { InteractionLogBlock } from "../rows";

/**
 * Leaves of the contact's interactions what is counted, and gives their numbers. Their letters go, and those of others
 * that name the contact, by their hashes.
 */
export async function forgetEntries(
  database: Database,
  erased: ErasedContact,
  { letterHashes, run }: { readonly letterHashes: ReadonlySet<string>; readonly run: StoreRun },
): Promise<ReadonlySet<number>> {
  const { interactionLogBlocks, interactionLogKeys } = database;
  const own = new Set<number>();
  const changed: InteractionLogBlock[] = [];
  const lettersGone = new Set<number>();
  const without = (entry: InteractionLogEntry): InteractionLogEntry => {
    if (entry.contactNo === erased.no) own.add(entry.entryNo);
    const isShared = letterHashes.has(entry.letterHash) && entry.letterHash !== "";
    const losesLetter = entry.contactNo === erased.no || isShared;
    if (losesLetter && entry.letterHash !== "") lettersGone.add((entry.letterOf ?? entry).entryNo);
    return anonymousEntry(isShared ? withoutLetter(entry) : entry, erased);
  };
  const stillShared = new Set<number>();
  const blockCount = await interactionLogBlocks.count();
  let blocksSeen = 0;
  await interactionLogBlocks.each((block) => {
    run.signal?.throwIfAborted();
    run.onProgress?.((blocksSeen += 1), blockCount);
    const entries = block.entries.map(without);
    for (const entry of entries) {
      if (entry.letterHash !== "") stillShared.add((entry.letterOf ?? entry).loggedSegmentEntryNo);
    }
    const isSame = entries.every((entry, index) => entry === block.entries[index]);
    if (!isSame) changed.push({ ...block, entries });
  });
  run.signal?.throwIfAborted();
  await interactionLogBlocks.bulkPut(changed);
  await interactionLogKeys.bulkPut(
    changed.map(({ firstEntryNo, entries }) => entryKeys(firstEntryNo, entries)),
  );
  await dropLetters(database, lettersGone);
  if (lettersGone.size > 0) await dropUnshared(database, stillShared);
  return own;
}

/** Takes the letters of these entries out of their blocks. */
async function dropLetters(database: Database, entryNos: ReadonlySet<number>): Promise<void> {
  const { letterBlocks } = database;
  for (const entryNo of entryNos) {
    const block = await letterBlocks.where(":id").belowOrEqual(entryNo).last();
    if (block === undefined) continue;
    const letters = block.letters.map((letter, index) =>
      block.firstEntryNo + index === entryNo ? null : letter,
    );
    const isEmpty = letters.every((letter) => letter === null);
    if (isEmpty) await letterBlocks.delete(block.firstEntryNo);
    else await letterBlocks.put({ ...block, letters });
  }
}

/** Removes what letters shared once nobody has a letter of it. */
async function dropUnshared(
  { sharedLetters }: Database,
  inUse: ReadonlySet<number>,
): Promise<void> {
  const nos = await sharedLetters.toCollection().primaryKeys();
  await sharedLetters.bulkDelete(nos.filter((no) => !inUse.has(no)));
}
