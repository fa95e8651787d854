import fc from "fast-check";
import { PackageError } from "../../../src/ooxml/opc/package-error";
import { readWorkbook, type Sheet } from "../../../src/ooxml/sml/workbook";
import { writeWorkbook } from "../../../src/ooxml/sml/write-workbook";
import { aWorkbook } from "../../support/a-workbook";

describe("the cells of a workbook", () => {
  test("are read as Excel writes them, wherever they stand", () => {
    const bytes = aWorkbook({
      sheets: {
        People:
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
          '<row r="4"><c r="AB4" t="inlineStr"><is><r><t>Ada </t></r><r><t>Lovelace</t></r></is></c></row>',
      },
      sharedStrings:
        '<si><t>Name</t></si><si><t xml:space="preserve"> City &amp; state_x000D_</t>' +
        "<rPh><t>hint</t></rPh></si>",
    });
    const [sheet] = sheetsOf(bytes);
    expect(rowsOf(sheet)).toEqual([
      { rowNo: 1, cells: ["Name", "", " City & state\r"] },
      { rowNo: 4, cells: [...Array<string>(27).fill(""), "Ada Lovelace"] },
    ]);
  });

  test("stand one after the other where they do not say where", () => {
    const bytes = aWorkbook({ sheets: { S: "<row><c><v>1</v></c><c/><c><v>2</v></c></row>" } });
    expect(rowsOf(sheetsOf(bytes)[0])).toEqual([{ rowNo: 1, cells: ["1", "", "2"] }]);
  });

  test.each<[what: string, cell: string, expected: string]>([
    ["a whole number", '<c r="A1"><v>4915123456789</v></c>', "4915123456789"],
    ["a number in scientific notation", '<c r="A1"><v>4.915123456789E12</v></c>', "4915123456789"],
    ["a fraction without the noise of its bits", '<c r="A1"><v>0.1</v></c>', "0.1"],
    ["a formula's text", '<c r="A1" t="str"><f>A2&amp;"x"</f><v>x</v></c>', "x"],
    ["yes", '<c r="A1" t="b"><v>1</v></c>', "TRUE"],
    ["no", '<c r="A1" t="b"><v>0</v></c>', "FALSE"],
    ["a day", '<c r="A1" s="1"><v>46349</v></c>', "2026-11-23"],
    ["a day of one's own format", '<c r="A1" s="2"><v>46349</v></c>', "2026-11-23"],
    ["a moment", '<c r="A1" s="1"><v>46349.5868055556</v></c>', "2026-11-23 14:05"],
    ["a time of day", '<c r="A1" s="1"><v>0.5</v></c>', "12:00"],
    ["an ISO day", '<c r="A1" t="d"><v>2026-11-23T00:00:00</v></c>', "2026-11-23"],
    ["a post code with its zeros", '<c r="A1" s="3"><v>1067</v></c>', "01067"],
    ["an amount whose format names a colour", '<c r="A1" s="4"><v>12</v></c>', "12"],
  ])("are told as a text: %s", (_what, cell, expected) => {
    const bytes = aWorkbook({ sheets: { S: `<row r="1">${cell}</row>` }, styles: STYLES });
    expect(rowsOf(sheetsOf(bytes)[0])).toEqual([{ rowNo: 1, cells: [expected] }]);
  });

  test("count days from 1904 where the workbook says so", () => {
    const bytes = aWorkbook({
      sheets: { S: '<row r="1"><c r="A1" s="1"><v>44887</v></c></row>' },
      styles: STYLES,
      properties: '<workbookPr date1904="1"/>',
    });
    expect(rowsOf(sheetsOf(bytes)[0])).toEqual([{ rowNo: 1, cells: ["2026-11-23"] }]);
  });

  test("say nothing where they hold an error", () => {
    const bytes = aWorkbook({ sheets: { S: '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>' } });
    expect(rowsOf(sheetsOf(bytes)[0])).toEqual([]);
  });
});

test("the sheets of a workbook tell their names and whether they are hidden", () => {
  const bytes = aWorkbook({ sheets: { "!Lists": "", People: "" } });
  expect(sheetsOf(bytes).map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ["Lists", true],
    ["People", false],
  ]);
});

describe("a written workbook", () => {
  test("gives back every text that was put in", () => {
    const cell = fc.string({ unit: "binary" }).map((text) => text.replace(/\p{Cs}/gu, "?"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 5 }), (rows) => {
        const [sheet] = sheetsOf(done(writeWorkbook("S", rows)));
        const cells = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== "") + 1));
        const told = cells.map((row, index) => ({ rowNo: index + 1, cells: row }));
        expect(rowsOf(sheet)).toEqual(told.filter(({ cells: row }) => row.length > 0));
      }),
    );
  });

  test("has no formula in it, whatever its texts begin with", () => {
    const [sheet] = sheetsOf(done(writeWorkbook("S", [["=1+1", "+49 30 1", "@SUM(A1)", "01067"]])));
    expect(rowsOf(sheet)).toEqual([{ rowNo: 1, cells: ["=1+1", "+49 30 1", "@SUM(A1)", "01067"] }]);
  });
});

describe("what is no workbook is refused", () => {
  const workbook = aWorkbook({ sheets: { S: `<row r="1"><c r="A1"><v>1</v></c></row>` } });
  test.each<[what: string, bytes: Uint8Array, kind: string]>([
    ["a file that was cut off", workbook.slice(0, -40), "truncated"],
    ["a file with other bytes in it", damaged(workbook), "damaged"],
    ["an old workbook", ole(""), "oldWordFormat"],
    ["a workbook with a password", ole("EncryptedPackage"), "encrypted"],
    ["a sheet that is no XML", aWorkbook({ sheets: { S: "<row>" } }), "damaged"],
  ])("%s", (_what, bytes, kind) => {
    expect(() => sheetsOf(bytes).map((sheet) => rowsOf(sheet))).toThrow(PackageError);
    expect(problemOf(bytes)).toBe(kind);
  });
});

const STYLES =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>' +
  '<numFmt numFmtId="165" formatCode="00000"/>' +
  '<numFmt numFmtId="166" formatCode="[Red]#,##0.00\\ &quot;days&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>' +
  '<xf numFmtId="166"/></cellXfs>';

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  return done(readWorkbook(bytes));
}

function done<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function rowsOf(sheet: Sheet | undefined) {
  return [...(sheet?.rows() ?? [])].flat();
}

function problemOf(bytes: Uint8Array): string {
  try {
    sheetsOf(bytes).forEach(rowsOf);
  } catch (fault) {
    return fault instanceof PackageError ? fault.problem.kind : String(fault);
  }
  return "";
}

/** Turns over one byte of the sheet, which stands last. */
function damaged(bytes: Uint8Array): Uint8Array {
  const name = "xl/worksheets/sheet0.xml";
  const at = Buffer.from(bytes).indexOf(name) + name.length + 20;
  return bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));
}

function ole(directoryEntry: string): Uint8Array {
  const entry = Array.from(directoryEntry, (letter) => [letter.charCodeAt(0), 0]).flat();
  return Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...entry);
}
