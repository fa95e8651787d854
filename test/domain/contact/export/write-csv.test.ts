import fc from "fast-check";
import Papa from "papaparse";
import { safeCell, writeCsv } from "../../../../src/domain/contact/export/write-csv";
import { cleanCell } from "../../../../src/domain/contact/import/clean-cell";

test.each([
  ["=1+1", "'=1+1"],
  ["  =1+1", "'  =1+1"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3+cmd", "'-2+3+cmd"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  ["＝1+1", "'＝1+1"],
  ["%0A", "'%0A"],
])("%j is written as %j", (cell, safe) => {
  expect(safeCell(cell)).toBe(safe);
});

test.each(["+49 30 1234-5", "+1 (555) 0100", "-1.5", "-12", "Ada", "a=b", "", "O'Brien"])(
  "%j stays as it is",
  (cell) => {
    expect(safeCell(cell)).toBe(cell);
  },
);

describe("writing CSV", () => {
  test("quotes only where it must", () => {
    const rows = [
      ["Name", "Note"],
      ['Ada "A."', "a,b"],
      ["two\nlines", " blank "],
    ];
    expect(writeCsv(rows)).toBe('Name,Note\r\n"Ada ""A.""","a,b"\r\n"two\nlines"," blank "\r\n');
    expect(writeCsv([["a,b", "a;b"]], ";")).toBe('a,b;"a;b"\r\n');
  });

  test("no cell begins as a formula, and reading it back gives what was written", () => {
    const someCell = fc.string({
      unit: fc.constantFrom("=", "+", "-", "@", "1", "a", ",", '"', " "),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(someCell, { minLength: 2, maxLength: 3 }), { minLength: 1 }),
        (rows) => {
          const clean = rows.map((cells) => cells.map(cleanCell));
          const written = writeCsv(clean).replace(/\r\n$/, "");
          const { data } = Papa.parse<string[]>(written, { delimiter: "," });
          expect(data.flat().every((cell) => !/^\s*[=@]/.test(cell))).toBe(true);
          expect(data.map((cells) => cells.map(cleanCell))).toEqual(clean);
        },
      ),
    );
  });
});
