import { draftFileLetters, type FileLettersWanted } from "../../src/app/draft-file-letters";
import { readContactFile } from "../../src/app/import-contacts";
import { mapFileColumns, type FieldOfColumn } from "../../src/app/map-file-columns";
import { aLetterState } from "../support/a-letter";

interface Told extends Partial<Omit<FileLettersWanted, "mapping">> {
  readonly fields?: readonly string[];
  readonly byHand?: readonly FieldOfColumn[];
}

async function drafted(csv: string, { fields = [], byHand = [], ...told }: Told = {}) {
  const file = await readContactFile(new TextEncoder().encode(csv), "contacts.csv");
  if (!file.ok) throw new Error(file.problem.kind);
  const { table } = file.value;
  const mapping = mapFileColumns({ columns: table.columns, fields }, byHand);
  if (!mapping.ok) throw new Error(mapping.problem.kind);
  return draftFileLetters(table, {
    mapping: mapping.value,
    letter: aLetterState(),
    language: "en",
    today: "2026-11-23",
    texts: {},
    ...told,
  });
}

async function records(csv: string, told?: Told) {
  const { letters } = await drafted(csv, told);
  return letters.map(({ content }) => content.record);
}

describe("the letters of a file", () => {
  test("are one for each row, named for company and contact", async () => {
    const { letters } = await drafted(
      "Name;Firma\nAda Lovelace;Engines\nCarl Gauß;\nAda Lovelace;Engines\n",
    );
    expect(letters.map(({ lineNo, name }) => [lineNo, name])).toEqual([
      [2, "Engines - Ada Lovelace"],
      [3, "Carl Gauß"],
      [4, "Engines - Ada Lovelace"],
    ]);
  });

  test("have salutation, address block and days as in the pane", async () => {
    const csv =
      "Anrede,Vorname,Nachname,Firma,Straße,PLZ,Ort,Land\nFrau,Ada,Lovelace,Engines,Weg 1,37073,Göttingen,DE\n";
    const [record] = await records(csv, { language: "de" });
    expect(record).toMatchObject({
      "salutation.formal": "Sehr geehrte Frau Lovelace,",
      "document.today": "23. November 2026",
      "company.name": "Engines",
      "contact.country": "Deutschland",
    });
    expect(record?.["addressBlock.mail"]).toContain(
      "Engines\nAda Lovelace\nWeg 1\n37073 Göttingen",
    );
  });

  test("take a column as it is, under its own name, even if no contact has such a thing", async () => {
    const csv = "Student,Grade,Country\nAda, A+ ,DE\n";
    const [record] = await records(csv);
    expect(record).toMatchObject({ Student: "Ada", Grade: "A+", Country: "DE" });
    expect(record?.["contact.country"]).toBe("Germany");
  });

  test("take the column or the field of ours that the hand gives them", async () => {
    const csv = "Name,City,Town\nAda,Paris,London\n";
    const [record] = await records(csv, {
      fields: ["City", "Day"],
      byHand: [
        { field: "City", column: "Town" },
        { field: "Day", column: "document.today" },
      ],
    });
    expect(record).toMatchObject({
      City: "London",
      Day: "November 23, 2026",
      "Day=": "2026-11-23",
    });
  });

  test("have the texts that are the same for all, our own country in the address as well", async () => {
    const csv = "Name,Address,Post Code,City,Country\nAda,Square 12,SW1Y,London,GB\n";
    const texts = { "ourCompany.country": "DE", "salesperson.name": "Jo", Offer: "10 %" };
    const [record] = await records(csv, { texts });
    expect(record).toMatchObject({
      "ourCompany.country": "Germany",
      "salesperson.name": "Jo",
      Offer: "10 %",
    });
    expect(record?.["addressBlock.mail"]).toMatch(/UNITED KINGDOM$/i);
  });

  test("have the number that the file gives, and no other", async () => {
    const numbers = await records("No.,Name\nK-7,Ada\n,Carl\n");
    expect(numbers.map((record) => record["contact.no"])).toEqual(["K-7", ""]);
  });

  test("know a company that stands in a row of its own", async () => {
    const csv = "No.,Type,Name,Company No.,City\nP1,Person,Ada,C1,\nC1,Company,Engines,,London\n";
    const [ada, engines] = await records(csv);
    expect(ada).toMatchObject({ "company.name": "Engines", "contact.city": "London" });
    expect(engines).toMatchObject({ "company.name": "Engines" });
  });

  test("show a passage to those only whom its rule is about", async () => {
    const inBerlin = { kind: "field", field: "city", comparison: "is", values: ["Berlin"] };
    const rule = JSON.stringify({ contact: { kind: "all", conditions: [inBerlin] } });
    const condition = { key: "c1", title: "", rule, template: "", shown: "", shows: "template" };
    const letter = aLetterState({ conditions: [condition as never] });
    const { letters } = await drafted("Name,City\nAda,Berlin\nCarl,Bonn\n", { letter });
    expect(letters.map(({ content }) => content.conditions)).toEqual([{ c1: true }, { c1: false }]);
  });
});

describe("a row", () => {
  test("gets no letter when its contact must not be written to", async () => {
    const csv = "Name,Deceased,Do not mail\nAda,yes,\nCarl,,yes\nEmmy,,\n";
    const { letters, leftOut } = await drafted(csv);
    expect(letters.map(({ lineNo }) => lineNo)).toEqual([4]);
    expect(leftOut).toEqual([
      { rowNo: 2, reason: "deceased" },
      { rowNo: 3, reason: "objectsToMail" },
    ]);
  });

  test("is broken when it has more cells than the file has columns", async () => {
    const { broken } = await drafted("Name,City\nAda,London,GB\nCarl,Bonn\n");
    expect(broken.map(({ rowNo }) => rowNo)).toEqual([2]);
  });

  test("is doubtful when a value is not understood, and has its letter", async () => {
    const { letters, doubtful } = await drafted("Name,E-Mail\nAda,ada at example\n");
    expect(letters).toHaveLength(1);
    expect(doubtful).toMatchObject([{ rowNo: 2, problem: { kind: "emailIsInvalid" } }]);
  });

  test("may have no name in a file that has none", async () => {
    const { doubtful, letters } = await drafted("Student,Grade\nAda,A\n");
    expect(doubtful).toEqual([]);
    expect(letters.map(({ name }) => name)).toEqual(["row 2"]);
  });

  test("misses its name in a file that has names", async () => {
    const { doubtful } = await drafted("Name,City\n,London\n");
    expect(doubtful).toEqual([{ rowNo: 2, problem: { kind: "nameIsMissing" } }]);
  });
});
