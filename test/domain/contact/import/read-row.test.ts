import { guessMapping } from "../../../../src/domain/contact/import/guess-mapping";
import type { ColumnMapping } from "../../../../src/domain/contact/import/import-field";
import { rowReader } from "../../../../src/domain/contact/import/read-row";

/** What a row tells, by its cells under their captions. */
function read(cells: Record<string, string>, mapping?: ColumnMapping) {
  const columns = Object.keys(cells);
  const reader = rowReader({
    columns,
    mapping: mapping ?? guessMapping(columns),
    today: "2026-11-23",
    source: "contacts.csv",
  });
  return reader(Object.values(cells));
}

describe("a row", () => {
  test("tells nothing that is empty", () => {
    expect(read({ Name: "Ada Lovelace", City: " ", Minor: "No", Tags: "" })).toEqual({
      told: { type: "person", name: "Ada Lovelace" },
      no: "",
      companyNo: "",
      companyName: "",
      hasBusinessAddress: false,
      problems: [],
    });
  });

  test.each<[what: string, cells: Record<string, string>, type: string, name: string]>([
    ["a person by the type", { Type: "Person", Name: "X", Company: "X" }, "person", "X"],
    ["a company by the type", { Type: "Firma", Name: "X" }, "company", "X"],
    ["a person by a name of their own", { "First Name": "Ada", Company: "X" }, "person", "Ada"],
    ["a person by another name", { Name: "Ada", Company: "X" }, "person", "Ada"],
    ["a company by the same name", { Name: "Contoso", Company: "CONTOSO" }, "company", "Contoso"],
    ["a company by its name alone", { "First Name": "", Company: "X" }, "company", "X"],
    ["a person in doubt", { Name: "Ada" }, "person", "Ada"],
  ])("is about %s", (_what, cells, type, name) => {
    expect(read(cells).told).toMatchObject({ type, name });
  });

  test("joins the name with its suffix", () => {
    const cells = {
      "First Name": "Martin",
      "Middle Name": "L.",
      "Last Name": "King",
      Suffix: "Jr.",
    };
    expect(read(cells).told).toMatchObject({ name: "Martin L. King Jr.", surname: "King" });
  });

  test("keeps a form of address that is no salutation", () => {
    expect(read({ Anrede: "Frau", Nachname: "Curie" }).told.salutationCode).toBe("F");
    expect(read({ Anrede: "Prof. Dr.", Nachname: "Curie", Geschlecht: "w" }).told).toMatchObject({
      salutationCode: "F",
      customAttributes: [{ name: "Anrede", type: "text", value: "Prof. Dr." }],
    });
  });

  test("takes the home address only for want of a business one", () => {
    const home = { "Home Street": "Home 1", "Home City": "Ulm", "Home Country/Region": "Germany" };
    expect(read({ Name: "A", ...home }).told).toMatchObject({
      address: "Home 1",
      city: "Ulm",
      country: "DE",
    });
    const both = read({ Name: "A", "Business Street": "Work 2", ...home });
    expect(both.told).toEqual({ type: "person", name: "A", address: "Work 2" });
    expect(both.hasBusinessAddress).toBe(true);
  });

  test("joins the lines of a street", () => {
    const cells = {
      Name: "A",
      "Business Street": "Tower 1\nFloor 2",
      "Business Street 2": "Door 3",
    };
    expect(read(cells).told).toMatchObject({ address: "Tower 1", address2: "Floor 2, Door 3" });
  });

  test("takes Mailchimp's address apart", () => {
    const cells = { "First Name": "A", Address: "1 Main St  Apt 4  Springfield  IL  62701  US" };
    expect(read(cells).told).toMatchObject({
      address: "1 Main St",
      address2: "Apt 4",
      city: "Springfield",
      county: "IL",
      postCode: "62701",
      country: "US",
    });
  });

  test("tells phones apart by their labels", () => {
    const cells = {
      Name: "A",
      "Phone 1 - Label": "Work Fax",
      "Phone 1 - Value": "1",
      "Phone 2 - Label": "Mobile",
      "Phone 2 - Value": "+44 7700 900601",
      "Phone 3 - Label": "* Work",
      "Phone 3 - Value": "+44 1632 960601 ::: +44 2",
    };
    expect(read(cells).told).toMatchObject({ phone: "+44 1632 960601", mobile: "+44 7700 900601" });
  });

  test("takes the phone at home for want of another", () => {
    expect(read({ Name: "A", "Home Phone": "1" }).told.phone).toBe("1");
    expect(read({ Name: "A", "Home Phone": "1", "Business Phone": "2" }).told.phone).toBe("2");
  });

  test("finds two e-mail addresses in one cell", () => {
    const cells = { Name: "A", Email: "Ada <a@x.example>; <b@x.example>" };
    expect(read(cells).told).toMatchObject({ email: "a@x.example", email2: "b@x.example" });
    const split = read({ Name: "A", Email: "a@x.example ::: mailto:b@x.example" });
    expect(split.told).toMatchObject({ email: "a@x.example", email2: "b@x.example" });
  });

  test("splits lists, without Google's own labels", () => {
    expect(
      read({ Name: "A", Labels: "* myContacts ::: Suppliers ::: X" }).told.mailingGroups,
    ).toEqual(["Suppliers", "X"]);
    expect(read({ Name: "A", TAGS: '"VIP","a, b"' }).told.mailingGroups).toEqual(["VIP", "a, b"]);
    expect(read({ Name: "A", Kategorien: "Golf;Golf; Karte" }).told.mailingGroups).toEqual([
      "Golf",
      "Karte",
    ]);
  });

  test("reads flags and objections", () => {
    const told = read({
      Name: "A",
      Minor: "ja",
      "Exclude from Segment": "0",
      "Unsubscribed from all email": "TRUE",
      "Do not mail": "2025-03-01",
    }).told;
    expect(told).toEqual({
      type: "person",
      name: "A",
      minor: true,
      doNotEmail: { date: "2026-11-23", source: "contacts.csv" },
      doNotMail: { date: "2025-03-01", source: "contacts.csv" },
    });
  });

  test("keeps a column as an attribute of its name", () => {
    const told = read({ Name: "A", "Shoe Size": "38" }, ["name", "customAttribute"]).told;
    expect(told.customAttributes).toEqual([{ name: "Shoe Size", type: "text", value: "38" }]);
  });

  test("keeps a formula as the text that it is", () => {
    expect(read({ Name: '=HYPERLINK("http://x","y")' }).told.name).toBe(
      '=HYPERLINK("http://x","y")',
    );
  });
});

