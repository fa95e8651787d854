import sqlite3InitModule from "@sqlite.org/sqlite-wasm";
import { ASKED, contacts, interactions } from "./segments-data.mjs";
import { serve } from "./segments-serve.mjs";

/** SQLite-WASM on OPFS, by the quicker of its two ways (the pool of sync handles), with every index that helps. */

serve({ fill, open: async () => prepared(await connect()) });

async function connect() {
  const sqlite3 = await sqlite3InitModule({ print: () => {}, printErr: () => {} });
  const pool = await sqlite3.installOpfsSAHPoolVfs({ name: "bench" });
  return new pool.OpfsSAHPoolDb("/segments.db");
}

const COLUMNS =
  "no type companyNo name firstName surname jobTitle organizationalLevel externalId address postCode city country territory phone mobile email homePage vatRegistrationNo salespersonCode language correspondenceType salutationCode excludeFromSegment privacyBlocked deceased createdOn".split(
    " ",
  );

async function fill({ contactCount, interactionCount }) {
  const db = await connect();
  db.exec(`PRAGMA synchronous=NORMAL;
    CREATE TABLE contacts (id INTEGER PRIMARY KEY, ${COLUMNS.join(", ")}, firm INTEGER);
    CREATE TABLE groups (code, contact INTEGER, PRIMARY KEY (code, contact)) WITHOUT ROWID;
    CREATE TABLE industries (contact INTEGER, code, PRIMARY KEY (contact, code)) WITHOUT ROWID;
    CREATE TABLE answers (question, answer, contact INTEGER, PRIMARY KEY (question, answer, contact)) WITHOUT ROWID;
    CREATE TABLE interactions (id INTEGER PRIMARY KEY, contact INTEGER, templateCode, date, campaignNo, evaluation, salespersonCode);`);
  const idOf = (no) => Number(no.slice(2));
  const inserting = (table, count) =>
    db.prepare(`INSERT INTO ${table} VALUES (${Array(count).fill("?").join(",")})`);
  const [contact, group, industry, answer, interaction] = [
    inserting("contacts", COLUMNS.length + 2),
    inserting("groups", 2),
    inserting("industries", 2),
    inserting("answers", 3),
    inserting("interactions", 7),
  ];
  const put = (statement, values) => statement.bind(values).stepReset();
  db.transaction(() => {
    for (const each of contacts(contactCount)) {
      const id = idOf(each.no);
      const values = COLUMNS.map((name) =>
        typeof each[name] === "boolean" ? Number(each[name]) : each[name],
      );
      const firm = each.companyNo === "" ? id : idOf(each.companyNo);
      put(contact, [id, ...values, firm]);
      for (const code of each.mailingGroups) put(group, [code, id]);
      for (const code of each.industryGroups) put(industry, [id, code]);
      for (const { question, answer: text } of each.profileAnswers)
        put(answer, [question, text, id]);
    }
  });
  db.transaction(() => {
    let id = 0;
    for (const {
      contactNo,
      templateCode,
      date,
      campaignNo,
      evaluation,
      salespersonCode,
    } of interactions(interactionCount, contactCount)) {
      put(interaction, [
        ++id,
        idOf(contactNo),
        templateCode,
        date,
        campaignNo,
        evaluation,
        salespersonCode,
      ]);
    }
  });
  for (const statement of [contact, group, industry, answer, interaction]) statement.finalize();
  db.exec(`CREATE INDEX byCountry ON contacts (country);
    CREATE INDEX byName ON contacts (name COLLATE NOCASE);
    CREATE INDEX byCreated ON contacts (createdOn);
    CREATE INDEX byEmail ON contacts (email);
    CREATE INDEX byTemplate ON interactions (templateCode, date, contact);
    CREATE INDEX byContact ON interactions (contact, templateCode, date);
    ANALYZE;`);
  db.close();
}

const quoted = (...texts) => texts.map((text) => `'${text}'`).join(", ");

function prepared(db) {
  const { cityPart, createdSince, emailPart, country, nameStart, groups, countries } = ASKED;
  const { industry, answer, template, since } = ASKED;
  const mayBeMailed = "excludeFromSegment = 0 AND privacyBlocked = 0 AND deceased = 0";
  const inGroups = `id IN (SELECT contact FROM groups WHERE code IN (${quoted(...groups)}))`;
  const had = `(SELECT contact FROM interactions WHERE templateCode = '${template}' AND date >= '${since}')`;
  const contactsWhere = (where) => `SELECT count(*) FROM contacts WHERE ${where}`;
  return [
    contactsWhere(
      `city LIKE '%${cityPart}%' AND createdOn >= '${createdSince}' AND ${mayBeMailed}`,
    ),
    contactsWhere(`email LIKE '%${emailPart}%'`),
    contactsWhere(`country = '${country}'`),
    contactsWhere(`name LIKE '${nameStart}%'`),
    `SELECT count(DISTINCT contact) FROM groups WHERE code IN (${quoted(...groups)})`,
    contactsWhere(
      `country IN (${quoted(...countries)}) AND ${mayBeMailed} AND ${inGroups}
       AND NOT EXISTS (SELECT 1 FROM industries WHERE contact = firm AND code = '${industry}')
       AND id IN (SELECT contact FROM answers WHERE question = '${answer.question}' AND answer = '${answer.answer}')`,
    ),
    `SELECT count(DISTINCT contact) FROM interactions WHERE templateCode = '${template}' AND date >= '${since}'`,
    contactsWhere(`country = '${country}' AND id NOT IN ${had}`),
    contactsWhere(`${inGroups} AND id NOT IN ${had} AND country = '${country}'`),
  ].map((sql) => {
    const statement = db.prepare(sql);
    return () => {
      statement.step();
      const count = statement.getInt(0);
      statement.reset();
      return count;
    };
  });
}
