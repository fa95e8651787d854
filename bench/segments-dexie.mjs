import { Dexie } from "dexie";
import { ASKED, contacts, interactions } from "./segments-data.mjs";
import { blocks, serve } from "./segments-serve.mjs";

/** Dexie with every index that helps, by the best way that we found for each question; a scan where no index does. */

const database = new Dexie("bench-dexie", {
  cache: "disabled",
  chromeTransactionDurability: "relaxed",
});
database.version(1).stores({
  contacts: "id, country, nameLower, createdOn, mayBeMailed, *mailingGroups, *industries, *answers",
  interactions: "++id, [templateCode+date+contact]",
});

serve({ fill, open: async () => ways() });

async function fill({ contactCount, interactionCount }) {
  const idOf = (no) => Number(no.slice(2));
  let firm = [];
  const rows = function* () {
    for (const { no, industryGroups, profileAnswers, ...each } of contacts(contactCount)) {
      if (each.type === "company") firm = industryGroups;
      const flagged = each.excludeFromSegment || each.privacyBlocked || each.deceased;
      yield {
        ...each,
        id: idOf(no),
        nameLower: each.name.toLowerCase(),
        cityLower: each.city.toLowerCase(),
        mayBeMailed: flagged ? 0 : 1,
        industries: firm,
        answers: profileAnswers.map(({ question, answer }) => `${question}/${answer}`),
      };
    }
  };
  for (const block of blocks(rows(), 5_000)) await database.contacts.bulkAdd(block);
  for (const block of blocks(interactions(interactionCount, contactCount), 10_000)) {
    await database.interactions.bulkAdd(
      block.map(({ contactNo, ...each }) => ({ ...each, contact: idOf(contactNo) })),
    );
  }
}

function ways() {
  const { country, countries, groups, industry, answer, template, since } = ASKED;
  const keys = async (index, ...values) => {
    const lists = await Promise.all(
      values.map((value) => database.contacts.where(index).equals(value).primaryKeys()),
    );
    return new Set(lists.flat());
  };
  const had = async () => {
    const range = [template, since, Dexie.minKey];
    const found = await database.interactions
      .where("[templateCode+date+contact]")
      .between(range, [template, Dexie.maxKey, Dexie.maxKey])
      .keys();
    return new Set(found.map((key) => key[2]));
  };
  const count = (ids, holds) => [...ids].filter(holds).length;
  return [
    () =>
      scanned(
        (each) =>
          each.createdOn >= ASKED.createdSince &&
          each.mayBeMailed === 1 &&
          each.cityLower.includes(ASKED.cityPart),
      ),
    () => scanned((each) => each.email.includes(ASKED.emailPart)),
    () => database.contacts.where("country").equals(country).count(),
    () => database.contacts.where("nameLower").startsWith(ASKED.nameStart).count(),
    async () => (await keys("mailingGroups", ...groups)).size,
    async () => {
      const [inGroups, inCountries, inIndustry, answered] = await Promise.all([
        keys("mailingGroups", ...groups),
        keys("country", ...countries),
        keys("industries", industry),
        keys("answers", `${answer.question}/${answer.answer}`),
      ]);
      const ids = [...inGroups].filter(
        (id) => inCountries.has(id) && answered.has(id) && !inIndustry.has(id),
      );
      const rows = await database.contacts.bulkGet(ids);
      return rows.filter(({ mayBeMailed }) => mayBeMailed === 1).length;
    },
    async () => (await had()).size,
    async () => {
      const [inCountry, whoHad] = await Promise.all([keys("country", country), had()]);
      return count(inCountry, (id) => !whoHad.has(id));
    },
    async () => {
      const [inGroups, whoHad] = await Promise.all([keys("mailingGroups", ...groups), had()]);
      const ids = [...inGroups].filter((id) => !whoHad.has(id));
      const rows = await database.contacts.bulkGet(ids);
      return rows.filter((row) => row.country === country).length;
    },
  ];
}

const ROWS_PER_READ = 20_000;

/** In chunks, the next one read ahead. */
async function scanned(holds) {
  const after = (id) => database.contacts.where("id").above(id).limit(ROWS_PER_READ).toArray();
  let matching = 0;
  let next = after(0);
  for (;;) {
    const rows = await next;
    if (rows.length === 0) return matching;
    next = after(rows.at(-1).id);
    for (const row of rows) if (holds(row)) matching += 1;
  }
}
