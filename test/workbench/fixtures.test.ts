import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PackageError } from "../../src/ooxml/opc/package-error";
import { getOoxml } from "../../src/workbench/model/get-ooxml";
import { contentSpan, textOf } from "../../src/workbench/model/holder";
import { insertOoxml } from "../../src/workbench/model/insert-ooxml";
import type { LiveDocument } from "../../src/workbench/model/word-document";
import { openWordDocument } from "../../src/workbench/model/word-document";
import { nodeXml } from "./support/xml-tools";

const FIXTURES = join(__dirname, "../../../shared/fixtures");
const files = existsSync(FIXTURES)
  ? readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.do[ct]x$/i.test(name),
    )
  : [];

/** The two that the Open XML SDK keeps in the Strict format. */
const isStrict = (name: string) => /(GreetingLine|NextIf)\.docx$/.test(name);

const open = (name: string) =>
  openWordDocument(new Uint8Array(readFileSync(join(FIXTURES, name))), nodeXml);

const textOfBody = (document: LiveDocument) => textOf({ kind: "body", story: document.body });

(files.length === 0 ? describe.skip : describe)(
  "documents that others made (in ../shared/fixtures, where that is)",
  () => {
    test.each(files.filter((name) => !isStrict(name)))(
      "%s goes out as it came in, and gives and takes a paragraph",
      (name) => {
        const document = open(name);
        const text = textOfBody(document);
        document.replaceFrom(document.toDocx());
        expect(textOfBody(document)).toBe(text);
        const paragraph = document.paragraphs().find((one) => one.textContent.trim() !== "");
        if (paragraph !== undefined) putInAgain(document, paragraph);
        expect(textOfBody(document)).toBe(text);
      },
    );

    test.each(files.filter(isStrict))("%s is refused as Strict", (name) => {
      expect(() => open(name)).toThrow(PackageError);
    });
  },
);

function putInAgain(document: LiveDocument, paragraph: Element): void {
  const holder = { kind: "paragraph", paragraph } as const;
  const range = { kind: "range", range: document.ranges.hold(contentSpan(holder)) } as const;
  const ooxml = getOoxml(document.parts, holder);
  insertOoxml(document, range, ooxml, { where: "Replace", surplus: false });
}
