import type { SampleData } from "../ports/store";
import { contactTables, insertContacts } from "./add-contacts";
import { exclusively } from "./exclusively";
import type { Kept } from "./kept";
import { extendSetup, setupTables } from "./setup-book";
import { write } from "./write";

/** Loads the sample in one transaction: see {@link Store.loadSampleData}. */
export function loadSampleData(kept: Kept, { contacts, setup }: SampleData): Promise<void> {
  const { database } = kept;
  const errand = {
    name: "load sample data",
    tables: [...contactTables(database), ...setupTables(database)],
    whatFailed: "The sample data was not loaded.",
  };
  return exclusively(database.name, () =>
    write(kept, errand, async (note) => {
      await extendSetup(database, setup, note);
      await insertContacts(database, contacts, note);
    }),
  );
}
