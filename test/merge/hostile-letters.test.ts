import { inspectLetter } from "../../src/merge/inspect-letter";
import { packFiles } from "../../src/merge/pack-files";
import type { Deflater } from "../../src/ooxml/opc/deflater";
import { newPart, writePackage, type Part } from "../../src/ooxml/opc/package";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { PackageError } from "../../src/ooxml/opc/package-error";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";
import { zipDirectoryRecord, zipEnd } from "../../src/ooxml/opc/zip-writer";
import { aContent } from "../support/a-letter";
import {
  aWordLetter,
  field,
  fieldAround,
  instruction,
  mark,
  ours,
  p,
  r,
  table,
  wordLetterParts,
} from "../support/a-word-letter";
import { letterFaults } from "../support/letter-faults";
import {
  bodyLines,
  bodyXml,
  DEFLATER,
  mergeJoined,
  mergeOne,
  mergeSeparate,
  partText,
} from "../support/merge-here";

const ADA = aContent({ Name: "Ada" });
const name = field(" MERGEFIELD Name ");

/** A letter whose document is this text. */
function withDocument(xml: string, more: readonly Part[] = []): Uint8Array {
  const parts = wordLetterParts({ body: p(name) }).map((part) =>
    part.name === "/word/document.xml" ? newPart(part.name, part.contentType, xml) : part,
  );
  return writePackage([...parts, ...more]);
}

