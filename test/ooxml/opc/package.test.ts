import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { encodeUtf8 } from "../../../src/ooxml/bytes/utf8";
import { readFlatOpc, writeFlatOpc } from "../../../src/ooxml/opc/flat-opc";
import { USUAL_LIMITS } from "../../../src/ooxml/opc/limits";
import {
  newPart,
  newRelationshipPart,
  readPackage,
  rootPart,
  textOf,
  writePackage,
} from "../../../src/ooxml/opc/package";
import { PackageError, type PackageProblem } from "../../../src/ooxml/opc/package-error";
import { writeZip } from "../../../src/ooxml/opc/zip-writer";
import { crc32 } from "../../../src/ooxml/bytes/crc32";

const OFFICE_DOCUMENT =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

const document = newPart("/word/document.xml", MAIN, "<document>é</document>");
const image = newPart("/word/media/image1.png", "image/png", Uint8Array.from([1, 2, 3]));
const parts = [
  newRelationshipPart("/", [
    { id: "rId1", type: OFFICE_DOCUMENT, target: "word/document.xml", isExternal: false },
  ]),
  document,
  newRelationshipPart("/word/document.xml", [
    { id: "rId1", type: "urn:image", target: "media/image1.png", isExternal: false },
    { id: "rId2", type: "urn:link", target: "https://example.com/?a=1&b", isExternal: true },
  ]),
  image,
];

describe("a package", () => {
  test("reads back what it wrote", () => {
    const read = readPackage(writePackage(parts));
    expect(
      read.parts.map(({ name, contentType, bytes }) => ({ name, contentType, bytes })),
    ).toEqual(parts.map(({ name, contentType, bytes }) => ({ name, contentType, bytes })));
  });

  test("gives the same bytes for the same parts", () => {
    expect(writePackage(parts)).toEqual(writePackage(parts));
  });

  test("copies parts that came out of a file", () => {
    const bytes = writePackage(parts);
    expect(writePackage(readPackage(bytes).parts)).toEqual(bytes);
  });

  test("finds a part without regard to case", () => {
    expect(readPackage(writePackage(parts)).part("/WORD/document.xml")?.bytes).toEqual(
      document.bytes,
    );
  });

  test("finds the main part through the relationships", () => {
    expect(rootPart(readPackage(writePackage(parts)), OFFICE_DOCUMENT)?.name).toBe(document.name);
  });

  test("resolves relationships, and leaves external ones alone", () => {
    expect(readPackage(writePackage(parts)).relationshipsOf("/word/document.xml")).toEqual([
      {
        id: "rId1",
        type: "urn:image",
        target: "media/image1.png",
        isExternal: false,
        partName: "/word/media/image1.png",
      },
      {
        id: "rId2",
        type: "urn:link",
        target: "https://example.com/?a=1&b",
        isExternal: true,
        partName: "",
      },
    ]);
  });

  test("reads back any parts", () => {
    const someParts = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z]{1,8}\.(xml|png|bin)$/), fc.uint8Array()),
      { selector: ([name]) => name, maxLength: 6 },
    );
    fc.assert(
      fc.property(someParts, (named) => {
        const made = named.map(([name, bytes]) => newPart(`/${name}`, `type/${name}`, bytes));
        const read = readPackage(writePackage(made));
        expect(read.parts.map(({ name, bytes }) => [name, [...bytes]])).toEqual(
          made.map(({ name, bytes }) => [name, [...bytes]]),
        );
      }),
    );
  });
});

const stored = (name: string, data: Uint8Array, size = data.length) =>
  ({ name, method: 0, crc: crc32(data), size, data }) as const;
const types = stored("[Content_Types].xml", encodeUtf8("<Types/>"));
const good = writePackage(parts);
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function damaged(change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = good.slice();
  change(bytes);
  return bytes;
}

function bomb(declared: number): Uint8Array {
  const data = deflateRawSync(new Uint8Array(5_000_000));
  return writeZip([types, { name: "a.xml", method: 8, crc: 0, size: declared, data }]);
}

function problemOf(read: () => unknown): PackageProblem | undefined {
  try {
    read();
    return undefined;
  } catch (fault) {
    if (fault instanceof PackageError) return fault.problem;
    throw fault;
  }
}

