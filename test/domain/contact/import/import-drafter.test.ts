import type { Contact } from "../../../../src/domain/contact/contact";
import { STANDARD_CONTACT_DEFAULTS } from "../../../../src/domain/contact/contact-defaults";
import { existingContacts } from "../../../../src/domain/contact/import/existing-contacts";
import { guessMapping } from "../../../../src/domain/contact/import/guess-mapping";
import {
  type ImportPolicy,
  STANDARD_IMPORT_POLICY,
} from "../../../../src/domain/contact/import/import-draft";
import { importDrafter } from "../../../../src/domain/contact/import/import-drafter";
import { rowReader } from "../../../../src/domain/contact/import/read-row";
import { aCompany, aContact } from "../../../support/a-contact";

/** Drafts the import of a table whose first line names the columns. */
function draft(csv: string, contacts: readonly Contact[] = [], policy: Partial<ImportPolicy> = {}) {
  const [header, ...lines] = csv.split("\n").map((line) => line.split(","));
  const columns = header ?? [];
  const read = rowReader({
    columns,
    mapping: guessMapping(columns),
    today: "2026-11-23",
    source: "contacts.csv",
  });
  const drafter = importDrafter({
    fileName: "contacts.csv",
    existing: existingContacts(contacts),
    defaults: STANDARD_CONTACT_DEFAULTS,
    policy: { ...STANDARD_IMPORT_POLICY, ...policy },
    today: "2026-11-23",
  });
  const rows = lines.map((cells, index) => ({
    source: { rowNo: index + 2, cells, isMalformed: false },
    row: read(cells),
  }));
  const isCompany = (row: (typeof rows)[number]) => row.row.told.type === "company";
  for (const { source, row } of [
    ...rows.filter(isCompany),
    ...rows.filter((each) => !isCompany(each)),
  ]) {
    drafter.take(source, row);
  }
  return drafter.draft();
}

function refusals(csv: string, contacts?: readonly Contact[]) {
  return draft(csv, contacts).refused.map(({ rowNo, problems }) => [rowNo, ...problems]);
}

const ada = aContact({
  no: "CT1",
  name: "Ada Lovelace",
  firstName: "Ada",
  surname: "Lovelace",
  email: "ada@x.example",
  city: "London",
});

describe("new contacts", () => {
  test("are added as they are told", () => {
    const { added } = draft("First Name,Last Name,City\nAda,Lovelace,London");
    expect(added).toEqual([
      expect.objectContaining({
        type: "person",
        name: "Ada Lovelace",
        surname: "Lovelace",
        city: "London",
        salutationCode: "UNISEX",
        createdOn: "2026-11-23",
      }),
    ]);
  });

  test("keep the number of their own system as the external id", () => {
    expect(draft("No.,Name\nCT100,Ada").added[0]?.externalId).toBe("CT100");
  });
});

describe("companies", () => {
  test("that only persons name are added once, with the business address", () => {
    const { added, namedCompanyCount } = draft(
      "First Name,Company,Business Street,Business City\nAda,Contoso,Main St 1,Berlin\nEmil,CONTOSO,,",
    );
    expect(added.map(({ type, name, companyNo, city }) => [type, name, companyNo, city])).toEqual([
      ["company", "Contoso", "", "Berlin"],
      ["person", "Ada", "#0", "Berlin"],
      ["person", "Emil", "#0", "Berlin"],
    ]);
    expect(namedCompanyCount).toBe(1);
  });

  test("of the file are found by name and by number, wherever they stand", () => {
    const { added, namedCompanyCount } = draft(
      "No.,Type,Name,Company No.,Company Name\n11,Person,Ada,1,\n12,Person,Emil,,Contoso\n1,Company,Contoso,1,",
    );
    expect(added.map(({ name, companyNo }) => [name, companyNo])).toEqual([
      ["Contoso", ""],
      ["Ada", "#0"],
      ["Emil", "#0"],
    ]);
    expect(namedCompanyCount).toBe(0);
  });

  test("that exist are reused", () => {
    const contoso = aCompany({ no: "CT7", name: "Contoso" });
    const { added } = draft("First Name,Company\nAda,contoso", [contoso]);
    expect(added.map(({ name, companyNo }) => [name, companyNo])).toEqual([["Ada", "CT7"]]);
  });

  test("of one name are told apart by the city", () => {
    const branches = ["Berlin", "Paris"].map((city) =>
      aCompany({ no: city, name: "Contoso", city }),
    );
    const { added } = draft("First Name,Company,Business City\nAda,Contoso,Paris", branches);
    expect(added[0]?.companyNo).toBe("Paris");
  });

  test("that cannot be found by their number refuse the person", () => {
    expect(refusals("Name,Type,Company No.\nAda,Person,77")).toEqual([
      [2, { kind: "companyIsMissing", companyNo: "77" }],
    ]);
  });
});

