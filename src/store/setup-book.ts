import { NO_COMPANY_INFORMATION } from "../domain/contact/company-information";
import { STANDARD_CONTACT_DEFAULTS } from "../domain/contact/contact-defaults";
import type { SeriesOfRecords, Setup, SetupBook } from "../ports/setup-book";
import { StoreError } from "../ports/errors";
import type { KeptLettersChange } from "../ports/kept-letter";
import { asStoreError } from "./as-store-error";
import { changedFields } from "./change";
import type { Database } from "./database";
import type { Kept } from "./kept";
import { changeLetterRows, readLetters } from "./kept-letters";
import type { NumberSeriesCode } from "./rows";
import {
  extendSetupList,
  replaceSetupList,
  SETUP_LIST_NAMES,
  setupListTables,
} from "./setup-lists";
import { watchQuery } from "./watch-query";
import { write, type Note } from "./write";

export type SetupChange = Partial<Omit<Setup, "storeId">>;

/** The setup values that are no lists, as they are in a new store. */
type SetupValues = Pick<
  Setup,
  | "company"
  | "contactDefaults"
  | "defaultLanguage"
  | "fatigueRule"
  | "userName"
  | "userSalespersonCode"
>;

const FIRST_VALUES: SetupValues = {
  company: NO_COMPANY_INFORMATION,
  contactDefaults: STANDARD_CONTACT_DEFAULTS,
  defaultLanguage: "en",
  fatigueRule: null,
  userName: "",
  userSalespersonCode: "",
};

const UNREADABLE = "The setup could not be read.";

/** The setup as kept in the database. */
export function openSetupBook(kept: Kept): SetupBook {
  const { database } = kept;
  return {
    setup: watchQuery(UNREADABLE, () => readSetup(database)),
    read: () =>
      readSetup(database).catch((cause: unknown) => {
        throw asStoreError(UNREADABLE, cause);
      }),
    save: (change) =>
      write(
        kept,
        {
          name: "save setup",
          tables: setupTables(database),
          whatFailed: "The setup was not saved.",
        },
        (note) => saveSetup(database, change, note),
      ),
    templateLetters: (code) =>
      watchQuery("The interaction template's letters could not be read.", () =>
        readLetters(database.interactionTemplateLetters, code),
      ),
    changeTemplateLetters: (code, letters) => changeTemplateLetters(kept, code, letters),
  };
}

function changeTemplateLetters(
  kept: Kept,
  code: string,
  letters: KeptLettersChange,
): Promise<void> {
  const { interactionTemplates, interactionTemplateLetters } = kept.database;
  const errand = {
    name: "change interaction template letters",
    tables: [interactionTemplates, interactionTemplateLetters],
    whatFailed: "The interaction template's letters were not changed.",
  };
  return write(kept, errand, async (note) => {
    if ((await interactionTemplates.get(code)) === undefined) {
      throw new StoreError(`Interaction template ${code} has been removed.`, "conflict");
    }
    const fields = await changeLetterRows(interactionTemplateLetters, code, letters);
    note({ how: "changed", kind: "interactionTemplate", no: code, fields });
  });
}

/** What a transaction that writes the setup spans. */
export function setupTables(database: Database) {
  return [database.setup, database.numberSeries, ...setupListTables(database)];
}

/** Adds to the setup, inside a transaction over it, what is not there yet: nothing that was set up is changed. */
export async function extendSetup(
  database: Database,
  change: SetupChange,
  note: Note,
): Promise<void> {
  for (const name of SETUP_LIST_NAMES) {
    const rows = change[name];
    if (rows !== undefined) await extendSetupList(database, name, rows, note);
  }
  await saveValues(database, stillBlank(await readValues(database), change), note);
}

async function readSetup(database: Database): Promise<Setup> {
  return database.transaction("r", [...setupTables(database), database.facts], async () => ({
    ...(await readValues(database)),
    storeId: String((await database.facts.get("storeId"))?.value),
    salespersons: await database.salespersons.toArray(),
    salutationFormulas: await database.salutationFormulas.toArray(),
    interactionTemplates: await database.interactionTemplates.toArray(),
    interactionGroups: await database.interactionGroups.toArray(),
    campaigns: await database.campaigns.toArray(),
    codes: await database.codes.toArray(),
    numberSeries: await readSeries(database),
  }));
}

async function saveSetup(database: Database, change: SetupChange, note: Note): Promise<void> {
  for (const name of SETUP_LIST_NAMES) {
    const rows = change[name];
    if (rows !== undefined) await replaceSetupList(database, name, rows, note);
  }
  await saveValues(database, change, note);
  if (change.numberSeries !== undefined) await saveSeries(database, change.numberSeries, note);
}

async function readSeries({ numberSeries }: Database): Promise<SeriesOfRecords> {
  const rows = await numberSeries.bulkGet([...SERIES_OF_RECORDS]);
  const [contact, segment] = rows.map((row) => {
    if (row === undefined) throw new Error("A number series is missing.");
    const { prefix, digits, lastUsed } = row;
    return { prefix, digits, lastUsed };
  });
  if (contact === undefined || segment === undefined)
    throw new Error("A number series is missing.");
  return { contact, segment };
}

const SERIES_OF_RECORDS = ["contact", "segment"] as const satisfies readonly NumberSeriesCode[];

async function saveSeries(database: Database, wanted: SeriesOfRecords, note: Note): Promise<void> {
  const now = await readSeries(database);
  for (const code of SERIES_OF_RECORDS) {
    const before = now[code];
    const lastUsed = Math.max(before.lastUsed, wanted[code].lastUsed);
    const fields = changedFields(before, { ...wanted[code], lastUsed });
    if (Object.keys(fields).length === 0) continue;
    await database.numberSeries.put({ ...wanted[code], code, lastUsed });
    note({ how: "changed", kind: "setup", no: `numberSeries/${code}`, fields });
  }
}

async function readValues({ setup }: Database): Promise<SetupValues> {
  const rows = await setup.toArray();
  return { ...FIRST_VALUES, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) };
}

async function saveValues(
  database: Database,
  change: Partial<SetupValues>,
  note: Note,
): Promise<void> {
  const before = await readValues(database);
  const fields = changedFields(before, { ...before, ...onlyValues(change) });
  const rows = Object.entries(fields).map(([key, [, value]]) => ({ key, value }));
  if (rows.length === 0) return;
  await database.setup.bulkPut(rows);
  note({ how: "changed", kind: "setup", no: "", fields });
}

function onlyValues(change: Partial<SetupValues>): Partial<SetupValues> {
  const isValue = ([key]: readonly [string, unknown]) => key in FIRST_VALUES;
  return Object.fromEntries(Object.entries(change).filter(isValue));
}

function stillBlank(now: SetupValues, change: Partial<SetupValues>): Partial<SetupValues> {
  const setUp = new Set(Object.keys(changedFields(FIRST_VALUES, now)));
  return Object.fromEntries(Object.entries(change).filter(([key]) => !setUp.has(key)));
}
