import fc from "fast-check";
import { formatNumber, plainNumber } from "../../../src/domain/letter/number-picture";

describe("drawing a number", () => {
  test.each<[number: string, picture: string, language: string, expected: string]>([
    ["1234.5", "#,##0.00", "en", "1,234.50"],
    ["1234.5", "#,##0.00", "de", "1.234,50"],
    ["1234.5", "#.##0,00", "de", "1.234,50"],
    ["1234567", "#,##0", "en", "1,234,567"],
    ["1234567", "$,0", "en", "$1,234,567"],
    ["15", "$,0.00", "en", "$15.00"],
    ["15", "$####", "en", "$  15"],
    ["7", "000", "en", "007"],
    ["12345", "00", "en", "12345"],
    ["111053", "x##", "en", "053"],
    ["0.125", "0.0x", "en", "0.13"],
    ["1.005", "0.00", "en", "1.01"],
    ["0.999", "0.00", "en", "1.00"],
    ["2.5", "0.###", "en", "2.5  "],
    ["2", "0.##", "en", "2  "],
    ["1.5", "0.000", "en", "1.500"],
    ["-12.3", "0.0", "en", "-12.3"],
    ["-12.3", "$0.00", "en", "-$12.30"],
    ["-5", "0-", "en", "5-"],
    ["5", "0-", "en", "5 "],
    ["5", "+0", "en", "+5"],
    ["-0.001", "0.00", "en", "0.00"],
    ["-3", "0.00;(0.00)", "en", "(3.00)"],
    ["0", "0.00;(0.00);'none'", "en", "none"],
    ["3", "0 'pieces; of eight'", "en", "3 pieces; of eight"],
    ["1234", "#,##0 kr.", "da", "1.234 kr."],
    ["0.5", ".00", "en", ".50"],
  ])("%s as %s in %s is %j", (number, picture, language, expected) => {
    expect(formatNumber(number, picture, language)).toBe(expected);
  });

  test.each(["", "twelve", "1,234", "1.", ".5", "1e3"])("leaves %j alone", (text) => {
    expect(formatNumber(text, "0.00", "en")).toBe(text);
  });

  test("writes the decimal sign of the language", () => {
    expect(plainNumber("1234.5", "de")).toBe("1234,5");
    expect(plainNumber("1999", "de")).toBe("1999");
  });

  test("the picture 0.00 rounds as decimal arithmetic does", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (thousandths) => {
        const negative = thousandths < 0n;
        const digits = (negative ? -thousandths : thousandths).toString().padStart(4, "0");
        const text = `${negative ? "-" : ""}${digits.slice(0, -3)}.${digits.slice(-3)}`;
        const cents = ((negative ? -thousandths : thousandths) + 5n) / 10n;
        const shown = cents.toString().padStart(3, "0");
        const sign = negative && cents > 0n ? "-" : "";
        expect(formatNumber(text, "0.00", "en")).toBe(
          `${sign}${shown.slice(0, -2)}.${shown.slice(-2)}`,
        );
      }),
    );
  });
});
