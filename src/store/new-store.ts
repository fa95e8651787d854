import {
  STANDARD_INTERACTION_GROUPS,
  STANDARD_INTERACTION_TEMPLATES,
} from "../domain/setup/standard-interaction-templates";
import { STANDARD_SALUTATION_FORMULAS } from "../domain/contact/standard-salutation-formulas";
import { SCHEMA_VERSION, type Database } from "./database";
import type { NumberSeriesRow } from "./rows";

export interface NewStore {
  /** Made once, kept for the store's life; letters remember it. */
  readonly storeId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

const NUMBER_SERIES: readonly NumberSeriesRow[] = [
  { code: "contact", prefix: "CT", digits: 6, lastUsed: 0 },
  { code: "segment", prefix: "SM", digits: 5, lastUsed: 0 },
  { code: "loggedSegment", prefix: "", digits: 0, lastUsed: 0 },
  { code: "interactionLogEntry", prefix: "", digits: 0, lastUsed: 0 },
  { code: "campaignEntry", prefix: "", digits: 0, lastUsed: 0 },
];

/** Fills a store that was just created, inside the transaction that creates it. */
export async function fillNewStore(
  database: Database,
  { storeId, createdAt }: NewStore,
): Promise<void> {
  await database.facts.bulkAdd([
    { key: "schemaVersion", value: SCHEMA_VERSION },
    { key: "storeId", value: storeId },
    { key: "createdAt", value: createdAt },
    { key: "contactCount", value: 0 },
  ]);
  await database.numberSeries.bulkAdd([...NUMBER_SERIES]);
  await database.salutationFormulas.bulkAdd([...STANDARD_SALUTATION_FORMULAS]);
  await database.interactionGroups.bulkAdd([...STANDARD_INTERACTION_GROUPS]);
  await database.interactionTemplates.bulkAdd([...STANDARD_INTERACTION_TEMPLATES]);
}
