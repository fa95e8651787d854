import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Doors } from "../../src/app/doors";
import { draftImport, importContacts, readContactFile } from "../../src/app/import-contacts";
import type { Contact } from "../../src/domain/contact/contact";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { guessMapping } from "../../src/domain/contact/import/guess-mapping";
import type { ImportDraft, ImportTable } from "../../src/domain/contact/import/import-draft";
import { aStore, nowOf } from "../support/a-store";
import { someDoors } from "../support/some-doors";

const ADA = {
  ...blankContact("person", "2026-01-01"),
  name: "Ada Lovelace",
  email: "ada@x.example",
};

async function aDoor(told: Partial<Doors> = {}): Promise<Doors> {
  return someDoors(await aStore(), told);
}

async function table(bytes: Uint8Array, fileName = "contacts.csv"): Promise<ImportTable> {
  const file = await readContactFile(bytes, fileName);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.value.table;
}

function csv(text: string): Promise<ImportTable> {
  return table(new TextEncoder().encode(text));
}

/** Drafts with the mapping that is guessed. */
function draft(doors: Doors, from: ImportTable): Promise<ImportDraft> {
  return draftImport(doors, from, guessMapping(from.columns));
}

async function everyone({ store }: Doors): Promise<readonly Contact[]> {
  return store.contacts.contacts(await store.contacts.matching({}));
}

describe("files as they are exported", () => {
  test.each<[layout: string, seen: Partial<Contact>[]]>([
    [
      "outlook",
      [
        {
          name: "Rosalind Farthing",
          salutationCode: "F",
          jobTitle: "Practice Manager",
          address: "12 Copperbeech Road",
          postCode: "S10 9ZZ",
          city: "Sheffield",
          county: "South Yorkshire",
          country: "GB",
          phone: "+44 114 496 0012",
          mobile: "+44 7700 900512",
          email: "rosalind.farthing@copperbeech.example.com",
        },
        {
          name: "Desmond Kwame Asante",
          middleName: "Kwame",
          mailingGroups: ["Golf", "Newsletter"],
        },
        { name: "Copperbeech Dental Ltd", type: "company", city: "Sheffield" },
      ],
    ],
    [
      "google",
      [
        {
          name: "Marguerite Vantongeren",
          jobTitle: "Potter",
          phone: "+44 1632 960601",
          mobile: "+44 7700 900601",
          mailingGroups: ["Suppliers"],
          email: "marguerite@vantongeren.example.com",
        },
        { name: "Vantongeren Ceramics", type: "company" },
      ],
    ],
    [
      "business-central",
      [
        { name: "Alpenglow Sporthaus AG", type: "company", externalId: "AG-1", language: "de" },
        {
          name: "Cäcilia Hinterstoisser",
          type: "person",
          externalId: "AG-2",
          initials: "C. H.",
          jobTitle: "Einkäuferin",
          organizationalLevel: "MANAGER",
          postCode: "80333",
          salespersonCode: "HB",
          correspondenceType: "hardCopy",
        },
      ],
    ],
  ])("in %s's layout are taken whole, with no mapping by hand", async (layout, seen) => {
    const doors = await aDoor();
    const bytes = readFileSync(join(__dirname, `../../assets/sample-contacts-${layout}.csv`));
    const drafted = await draft(doors, await table(bytes));
    expect(drafted.refused.flatMap(({ problems }) => problems.map(({ kind }) => kind))).toEqual(
      layout === "outlook" ? ["isDuplicate"] : [],
    );
    const nos = await importContacts(doors, drafted);
    expect(nos).toHaveLength(drafted.added.length);
    const contacts = await everyone(doors);
    for (const contact of seen) {
      expect(contacts).toContainEqual(expect.objectContaining(contact));
    }
    const persons = contacts.filter(({ type }) => type === "person");
    expect(persons.filter(({ companyNo }) => companyNo.startsWith("#"))).toEqual([]);
    doors.store.close();
  });

  test.each(["outlook", "google", "business-central"])(
    "in %s's layout bring nothing new the second time",
    async (layout) => {
      const doors = await aDoor();
      const bytes = readFileSync(join(__dirname, `../../assets/sample-contacts-${layout}.csv`));
      const from = await table(bytes);
      await importContacts(doors, await draft(doors, from));
      const count = await nowOf(doors.store.contacts.count);
      const again = await draft(doors, from);
      expect(again).toMatchObject({
        added: [],
        changed: [],
        unchangedCount: from.rows.length - again.refused.length,
      });
      await importContacts(doors, again);
      expect(await nowOf(doors.store.contacts.count)).toBe(count);
      doors.store.close();
    },
  );
});