describe("contacts that exist", () => {
  test.each<[what: string, csv: string, contact: Partial<Contact>]>([
    ["by e-mail and name", "Name,Email,Phone\nADA LOVELACE,ADA@X.example,1", {}],
    ["by external id", "External ID,Name,Phone\nX9,Ada King,1", { externalId: "X9" }],
    ["by the number that an import kept", "No.,Name,Phone\nX9,Ada King,1", { externalId: "X9" }],
    ["by our own number and name", "No.,Name,Phone\nCT1,Ada Lovelace,1", {}],
    ["by name, for want of an e-mail address", "Name,City,Phone\nAda Lovelace,London,1", {}],
  ])("are known %s", (_what, csv, told) => {
    const { added, changed } = draft(csv, [{ ...ada, ...told }]);
    expect(added).toEqual([]);
    expect(changed.map(({ after }) => [after.no, after.phone])).toEqual([["CT1", "1"]]);
  });

  test.each<[what: string, csv: string, contacts: Contact[]]>([
    ["our number under another name", "No.,Name\nCT1,Emil", [ada]],
    [
      "a namesake elsewhere",
      "Name,Street,Zip,City\nAda Lovelace,A 1,1,Oslo",
      [{ ...ada, address: "B 2", postCode: "2", email: "" }],
    ],
    ["a namesake with another e-mail address", "Name,Email\nAda Lovelace,other@x.example", [ada]],
    [
      "a namesake without one, and nothing else in common",
      "Name,Email\nAda Lovelace,other@x.example",
      [{ ...ada, email: "" }],
    ],
    [
      "a colleague with the company's e-mail address",
      "Name,Email\nEmil,info@x.example",
      [
        aCompany({ no: "C", email: "info@x.example" }),
        { ...ada, companyNo: "C", email: "info@x.example" },
      ],
    ],
  ])("are not taken for %s", (_what, csv, contacts) => {
    expect(draft(csv, contacts).added).toHaveLength(1);
  });

  test("are unchanged when nothing is new", () => {
    expect(draft("Name,Email,City\nAda Lovelace,ada@x.example,London", [ada])).toMatchObject({
      added: [],
      changed: [],
      unchangedCount: 1,
    });
  });

  test("take over an external id and a company, where they have none", () => {
    const contoso = aCompany({ no: "C1", name: "Contoso" });
    const csv = "No.,Name,Email,Company\nX9,Ada Lovelace,ada@x.example,Contoso";
    expect(draft(csv, [ada, contoso]).changed[0]?.after).toMatchObject({
      externalId: "X9",
      companyNo: "C1",
    });
  });

  test("are never moved to another company", () => {
    const csv = "Name,Email,Company\nAda Lovelace,ada@x.example,Fabrikam";
    const { changed, added } = draft(csv, [{ ...ada, companyNo: "C1" }]);
    expect([changed, added]).toEqual([[], []]);
  });

  test("that several could be are left out, or added when asked to", () => {
    const csv = "Name,Email\nAda Lovelace,ada@x.example";
    const twin = { ...ada, no: "CT2" };
    expect(refusals(csv, [ada, twin])).toEqual([
      [2, { kind: "isAmbiguous", contactNos: ["CT1", "CT2"] }],
    ]);
    expect(draft(csv, [ada, twin], { addsAmbiguous: true }).added).toHaveLength(1);
  });

  test("with the e-mail address and another name are left out as ambiguous", () => {
    expect(refusals("Name,Email\nAda King,ada@x.example", [ada])).toEqual([
      [2, { kind: "isAmbiguous", contactNos: ["CT1"] }],
    ]);
  });
});

describe("the policy", () => {
  const csv = "Name,Email,City,Phone,Tags\nAda Lovelace,ada@x.example,Oslo,1,B";
  const before = { ...ada, mailingGroups: ["A"] };

  test.each<
    [policy: Partial<ImportPolicy>, expected: [city: string, phone: string, groups: string[]]]
  >([
    [{ standard: "overwrite" }, ["Oslo", "1", ["A", "B"]]],
    [{ standard: "fillEmpty" }, ["London", "1", ["A", "B"]]],
    [{ standard: "keep", fields: { phone: "overwrite" } }, ["London", "1", ["A"]]],
    [{ standard: "overwrite", fields: { city: "keep" } }, ["London", "1", ["A", "B"]]],
  ])("%j", (policy, [city, phone, mailingGroups]) => {
    expect(draft(csv, [before], policy).changed[0]?.after).toMatchObject({
      city,
      phone,
      mailingGroups,
    });
  });

  test("never lowers a flag, shrinks a list or forgets an objection", () => {
    const guarded = {
      ...ada,
      excludeFromSegment: true,
      mailingGroups: ["A"],
      doNotMail: { date: "2020-01-01", source: "letter" },
    };
    const { changed, unchangedCount } = draft(
      "Name,Email,Exclude from Segment,Tags,Do not mail\nAda Lovelace,ada@x.example,no,,yes",
      [guarded],
    );
    expect([changed, unchangedCount]).toEqual([[], 1]);
  });

  test("blocks who turns out to be a minor", () => {
    expect(
      draft("Name,Email,Minor\nAda Lovelace,ada@x.example,yes", [ada]).changed[0]?.after,
    ).toMatchObject({ minor: true, privacyBlocked: true });
  });
});

describe("rows that are not taken", () => {
  test("repeat an earlier row", () => {
    expect(refusals("Name,Email\nAda,a@x.example\nEmil,a@x.example\nADA,A@x.example")).toEqual([
      [4, { kind: "isDuplicate", ofRowNo: 2 }],
    ]);
  });

  test("are about a contact that another row is about", () => {
    const csv = "External ID,Name,Email\nX9,Ada King,\n,Ada Lovelace,ada@x.example";
    expect(refusals(csv, [{ ...ada, externalId: "X9" }])).toEqual([
      [3, { kind: "isDuplicate", ofRowNo: 2 }],
    ]);
  });

  test("tell everything that is wrong with them", () => {
    expect(refusals("Name,Email,Minor\n,nonsense,perhaps")).toEqual([
      [
        2,
        { kind: "nameIsMissing" },
        { kind: "emailIsInvalid", value: "nonsense" },
        { kind: "valueIsUnknown", field: "minor", value: "perhaps" },
      ],
    ]);
  });
});
