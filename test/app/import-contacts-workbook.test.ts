import { inSlices } from "../../src/app/breathe";
import { readContactFile } from "../../src/app/import-contacts";
import { writeContactSheet } from "../../src/merge/contact-workbook";
import { aWorkbook } from "../support/a-workbook";

const HEADER =
  '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>City</v></c></row>';
const ADA = '<row r="3"><c r="A3" t="str"><v>Ada</v></c><c r="B3" t="str"><v>London</v></c></row>';

describe("importing a workbook", () => {
  test("takes the first sheet that has rows, and counts them as Excel does", async () => {
    const bytes = aWorkbook({ sheets: { Notes: HEADER, People: HEADER + ADA } });
    expect(await readContactFile(bytes, "people.xlsx")).toEqual({
      ok: true,
      value: {
        encoding: "",
        table: {
          fileName: "people.xlsx",
          columns: ["Name", "City"],
          rows: [{ rowNo: 3, cells: ["Ada", "London"], isMalformed: false }],
        },
      },
    });
  });

  test("takes a hidden sheet only when there is no other", async () => {
    const other = ADA.replace("Ada", "Bob");
    const bytes = aWorkbook({ sheets: { "!Old": HEADER + ADA, New: HEADER + other } });
    const file = await readContactFile(bytes, "people.xlsx");
    expect(file.ok && file.value.table.rows.map(({ cells }) => cells[0])).toEqual(["Bob"]);
  });

  test.each<[what: string, bytes: Uint8Array, problem: object]>([
    ["without a value", aWorkbook({ sheets: { S: "" } }), { kind: "isEmpty" }],
    ["of column names only", aWorkbook({ sheets: { S: HEADER } }), { kind: "hasNoRows" }],
    [
      "that was cut off",
      aWorkbook({ sheets: { S: HEADER } }).slice(0, 200),
      { kind: "workbookIsUnreadable", why: "damaged" },
    ],
    [
      "of Excel 97",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      { kind: "workbookIsUnreadable", why: "oldFormat" },
    ],
    [
      "that is another zip file",
      aWorkbook({ sheets: {} }).map((byte, index, all) =>
        String.fromCharCode(...all.slice(index, index + 8)) === "workbook" ? 0x78 : byte,
      ),
      { kind: "workbookIsUnreadable", why: "notWorkbook" },
    ],
  ])("refuses one %s", async (_what, bytes, problem) => {
    expect(await readContactFile(bytes, "people.xlsx")).toEqual({ ok: false, problem });
  });

  test("can be called off between slices", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`Name ${index}`, "London"]);
    const calling = new AbortController();
    const bytes = await inSlices(writeContactSheet("S", [["Name", "City"], ...rows]));
    const reading = readContactFile(bytes, "p.xlsx", { signal: calling.signal });
    setTimeout(() => {
      calling.abort(new Error("Called off"));
    });
    await expect(reading).rejects.toThrow("Called off");
  });
});
