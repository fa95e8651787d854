import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { decodeBase64, encodeBase64 } from "../../../src/ooxml/bytes/base64";
import { crc32, crcStep, takeCrcStep } from "../../../src/ooxml/bytes/crc32";
import { decodeXmlBytes, encodeUtf8 } from "../../../src/ooxml/bytes/utf8";

const someBytes = fc.uint8Array({ maxLength: 400 });

describe("the CRC-32", () => {
  test("is that of zlib", () => {
    fc.assert(fc.property(someBytes, (bytes) => crc32(bytes) === zlibCrc32(bytes)));
  });

  test("steps over known bytes as if it had read them", () => {
    fc.assert(
      fc.property(someBytes, someBytes, (before, known) => {
        const both = Uint8Array.from([...before, ...known]);
        expect(takeCrcStep(crc32(before), crcStep(known))).toBe(crc32(both));
      }),
    );
  });
});

describe("base64", () => {
  test("reads back what it wrote", () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  test("does not count line ends", () => {
    expect(decodeBase64("TWFu\r\nTWE=")).toEqual(Uint8Array.from(Buffer.from("ManMa")));
  });

  test("is not any text", () => {
    expect(decodeBase64("no*base64")).toBeUndefined();
  });
});

describe("the text of an XML part", () => {
  test.each<[what: string, bytes: Uint8Array, text: string | undefined]>([
    ["is read from UTF-8", encodeUtf8("<a>é</a>"), "<a>é</a>"],
    ["loses its byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, 0x3c]), "<"],
    ["is read from UTF-16 with a mark", Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0xe9, 0]), "<é"],
    ["is read from big-endian UTF-16", Uint8Array.from([0, 0x3c, 0, 0xe9]), "<é"],
    ["is none when its bytes are broken", Uint8Array.from([0x3c, 0xff, 0xff]), undefined],
  ])("%s", (_what, bytes, text) => {
    expect(decodeXmlBytes(bytes)).toBe(text);
  });
});
