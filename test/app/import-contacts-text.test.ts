import { decodeText } from "../../src/app/import-contacts-text";

const TEXT = "Name;Ort\r\nMüller;Łódź";

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function wide(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const units = Array.from(marked, (character) => character.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

const utf8 = new TextEncoder();

describe("decoding a file", () => {
  test.each<[what: string, bytes: Uint8Array, encoding: string]>([
    ["UTF-8 with a mark", utf8.encode(`\ufeff${TEXT}`), "utf-8"],
    ["UTF-8 without one", utf8.encode(TEXT), "utf-8"],
    ["UTF-16, little end first", wide(TEXT, true, true), "utf-16le"],
    ["UTF-16, big end first", wide(TEXT, false, true), "utf-16be"],
    [
      "UTF-16 without a mark",
      wide("Name;Ort\r\nBerg;Ulm\r\nLund;Mora\r\n", true, false),
      "utf-16le",
    ],
  ])("reads %s", async (_what, bytes, encoding) => {
    const decoded = await decodeText(bytes);
    expect(decoded).toMatchObject({ ok: true, value: { encoding } });
    expect(decoded.ok && decoded.value.text).toMatch(/^Name;Ort\r\n/);
  });

  test("takes what is not UTF-8 for Western Windows", async () => {
    const decoded = await decodeText(latin("Name\r\nM\u00fcller \u0080 5\r\nS\u00f8ren\r\n"));
    expect(decoded).toEqual({
      ok: true,
      value: { text: "Name\r\nMüller € 5\r\nSøren\r\n", encoding: "windows-1252" },
    });
  });

  test("takes an encoding that is given at its word", async () => {
    const decoded = await decodeText(latin("\u00c6"), { encoding: "windows-1250" });
    expect(decoded).toMatchObject({ ok: true, value: { text: "Ć" } });
  });

  test("keeps a character together that lies across two slices", async () => {
    const text = `${"x".repeat(999_999)}ü`;
    expect(await decodeText(utf8.encode(text))).toMatchObject({ ok: true, value: { text } });
  });

  test("says where a damaged UTF-8 file is damaged", async () => {
    const bytes = new Uint8Array([
      ...utf8.encode("Name\nMüller\nSøren\nÅse\n"),
      0xfc,
      ...utf8.encode("ber"),
    ]);
    expect(await decodeText(bytes)).toEqual({
      ok: false,
      problem: { kind: "encodingIsDamaged", lineNo: 5 },
    });
  });

  test.each<[what: string, bytes: Uint8Array, looksLike: string]>([
    ["a PDF", latin("%PDF-1.7"), "pdf"],
    ["an image", Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32), "unknown"],
  ])("refuses %s", async (_what, bytes, looksLike) => {
    expect(await decodeText(bytes)).toEqual({
      ok: false,
      problem: { kind: "isNotText", looksLike },
    });
  });

  test("can be called off", async () => {
    const calling = new AbortController();
    const decoding = decodeText(utf8.encode(TEXT), { signal: calling.signal });
    calling.abort(new Error("Called off"));
    await expect(decoding).rejects.toThrow("Called off");
  });
});
