import fc from "fast-check";
import Papa from "papaparse";
import { parseInSlices, readCsv } from "../../src/app/import-contacts-csv";

async function read(text: string) {
  const table = await readCsv(text, "contacts.csv");
  return table.ok
    ? { columns: table.value.columns, rows: table.value.rows.map(({ cells }) => cells) }
    : table.problem;
}

describe("reading a CSV file", () => {
  test.each<[what: string, text: string]>([
    ["commas", "Name,City\nAda,London\nEmil,Oslo\n"],
    ["semicolons", "Name;City\nAda;London\nEmil;Oslo\n"],
    ["tabs", "Name\tCity\nAda\tLondon\nEmil\tOslo\n"],
    ["bars", "Name|City\nAda|London\nEmil|Oslo\n"],
    ["Excel's first line", "sep=;\r\nName;City\r\nAda;London\r\nEmil;Oslo"],
    ["a byte order mark", "\ufeffName;City\r\nAda;London\r\nEmil;Oslo"],
    ["an old Mac's line ends", "Name;City\rAda;London\rEmil;Oslo\r"],
    ["empty rows", "\n\nName;City\n\n;\nAda;London\n\nEmil;Oslo\n\n\n"],
    ["empty columns at the end", "Name;City;;\nAda;London;;\nEmil;Oslo;;\n"],
  ])("understands %s", async (_what, text) => {
    const table = await read(text);
    expect(table).toMatchObject({ columns: ["Name", "City"] });
    expect("rows" in table && table.rows.map((cells) => cells.slice(0, 2))).toEqual([
      ["Ada", "London"],
      ["Emil", "Oslo"],
    ]);
  });

  test("is not misled by a separator inside cells", async () => {
    expect(await read('Name;Notes\nAda;"a, b, c, d"\nEmil;a, b\n')).toMatchObject({
      columns: ["Name", "Notes"],
    });
  });

  test("keeps quotes, separators and line ends inside a quoted cell", async () => {
    expect(await read('Name,Address\r\n"Lovelace, ""Ada""","Main St 1\r\nLondon"\r\n')).toEqual({
      columns: ["Name", "Address"],
      rows: [['Lovelace, "Ada"', "Main St 1\nLondon"]],
    });
  });

  test("takes a single column", async () => {
    expect(await read("E-Mail\nada@x.example\n")).toEqual({
      columns: ["E-Mail"],
      rows: [["ada@x.example"]],
    });
  });

  test("counts rows as a spreadsheet does", async () => {
    const table = await readCsv('sep=,\nName,City\n\nAda,"a\nb"\nEmil,Oslo', "contacts.csv");
    expect(table.ok && table.value.rows.map(({ rowNo }) => rowNo)).toEqual([4, 5]);
  });

  test("marks a row whose quotes stand where they should not", async () => {
    const text = 'Name,City\n"Ada" Lovelace,London\nEmil,"Oslo"\nBo,Ulm';
    const table = await readCsv(text, "contacts.csv");
    expect(table.ok && table.value.rows.map((row) => row.isMalformed)).toEqual([true, false]);
  });

  test.each<[what: string, text: string, problem: object]>([
    ["nothing", "", { kind: "isEmpty" }],
    ["only blanks", " \n\n", { kind: "isEmpty" }],
    ["only a header", "Name,City\n", { kind: "hasNoRows" }],
    [
      "an open quote",
      'Name,City\nAda,London\nEmil,"Oslo\nBerta,Ulm\n',
      { kind: "quoteIsOpen", rowNo: 3 },
    ],
  ])("refuses %s", async (_what, text, problem) => {
    expect(await read(text)).toEqual(problem);
  });

  test("finds an open quote in a file of any length", async () => {
    const text = `Name,City\n"Ada,London\n${"Emil,Oslo\n".repeat(300_000)}`;
    expect(await read(text)).toEqual({ kind: "quoteIsOpen", rowNo: 2 });
  });
});

test("parsing in slices gives what parsing at once does", async () => {
  const someCell = fc.string({
    unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", "\r", "ü", " "),
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(someCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.integer({ min: 1, max: 20 }),
      async (rows, newline, sliceLength) => {
        const text = Papa.unparse(rows, { newline });
        const setting = { separator: ",", skipped: 0, sliceLength };
        const { rows: parsed } = await parseInSlices(text, setting);
        const plain = rows
          .map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, "\n")))
          .filter((cells) => cells.some((cell) => cell.trim() !== ""));
        expect(parsed.map(({ cells }) => cells)).toEqual(plain);
      },
    ),
  );
});
