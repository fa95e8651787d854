import type { RecordKind } from "./change";
import type { Database } from "./database";

/** The number of the newest change to any record of the kind; 0 before the first. */
export async function newestSeq({ changes }: Database, kind: RecordKind): Promise<number> {
  const [seq = 0] = await changes.where("kinds").equals(kind).reverse().limit(1).primaryKeys();
  return seq;
}

/** The number of the newest change to anything; 0 before the first. */
export async function newestChange({ changes }: Database): Promise<number> {
  const [seq = 0] = await changes.toCollection().reverse().limit(1).primaryKeys();
  return seq;
}

/** How many contacts there are; counting them would walk over all of them. */
export async function contactCount({ facts }: Database): Promise<number> {
  return Number((await facts.get("contactCount"))?.value);
}

/** Counts contacts that came or, below zero, went, inside the transaction that wrote them. */
export async function countContacts(database: Database, more: number): Promise<void> {
  const value = (await contactCount(database)) + more;
  await database.facts.put({ key: "contactCount", value });
}