describe("a row is refused", () => {
  test.each<[cells: Record<string, string>, problem: object]>([
    [{ Name: "", City: "Oslo" }, { kind: "nameIsMissing" }],
    [
      { Name: "A", Email: "a(at)x" },
      { kind: "emailIsInvalid", value: "a(at)x" },
    ],
    [
      { Name: "A", Language: "Klingon" },
      { kind: "valueIsUnknown", field: "language", value: "Klingon" },
    ],
    [
      { Name: "A", Minor: "perhaps" },
      { kind: "valueIsUnknown", field: "minor", value: "perhaps" },
    ],
    [
      { Name: "A", "Correspondence Type": "Pigeon" },
      { kind: "valueIsUnknown", field: "correspondenceType", value: "Pigeon" },
    ],
    [
      { Name: "A", Phone: "4.91512E+11" },
      { kind: "valueIsUnknown", field: "phone", value: "4.91512E+11" },
    ],
  ])("for %j", (cells, problem) => {
    expect(read(cells).problems).toEqual([problem]);
  });

  test("for cells without a column", () => {
    const reader = rowReader({ columns: ["Name"], mapping: ["name"], today: "", source: "" });
    expect(reader(["A", "", ""]).problems).toEqual([]);
    expect(reader(["A", "", "B"]).problems).toEqual([
      { kind: "tooManyCells", cellCount: 3, columnCount: 1 },
    ]);
  });
});