test("the cards of a vCard file are taken as rows", async () => {
  const doors = await aDoor();
  const cards =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;;\r\nFN:Ada Lovelace\r\nORG:Engines\r\nEND:VCARD\r\n";
  await importContacts(
    doors,
    await draft(doors, await table(new TextEncoder().encode(cards), "ada.vcf")),
  );
  expect((await everyone(doors)).map(({ name, companyNo }) => [name, companyNo])).toEqual([
    ["Engines", ""],
    ["Ada Lovelace", "CT000001"],
  ]);
  doors.store.close();
});

describe("an import", () => {
  test("adds and changes together", async () => {
    const doors = await aDoor();
    await doors.store.contacts.add([ADA]);
    const from = await csv(
      "Name,Email,City,Company\nAda Lovelace,ada@x.example,London,Engines\nEmil,e@x.example,Oslo,Engines\n",
    );
    await importContacts(doors, await draft(doors, from));
    const contacts = await everyone(doors);
    expect(contacts.map(({ name, city, companyNo }) => [name, city, companyNo])).toEqual([
      ["Engines", "London", ""],
      ["Ada Lovelace", "London", "CT000002"],
      ["Emil", "Oslo", "CT000002"],
    ]);
    doors.store.close();
  });

  test("writes nothing when a contact has changed since it was drafted", async () => {
    const doors = await aDoor();
    await doors.store.contacts.add([ADA]);
    const from = await csv(
      "Name,Email,City\nAda Lovelace,ada@x.example,London\nEmil,e@x.example,Oslo\n",
    );
    const drafted = await draft(doors, from);
    const [before] = await everyone(doors);
    await doors.store.contacts.update([{ ...before!, phone: "1" }]);
    await expect(importContacts(doors, drafted)).rejects.toMatchObject({ code: "conflict" });
    expect(await everyone(doors)).toEqual([{ ...before, phone: "1" }]);
    doors.store.close();
  });

  test("that is called off writes nothing", async () => {
    const doors = await aDoor();
    const from = await csv(
      `Name\n${Array.from({ length: 1200 }, (_, index) => `Person ${index}`).join("\n")}\n`,
    );
    const drafted = await draft(doors, from);
    const calling = new AbortController();
    const onProgress = () => {
      calling.abort(new Error("Called off"));
    };
    await expect(
      importContacts(doors, drafted, { signal: calling.signal, onProgress }),
    ).rejects.toThrow("Called off");
    expect(await nowOf(doors.store.contacts.count)).toBe(0);
    doors.store.close();
  });

  test("gives no person the mailbox of the company", async () => {
    const doors = await aDoor();
    const from = await csv(
      "Type,Name,Company Name,Email,Phone,City\nCompany,Engines,,info@x.example,1,London\nPerson,Ada,Engines,,,\n",
    );
    await importContacts(doors, await draft(doors, from));
    const contacts = await everyone(doors);
    expect(contacts.find(({ name }) => name === "Ada")).toMatchObject({
      email: "",
      phone: "",
      city: "London",
    });
    doors.store.close();
  });
});

describe("100,000 rows", () => {
  const lines = Array.from(
    { length: 100_000 },
    (_, index) =>
      `Ünsal ${index};Person;p${index}@x.example;Company ${index % 5000};+49 30 ${index};10115;Berlin;"Main St ${index}, 2nd floor"`,
  );
  const bytes = new TextEncoder().encode(
    `First Name;Last Name;E-Mail;Company;Phone;PLZ;City;Street\r\n${lines.join("\r\n")}\r\n`,
  );

  test("are read and drafted in slices between which the page takes its turn", async () => {
    const doors = await aDoor();
    const turns = countTurns();
    const file = await readContactFile(bytes, "big.csv");
    const from = file.ok ? file.value.table : undefined;
    expect(from?.rows).toHaveLength(100_000);
    const seen: number[] = [];
    const drafted = await draftImport(doors, from!, guessMapping(from!.columns), {
      onProgress: (done, total) => seen.push(done / total),
    });
    expect(turns.stop()).toBeGreaterThan(20);
    expect(drafted.added).toHaveLength(105_000);
    expect(drafted.refused).toEqual([]);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((left, right) => left - right));
    doors.store.close();
  }, 240_000);

  test("are called off half-way", async () => {
    const doors = await aDoor();
    const file = await readContactFile(bytes, "big.csv");
    const from = file.ok ? file.value.table : undefined;
    const calledOff = new AbortController();
    const drafting = draftImport(doors, from!, guessMapping(from!.columns), {
      signal: calledOff.signal,
      onProgress: (done, total) => {
        if (done / total >= 0.5) calledOff.abort(new Error("called off"));
      },
    });
    await expect(drafting).rejects.toThrow("called off");
    doors.store.close();
  }, 240_000);
});

/** Counts how often the event loop comes round. */
function countTurns() {
  let turns = 0;
  const timer = setInterval(() => turns++);
  return {
    stop: () => {
      clearInterval(timer);
      return turns;
    },
  };
}