describe("a file that is no package is refused", () => {
  test.each<[what: string, bytes: Uint8Array, kind: string, detail: RegExp]>([
    ["when it is empty", new Uint8Array(), "notZip", /empty/],
    ["when it is a PDF", encodeUtf8("%PDF-1.7"), "isPdf", /PDF/],
    ["when it is rich text", encodeUtf8("{\\rtf1"), "notZip", /rich text/],
    ["when it is an old .doc", ole, "oldWordFormat", /Word 97/],
    [
      "when it has a password",
      Uint8Array.from([...ole, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
      /password/,
    ],
    ["when it is another zip file", writeZip([stored("a.txt", ole)]), "notWord", /not an Office/],
    ["when it was cut off", good.slice(0, good.length - 30), "truncated", /cut off/],
    ["when it was cut in half", good.slice(0, good.length / 2), "truncated", /cut off/],
    [
      "when a byte of a part has changed",
      damaged((bytes) => {
        bytes[60] = (bytes[60] ?? 0) ^ 0x55;
      }),
      "damaged",
      /Content_Types/,
    ],
    [
      "when a path leads out",
      writeZip([types, stored("../a", ole)]),
      "damaged",
      /out of the package/,
    ],
    ["when a path is absolute", writeZip([types, stored("/etc/a", ole)]), "damaged", /out of/],
    ["when a path names a drive", writeZip([types, stored("C:\\a", ole)]), "damaged", /out of/],
    [
      "when a name comes twice",
      writeZip([types, stored("a.xml", ole), stored("A.xml", ole)]),
      "damaged",
      /twice/,
    ],
    ["when a part says it is huge", bomb(2_000_000_000), "tooLarge", /more than 64 MB/],
    ["when a part inflates to more than it says", bomb(100), "damaged", /more than it says/],
    [
      "when its content types declare a document type",
      writeZip([stored("[Content_Types].xml", encodeUtf8("<!DOCTYPE x><Types/>"))]),
      "forbiddenXml",
      /document type/,
    ],
    [
      "when its content types use an entity",
      writeZip([stored("[Content_Types].xml", encodeUtf8("<Types>&x;</Types>"))]),
      "forbiddenXml",
      /entity/,
    ],
  ])("%s", (_what, bytes, kind, detail) => {
    const problem = problemOf(() => readPackage(bytes));
    expect(problem?.kind).toBe(kind);
    expect(problem?.detail).toMatch(detail);
  });

  test("when it has too many files", () => {
    const files = Array.from({ length: 20 }, (_, i) => stored(`${i}.xml`, ole));
    expect(() =>
      readPackage(writeZip([types, ...files]), { ...USUAL_LIMITS, entries: 10 }),
    ).toThrow("21 files in one package");
  });

  test("when two files share their bytes", () => {
    const bytes = writeZip([types, stored("a.xml", ole), stored("b.xml", ole)]);
    const directory = new DataView(bytes.buffer);
    const records = [...bytes.keys()].filter(
      (at) => at + 4 <= bytes.length && directory.getUint32(at, true) === 0x02014b50,
    );
    const [, second = 0, third = 0] = records;
    directory.setUint32(third + 42, directory.getUint32(second + 42, true), true);
    expect(() => readPackage(bytes)).toThrow(PackageError);
  });
});

describe("a Flat OPC document", () => {
  test("reads back what it wrote", () => {
    const read = readFlatOpc(writeFlatOpc(parts));
    expect(read.parts.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
    expect(read.part("/word/media/image1.png")?.bytes).toEqual(image.bytes);
    expect(read.part("/word/document.xml")?.contentType).toBe(MAIN);
    const main = read.part("/word/document.xml");
    expect(main && textOf(main)).toBe("<document>é</document>");
    expect(read.relationshipsOf("/word/document.xml")).toHaveLength(2);
  });

  test("lets parts lean on the package's namespaces", () => {
    const xml =
      '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage" xmlns:w="urn:w">' +
      '<pkg:part pkg:name="/a.xml" pkg:contentType="application/xml"><pkg:xmlData><w:a/></pkg:xmlData>' +
      "</pkg:part></pkg:package>";
    const part = readFlatOpc(xml).part("/a.xml");
    expect(part && textOf(part)).toBe('<w:a xmlns:w="urn:w"/>');
  });

  test("is not any XML", () => {
    expect(() => readFlatOpc("<a/>")).toThrow("not a Flat OPC document");
  });
});
