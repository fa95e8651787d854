import {
  type ComparedContact,
  comparedContact,
} from "../domain/contact/duplicates/compare-contacts";
import {
  distinctPairs,
  duplicateBlocks,
  type DuplicatePair,
  duplicatesIn,
} from "../domain/contact/duplicates/find-duplicates";
import { forEachInSlices, type Run } from "./breathe";
import type { Doors } from "./doors";

/** Contacts that may be one, the likeliest first. Nothing is merged by itself. */
export async function findDuplicates(
  { store }: Doors,
  { onProgress, ...run }: Run = {},
): Promise<readonly DuplicatePair[]> {
  const contacts = await store.contacts.contacts(await store.contacts.matching({}));
  const compared: ComparedContact[] = [];
  await forEachInSlices(contacts, (contact) => compared.push(comparedContact(contact)), {
    ...run,
    onProgress: (done, total) => onProgress?.(done / total, 2),
  });
  const found: DuplicatePair[] = [];
  const collect = (pair: DuplicatePair) => {
    found.push(pair);
  };
  await forEachInSlices(
    duplicateBlocks(compared),
    (block) => {
      duplicatesIn(block).forEach(collect);
    },
    { ...run, onProgress: (done, total) => onProgress?.(1 + done / total, 2) },
  );
  return distinctPairs(found);
}
