import fc from "fast-check";
import { guessMapping } from "../../../../src/domain/contact/import/guess-mapping";
import { rowReader } from "../../../../src/domain/contact/import/read-row";
import { valueParts } from "../../../../src/domain/contact/import/vcard-lines";
import { vcardTable } from "../../../../src/domain/contact/import/vcard-table";

/** What the cards tell, mapped as a file's columns are. */
function told(text: string) {
  const { columns, rows } = vcardTable(text, "contacts.vcf");
  const mapping = guessMapping(columns);
  const read = rowReader({ columns, mapping, today: "2026-11-23", source: "contacts.vcf" });
  return rows.map(({ cells }) => read(cells));
}

function card(...lines: string[]): string {
  return ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");
}

describe("a vCard", () => {
  test("of version 3 is read whole", () => {
    const [row] = told(
      card(
        "VERSION:3.0",
        "N:Lovelace;Ada;King;Mrs;",
        "FN:Ada King Lovelace",
        "ORG:Analytical Engines\\, Ltd;Research",
        "TITLE:Countess",
        "item1.EMAIL;type=INTERNET:other@x.example",
        "EMAIL;TYPE=INTERNET,PREF:ada@x.example",
        "TEL;TYPE=WORK,VOICE:+44 20 1",
        "TEL;TYPE=CELL:+44 7700 900601",
        "TEL;TYPE=WORK,FAX:+44 20 9",
        "ADR;TYPE=WORK:;Floor 2;12 Square;London;;SW1Y;United Kingdom",
        "ADR;TYPE=HOME:;;Home 1;Bath;;BA1;United Kingdom",
        "CATEGORIES:Golf,X\\,Y",
        "UID:u-1",
      ),
    );
    expect(row).toMatchObject({
      companyName: "Analytical Engines, Ltd",
      problems: [],
      told: {
        type: "person",
        name: "Ada King Lovelace",
        firstName: "Ada",
        middleName: "King",
        surname: "Lovelace",
        salutationCode: "F-MAR",
        jobTitle: "Countess",
        email: "ada@x.example",
        email2: "other@x.example",
        phone: "+44 20 1",
        mobile: "+44 7700 900601",
        address: "12 Square",
        address2: "Floor 2",
        city: "London",
        postCode: "SW1Y",
        country: "GB",
        externalId: "u-1",
      },
    });
  });

  test("of version 2.1 is read as Outlook and phones write it", () => {
    const [row] = told(
      card(
        "VERSION:2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =",
        "M=C3=BCller",
        "ADR;WORK;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:;;Stra=DFe 1=0D=0AHof;Ulm;;89073;Germany",
        "TEL;CELL;VOICE:+49 170 1",
        "TEL;HOME:0731 2",
      ),
    );
    expect(row?.told).toMatchObject({
      name: "Jörg Müller",
      firstName: "Jörg",
      surname: "Müller",
      address: "Straße 1",
      address2: "Hof",
      country: "DE",
      mobile: "+49 170 1",
      phone: "0731 2",
    });
  });

  test("of version 4 is read with its URIs", () => {
    const [row] = told(
      card(
        "VERSION:4.0",
        "FN:Emil Berg",
        "N:Berg;Emil;;;",
        "GENDER:M",
        "LANG:nb",
        'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+47-900-00-001',
        'ADR;TYPE=home;LABEL="Storgata 1: Oslo; Norge":;;Storgata 1;Oslo;;0155;Norge',
      ),
    );
    expect(row?.told).toMatchObject({
      salutationCode: "M",
      language: "nb",
      mobile: "+47-900-00-001",
      address: "Storgata 1",
      city: "Oslo",
    });
  });

  test("is put together from folded lines", () => {
    const [row] = told(card("VERSION:3.0", "FN:Ada Love", " lace", "N:Lovelace;Ada"));
    expect(row?.told.name).toBe("Ada Lovelace");
  });

  test.each([
    ["by its kind", ["KIND:org", "FN:Contoso", "ORG:Contoso"]],
    ["by Apple's mark", ["X-ABShowAs:COMPANY", "FN:Contoso", "N:;;;;", "ORG:Contoso"]],
    ["by having no other name", ["FN:Contoso", "N:;;;;", "ORG:Contoso;"]],
  ])("is a company %s", (_what, lines) => {
    expect(told(card("VERSION:4.0", ...lines))[0]?.told).toMatchObject({
      type: "company",
      name: "Contoso",
    });
  });

  test("holds no card of another inside it", () => {
    const agent = ["AGENT:", "BEGIN:VCARD", "FN:Agent", "END:VCARD"];
    const rows = told(card("VERSION:2.1", "FN:Ada", ...agent, "N:Lovelace;Ada"));
    expect(rows.map((row) => row.told.surname)).toEqual(["Lovelace"]);
  });

  test("that is not ended is read as far as it goes", () => {
    expect(told("BEGIN:VCARD\nFN:Ada\nN:Lovelace;Ada\n")[0]?.told.name).toBe("Ada");
  });
});

test("any text is read without a fault", () => {
  const someLine = fc.oneof(
    fc.constantFrom("BEGIN:VCARD", "END:VCARD", "N;ENCODING=QUOTED-PRINTABLE:=", 'ADR;;":x', "=FF"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(someLine), (lines) => {
      const { columns, rows } = vcardTable(lines.join("\n"), "x.vcf");
      expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
    }),
  );
});

test("the parts of a value are what was escaped into it", () => {
  const somePart = fc.string({ unit: fc.constantFrom("a", ";", ",", "\\", "ü"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(somePart, { minLength: 1, maxLength: 5 }), (parts) => {
      const value = parts.map((part) => part.replace(/[\\;,]/g, String.raw`\$&`)).join(";");
      expect(valueParts(value, ";")).toEqual(parts);
    }),
  );
});
