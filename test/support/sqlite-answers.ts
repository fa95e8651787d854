import initSqlJs, { type Database } from "sql.js";
import { addDays } from "../../src/domain/day";
import { foldText } from "../../src/domain/fold-text";
import type { Contact } from "../../src/domain/contact/contact";
import type { InteractionLogEntry } from "../../src/domain/interaction/interaction-log-entry";
import {
  asksOfInteraction,
  type Comparison,
  type Condition,
  type ConditionGroup,
  type ContactFilter,
  type FieldCondition,
  type InteractionPart,
} from "../../src/domain/segment/contact-filter";

/** The same questions asked of SQLite, in SQL: a second opinion that shares nothing with ours but the folding of text. */
export interface SqliteAnswers {
  /** The numbers of the contacts that the filter matches, sorted. */
  matching(filter: ContactFilter, today: string): readonly string[];
  close(): void;
}

const LISTS = [
  "mailingGroups",
  "jobResponsibilities",
  "industryGroups",
  "businessRelations",
] as const;
const FIELDS = ["type", "companyNo", "name", "city", "country", "createdOn", "deceased"] as const;
const ENTRY_FIELDS = [
  "date",
  "templateCode",
  "groupCode",
  "campaignNo",
  "segmentNo",
  "evaluation",
  "salespersonCode",
  "canceled",
  "postponed",
] as const;

export async function openSqlite(
  contacts: readonly Contact[],
  entries: readonly InteractionLogEntry[],
): Promise<SqliteAnswers> {
  const { Database: Sqlite } = await initSqlJs();
  const database = new Sqlite();
  database.create_function("fold", foldText);
  database.create_function("isNumber", (text: string) =>
    Number(/^\s*-?\d+(\.\d+)?\s*$/.test(text)),
  );
  fill(database, contacts, entries);
  return {
    matching: (filter, today) => {
      const sql = `SELECT no FROM contacts AS c WHERE ${filterSql(filter, today)} ORDER BY no`;
      return (database.exec(sql)[0]?.values ?? []).map(([no]) => String(no));
    },
    close: () => {
      database.close();
    },
  };
}

function fill(
  database: Database,
  contacts: readonly Contact[],
  entries: readonly InteractionLogEntry[],
): void {
  table(
    database,
    "contacts",
    ["no", ...FIELDS],
    contacts.map((contact) => [contact.no, ...FIELDS.map((field) => String(contact[field]))]),
  );
  for (const list of LISTS) {
    const rows = contacts.flatMap((contact) => contact[list].map((code) => [contact.no, code]));
    table(database, list, ["no", "code"], rows);
  }
  const answers = contacts.flatMap(({ no, profileAnswers }) =>
    profileAnswers.map(({ question, answer }) => [no, question, answer]),
  );
  table(database, "profileAnswers", ["no", "question", "answer"], answers);
  const attributes = contacts.flatMap(({ no, customAttributes }) =>
    customAttributes.map(({ name, value }) => [no, name, value]),
  );
  table(database, "customAttributes", ["no", "name", "value"], attributes);
  table(
    database,
    "entries",
    ["no", ...ENTRY_FIELDS],
    entries.map((entry) => [entry.contactNo, ...ENTRY_FIELDS.map((field) => String(entry[field]))]),
  );
}

function table(
  database: Database,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  database.run(`CREATE TABLE ${name} (${columns.map((column) => `"${column}" TEXT`).join(", ")})`);
  const places = columns.map(() => "?").join(", ");
  for (const row of rows) database.run(`INSERT INTO ${name} VALUES (${places})`, [...row]);
}

function filterSql(filter: ContactFilter, today: string): string {
  const own = (name: string) => `SELECT * FROM ${name} AS r WHERE r.no = c.no`;
  const ofCompany = (name: string) =>
    `SELECT * FROM ${name} AS r WHERE r.no = CASE c.type WHEN 'company' THEN c.no ELSE (SELECT company.no FROM contacts AS company WHERE company.no = c."companyNo" AND company.type = 'company') END`;
  const lists = [
    [filter.mailingGroups, own("mailingGroups")],
    [filter.jobResponsibilities, own("jobResponsibilities")],
    [filter.industryGroups, ofCompany("industryGroups")],
    [filter.businessRelations, ofCompany("businessRelations")],
    [filter.profileAnswers, own("profileAnswers")],
    [filter.customAttributes, own("customAttributes")],
  ] as const;
  const asked = { today };
  return and([
    ...(filter.contact === undefined ? [] : [conditionSql(filter.contact, "c", asked)]),
    ...lists.flatMap(([group, records]) =>
      group === undefined ? [] : [recordsSql(group, records, asked)],
    ),
    ...(filter.interactions ?? []).map((part) => interactionSql(part, own("entries"), asked)),
  ]);
}