function refusal(letter: Uint8Array): string {
  try {
    inspectLetter(letter);
  } catch (fault) {
    if (fault instanceof PackageError) return `${fault.problem.kind}: ${fault.problem.detail}`;
    throw fault;
  }
  return "";
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = (body: string) => `<w:document ${W}><w:body>${body}</w:body></w:document>`;

describe("a letter is refused, and it is told why,", () => {
  test.each<[what: string, xml: string, told: RegExp]>([
    [
      "when it declares a document type",
      `<!DOCTYPE w:document>${documentOf("")}`,
      /^forbiddenXml: \/word\/document\.xml/,
    ],
    [
      "when it has entities that grow without end",
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${documentOf("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")}`,
      /^forbiddenXml/,
    ],
    [
      "when it names an entity beyond the five",
      documentOf("<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>"),
      /^(?:forbiddenXml|damaged): \/word\/document\.xml/,
    ],
    ["when it ends early", documentOf("<w:p>").slice(0, -20), /^damaged: \/word\/document\.xml/],
    ["when it is not text", "\u0000\u0001", /^damaged: \/word\/document\.xml/],
    ["when it is another kind of document", "<html/>", /^notWord/],
    [
      "when its elements nest too deep",
      documentOf("<w:customXml>".repeat(401) + "</w:customXml>".repeat(401)),
      /^tooDeep: \/word\/document\.xml/,
    ],
    [
      "when its tables nest too deep",
      documentOf(
        "<w:tbl><w:tr><w:tc>".repeat(200) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(200),
      ),
      /^tooDeep/,
    ],
  ])("%s", (_what, xml, told) => {
    expect(refusal(withDocument(xml))).toMatch(told);
  });

  test("when its parts together inflate to more than a letter ever does", () => {
    const blank = new Uint8Array(60_000_000);
    const parts = [1, 2, 3, 4].map((no) =>
      newPart(`/word/media/blank${no}.png`, "image/png", blank),
    );
    const bomb = writePackage([...wordLetterParts({ body: p(name) }), ...parts], DEFLATER);
    expect(bomb.length).toBeLessThan(3_000_000);
    expect(refusal(bomb)).toMatch(/^tooLarge: .*192 MB/);
  });
});

describe("fields within fields", () => {
  const nested = (depth: number): string =>
    depth === 1
      ? name
      : fieldAround(instruction(' IF "a" = "a" ') + nested(depth - 1) + instruction(' "no" '));

  test("are merged down to the fortieth", () => {
    expect(bodyLines(mergeOne(aWordLetter(p(nested(40))), ADA))).toEqual(["Ada"]);
  });

  test("stay as they are when there are more, are reported, and the rest is merged", () => {
    const body = p(nested(41)) + p("Dear ", name);
    const { letters, warnings } = mergeSeparate(aWordLetter(body), [ADA]);
    expect(letterFaults(letters[0]!).filter((fault) => !fault.includes("is broken"))).toEqual([]);
    expect(bodyXml(letters[0]!)).toContain(nested(41));
    expect(bodyLines(letters[0]!).at(-1)).toBe("Dear Ada");
    expect(warnings).toMatchObject([{ kind: "fieldIsDamaged", letterCount: 1 }]);
  });

  test("take their time in proportion, even thousands in one paragraph", () => {
    const body = p(...Array.from({ length: 5_000 }, () => name));
    expect(bodyLines(mergeOne(aWordLetter(body), ADA))).toEqual(["Ada".repeat(5_000)]);
  });
});

describe("what leads out of the letter", () => {
  const link = { id: "rIdOut", isExternal: true, partName: "" };
  const picture = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
  const template =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate";

  test("is never fetched, and stays as it is", () => {
    const fetched = jest.spyOn(globalThis, "fetch").mockRejectedValue(new Error("fetched"));
    const target = "https://example.com/beacon.png";
    const letter = aWordLetter({
      body: p(
        name,
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rIdOut"/></wp:inline></w:drawing></w:r>',
      ),
      relationships: [
        { ...link, type: picture, target },
        { ...link, id: "rIdTemplate", type: template, target: "file:///c:/evil.dotm" },
      ],
    });
    const document = mergeJoined(letter, [ADA, ADA]);
    expect(fetched).not.toHaveBeenCalled();
    expect(letterFaults(document)).toEqual([]);
    expect(partText(document, "/word/_rels/document.xml.rels")).toContain(
      `Target="${target}" TargetMode="External"`,
    );
    fetched.mockRestore();
  });
});

describe("a field that stands where no text can", () => {
  const code = instruction(" MERGEFIELD Name ");

  test.each<[where: string, body: string]>([
    [
      "in a run within a run",
      p(
        `<w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:fldChar w:fldCharType="begin"/></w:r>`,
        code,
        mark("separate"),
        r("old"),
        mark("end"),
        mark("end"),
      ),
    ],
    [
      "with its end among the properties of a section",
      p(mark("begin"), code, mark("separate"), r("old")) +
        `<w:p><w:pPr><w:sectPr>${mark("end")}</w:sectPr></w:pPr></w:p>`,
    ],
  ])("is left and reported: %s", (_where, body) => {
    const letter = aWordLetter(body + p("Dear ", name));
    const { letters, warnings } = mergeSeparate(letter, [ADA]);
    expect(bodyLines(letters[0]!).at(-1)).toBe("Dear Ada");
    expect(warnings.map(({ kind }) => kind)).toContain("fieldIsDamaged");
    expect(bodyXml(letters[0]!)).toContain(code);
  });
});

test("a reference to a header that is no section's leads nowhere in no letter", () => {
  const stray = '<w:headerReference w:type="default" r:id="rIdheader_default"/>';
  const body = `<w:tbl><w:tblPr>${stray}</w:tblPr><w:tblGrid/><w:tr><w:tc>${p(name)}</w:tc></w:tr></w:tbl>${p()}${stray}`;
  const letter = aWordLetter({ body, headers: { default: p("To ", name) } });
  expect(letterFaults(mergeOne(letter, ADA))).toEqual([]);
  expect(letterFaults(mergeJoined(letter, [ADA, aContent({ Name: "Ben" })]))).toEqual([]);
});

describe("a value cannot break the letter:", () => {
  test.each([
    "</w:t></w:r></w:p><w:p>",
    "<![CDATA[x]]> & <!-- x --> ]]>",
    '"><script>alert(1)</script>',
    "&lt;&#x41;&unknown;",
    "\u0000\u0008\u000b\ufffe\uffff\ud800",
    "{ MERGEFIELD Name }",
    "%PDF \\n \\0 ${Name} «Name»",
  ])("%j", (value) => {
    const content = aContent({ Name: value });
    const body = p(name) + p(ours("Name")) + table([p(name)]);
    const shown = value.replaceAll(/[\u0000-\u001f\ufffe\uffff]|[\ud800-\udfff]/g, "");
    for (const letter of [
      mergeOne(aWordLetter(body), content),
      mergeJoined(aWordLetter(body), [content]),
    ]) {
      expect(letterFaults(letter)).toEqual([]);
      expect(bodyLines(letter).filter((line) => line !== "")).toEqual(
        shown === "" ? [] : [shown, shown, shown],
      );
    }
  });

  test("not even within a field's code", () => {
    const link = fieldAround(instruction(' HYPERLINK "') + name + instruction('" '), "there");
    const value = '" \\o "</w:instrText>';
    const letter = mergeOne(aWordLetter(p(link)), aContent({ Name: value }));
    expect(letterFaults(letter)).toEqual([]);
    expect(bodyXml(letter)).not.toContain("</w:instrText></w:instrText>");
  });
});

describe("a zip of very many letters", () => {
  /** As they are: what they hold is of no interest here. */
  const stored: Deflater = { ...DEFLATER, deflate: (bytes) => bytes };
  const limits = { ...USUAL_LIMITS, entries: 100_000 };

  test("has more than 65,535, and can be read", () => {
    const files = Array.from({ length: 65_537 }, (_, index) => ({
      name: `${index}.txt`,
      bytes: Uint8Array.of(index & 0xff),
    }));
    const entries = readZip(packFiles(files, stored), limits);
    expect(entries).toHaveLength(65_537);
    expect(inflateEntry(entries.at(-1)!)).toEqual(Uint8Array.of(0));
  });

  test("tells in 64 bits what lies beyond four gigabytes", () => {
    const entry = { name: "a", method: 0, crc: 0, size: 0, data: new Uint8Array(0) } as const;
    const record = new DataView(zipDirectoryRecord(entry, 5_000_000_000).buffer);
    expect(record.getUint32(42, true)).toBe(0xffffffff);
    expect(record.getBigUint64(46 + 1 + 4, true)).toBe(5_000_000_000n);
    const end = new DataView(zipEnd(1, 59, 5_000_000_000).buffer);
    expect(end.getBigUint64(48, true)).toBe(5_000_000_000n);
    expect(end.getBigUint64(56 + 8, true)).toBe(5_000_000_059n);
    expect(zipEnd(1, 47, 100)).toHaveLength(22);
  });
});
