import { refusedRowsFile } from "../../src/app/refused-rows-file";
import type { RefusedRow } from "../../src/domain/contact/import/import-draft";

const table = { fileName: "contacts.csv", columns: ["Name", "Phone"], rows: [] };
const words = {
  reasonCaption: "Why",
  reasonOf: () => "There is no name.",
  notTaken: "not taken",
  separator: ",",
} as const;

function textOf(...rows: readonly (readonly string[])[]): string {
  const refused = rows.map((cells, index): RefusedRow => ({
    rowNo: index + 2,
    cells,
    problems: [],
  }));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    refusedRowsFile(table, refused, words).bytes,
  );
}

describe("the file of refused rows", () => {
  test("has the file's own columns, and one more for the reason", () => {
    expect(textOf(["Ada", "1"])).toBe("\ufeffName,Phone,Why\r\nAda,1,There is no name.\r\n");
  });

  test("keeps cells beyond the columns, and fills up short rows", () => {
    expect(textOf(["Ada"], ["Bob", "2", "extra"])).toBe(
      "\ufeffName,Phone,,Why\r\nAda,,,There is no name.\r\nBob,2,extra,There is no name.\r\n",
    );
  });

  test.each([
    ['say "hi"', '"say ""hi"""'],
    ["a,b", '"a,b"'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    [" =cmd()", "' =cmd()"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+cmd|calc", "'+cmd|calc"],
    ["+49 (30) 123-45", "+49 (30) 123-45"],
    ["-12.50", "-12.50"],
  ])("writes %j as %j", (cell, written) => {
    expect(textOf([cell, ""])).toBe(`\ufeffName,Phone,Why\r\n${written},,There is no name.\r\n`);
  });

  test("is parted as the user's spreadsheet parts it", () => {
    const { bytes } = refusedRowsFile(table, [], { ...words, separator: ";" });
    expect(new TextDecoder().decode(bytes)).toBe("Name;Phone;Why\r\n");
  });

  test("is named for the file that was imported", () => {
    expect(refusedRowsFile(table, [], words).name).toBe("contacts - not taken.csv");
  });
});