function interactionSql(part: InteractionPart, entries: string, asked: Asked): string {
  if (!asksOfInteraction(part)) {
    return joined(
      part.kind,
      part.conditions.map((inner) => interactionSql(inner, entries, asked)),
    );
  }
  const counts = mentionsCanceled(part.where) ? "" : ` AND r.canceled = 'false'`;
  const had = `EXISTS (${entries} AND r.postponed = 'false'${counts} AND ${conditionSql(part.where, "r", asked)})`;
  return part.kind === "had" ? had : `NOT ${had}`;
}

interface Asked {
  readonly today: string;
}

/** A group with a condition of its own is about one record; a group of groups joins what they say. */
function recordsSql(group: ConditionGroup<string>, records: string, asked: Asked): string {
  if (group.conditions.some(({ kind }) => kind === "field")) {
    const isNone = group.kind === "none";
    const inner = conditionSql(isNone ? { ...group, kind: "any" } : group, "r", asked);
    return `${isNone ? "NOT " : ""}EXISTS (${records} AND ${inner})`;
  }
  const inner = group.conditions as readonly ConditionGroup<string>[];
  return joined(
    group.kind,
    inner.map((each) => recordsSql(each, records, asked)),
  );
}

function conditionSql(condition: Condition<string>, from: string, asked: Asked): string {
  if (condition.kind === "field") return fieldSql(condition, `${from}."${condition.field}"`, asked);
  return joined(
    condition.kind,
    condition.conditions.map((inner) => conditionSql(inner, from, asked)),
  );
}

function joined(kind: ConditionGroup<string>["kind"], parts: readonly string[]): string {
  if (parts.length === 0) return "1";
  if (kind === "all") return and(parts);
  return kind === "any" ? or(parts) : `NOT ${or(parts)}`;
}

/** What each comparison denies. */
const DENIED = {
  isNot: "is",
  doesNotContain: "contains",
  isNotEmpty: "isEmpty",
  isNotInTheLastDays: "isInTheLastDays",
} as const satisfies Partial<Record<Comparison, Comparison>>;

type Denying = keyof typeof DENIED;

type Sql = (column: string, values: readonly string[], today: string) => string;

const SQL: Readonly<Record<Exclude<Comparison, Denying>, Sql>> = {
  is: some((column, value) => `fold(${column}) = ${value}`),
  contains: some((column, value) => `instr(fold(${column}), ${value}) > 0`),
  startsWith: some((column, value) => `substr(fold(${column}), 1, length(${value})) = ${value}`),
  endsWith: some(
    (column, value) => `(${value} = '' OR substr(fold(${column}), -length(${value})) = ${value})`,
  ),
  isEmpty: (column) => `(trim(${column}) = '')`,
  isBefore: ordered("<"),
  isAfter: ordered(">"),
  isAtLeast: ordered(">="),
  isAtMost: ordered("<="),
  isInTheLastDays: lastDaysSql,
};

function fieldSql(
  { comparison, values }: FieldCondition<string>,
  column: string,
  { today }: Asked,
): string {
  const isDenying = (each: Comparison): each is Denying => each in DENIED;
  if (isDenying(comparison)) return `NOT ${SQL[DENIED[comparison]](column, values, today)}`;
  return SQL[comparison](column, values, today);
}

function some(test: (column: string, value: string) => string): Sql {
  return (column, values) => or(values.map((value) => test(column, text(foldText(value)))));
}

function ordered(operator: string): Sql {
  return (column, values) => {
    const present = values.filter((value) => value.trim() !== "");
    return `(trim(${column}) <> '' AND ${or(present.map((value) => orderSql(column, value, operator)))})`;
  };
}

function orderSql(column: string, value: string, operator: string): string {
  const asText = `fold(${column}) ${operator} ${text(foldText(value))}`;
  if (!/^\s*-?\d+(\.\d+)?\s*$/.test(value)) return asText;
  return `CASE WHEN isNumber(${column}) THEN CAST(trim(${column}) AS REAL) ${operator} ${Number(value)} ELSE ${asText} END`;
}

function lastDaysSql(column: string, values: readonly string[], today: string): string {
  const days = values.map(Number).filter((number) => Number.isFinite(number));
  if (days.length === 0) return "0";
  const from = addDays(today, -Math.trunc(Math.max(...days)));
  return `(${column} >= ${text(from)} AND ${column} <= ${text(today)})`;
}

function mentionsCanceled(condition: Condition<string>): boolean {
  return condition.kind === "field"
    ? condition.field === "canceled"
    : condition.conditions.some(mentionsCanceled);
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function and(parts: readonly string[]): string {
  return parts.length === 0 ? "1" : `(${parts.join(" AND ")})`;
}

function or(parts: readonly string[]): string {
  return parts.length === 0 ? "0" : `(${parts.join(" OR ")})`;
}
