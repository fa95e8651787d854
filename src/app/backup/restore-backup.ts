import type { Contact } from "../../domain/contact/contact";
import type { CopyComparison, RestoreFacts, RestoreMode, StoreCopy } from "../../ports/backup-book";
import type { Erasure } from "../../ports/erasure-book";
import type { Run } from "../breathe";
import type { Doors } from "../doors";
import { wereErased } from "../erasure/erasure-hashes";

/** Brings a backup in, as was compared; whoever was erased stays so. Rejects with the signal's reason when called off. */
export async function restoreBackup(
  { store }: Pick<Doors, "store">,
  copy: StoreCopy,
  { mode, compared }: { readonly mode: RestoreMode; readonly compared: CopyComparison },
  run: Run = {},
): Promise<void> {
  const ledger = await store.erasures.read();
  const comingBack = await erasedAmong(copy, ledger, run);
  await store.backups.restore(copy, mode, { compared, comingBack }, run);
}

async function erasedAmong(
  copy: StoreCopy,
  ledger: readonly Erasure[],
  run: Run,
): Promise<NonNullable<RestoreFacts["comingBack"]>> {
  if (ledger.length === 0) return [];
  const coming: { readonly contactNo: string; readonly pseudonym: string }[] = [];
  for (const { table, rows } of copy.parts()) {
    if (table !== "contacts") continue;
    const contacts = rows as readonly { readonly no: string; readonly told: Partial<Contact> }[];
    const found = await wereErased(
      ledger,
      contacts.map(({ told }) => told),
      run,
    );
    contacts.forEach(({ no }, index) => {
      const erasure = found[index];
      if (erasure !== undefined) coming.push({ contactNo: no, pseudonym: erasure.pseudonym });
    });
  }
  return coming;
}
