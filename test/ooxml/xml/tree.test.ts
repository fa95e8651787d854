import fc from "fast-check";
import {
  decodeForbiddenCharacters,
  dropForbiddenCharacters,
  encodeForbiddenCharacters,
} from "../../../src/ooxml/xml/characters";
import { escapeXmlAttribute, escapeXmlText, unescapeXml } from "../../../src/ooxml/xml/escape";
import {
  attribute,
  descendants,
  innerXml,
  outerXml,
  parseXml,
  textContent,
  type XmlElement,
} from "../../../src/ooxml/xml/tree";
import { checkXml } from "../../../src/ooxml/xml/well-formed";

describe("the tree of an XML text", () => {
  const source =
    '<?xml version="1.0"?><!-- <x> --><w:a  w:val = \'1 > "0"\' val="&lt;2&#10;"><w:b/>t<![CDATA[<c>]]>&amp;<w:b >u</w:b></w:a>';
  const root = parseXml(source);

  test("knows its elements and where they stand", () => {
    expect(root.name).toBe("w:a");
    expect(root.children.map(outerXml)).toEqual(["<w:b/>", "<w:b >u</w:b>"]);
    expect(root.children.map(innerXml)).toEqual(["", "u"]);
    expect(root.end).toBe(source.length);
  });

  test("knows its attributes", () => {
    expect(attribute(root, "w:val")).toBe('1 > "0"');
    expect(attribute(root, "val")).toBe("<2\n");
    expect(attribute(root, "al")).toBeUndefined();
  });

  test("knows its text", () => {
    expect(textContent(root)).toBe("t<c>&u");
  });

  test("covers the source without a gap", () => {
    const tree = fc.letrec<{ element: string; content: string }>((tie) => ({
      element: fc
        .tuple(fc.constantFrom("a", "w:b", "c-d"), fc.array(tie("content"), { maxLength: 4 }))
        .map(([name, content]) => `<${name} x="/>">${content.join("")}</${name}>`),
      content: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("text", "<e/>", "<!-- <a> -->", "<?a b?>", "<![CDATA[</a>]]>"),
        tie("element"),
      ),
    }));
    fc.assert(
      fc.property(tree.element, (xml) => {
        expect(rebuild(parseXml(xml))).toBe(xml);
      }),
    );
  });
});

function rebuild(element: XmlElement): string {
  const { source, start, contentStart, contentEnd, end, children } = element;
  let at = contentStart;
  const content = children.map((inner) => {
    const before = source.slice(at, inner.start);
    at = inner.end;
    return before + rebuild(inner);
  });
  return (
    source.slice(start, contentStart) +
    content.join("") +
    source.slice(at, contentEnd) +
    source.slice(contentEnd, end)
  );
}

describe("text in XML", () => {
  const anyText = fc.string({ unit: "binary" }).map(dropForbiddenCharacters);

  test("comes back as content and as attribute", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const root = parseXml(`<a b="${escapeXmlAttribute(text)}">${escapeXmlText(text)}</a>`);
        expect([attribute(root, "b"), textContent(root)]).toEqual([text, text]);
      }),
    );
  });

  test("is well-formed once the forbidden characters are dropped", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        checkXml(`<a>${escapeXmlText(text)}</a>`, "test", 10);
      }),
    );
  });

  test("keeps forbidden characters in a form of their own", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (codes) => {
        const text = String.fromCharCode(...codes) + "_x0041_";
        const encoded = encodeForbiddenCharacters(text);
        expect(dropForbiddenCharacters(encoded)).toBe(encoded);
        expect(decodeForbiddenCharacters(encoded)).toBe(text);
      }),
    );
  });

  test("may be a character reference", () => {
    expect(unescapeXml("&#x1F600;&#233;&lt;&apos;")).toBe("😀é<'");
  });
});

describe("XML is refused", () => {
  test.each([
    ["with a document type", "<!DOCTYPE a><a/>", "forbiddenXml"],
    ["with an entity", "<a>&nbsp;</a>", "forbiddenXml"],
    ["that ends early", "<a><b></b>", "damaged"],
    ["with a prefix that nobody declared", "<w:a/>", "damaged"],
    ["with a forbidden character", "<a>\u0001</a>", "damaged"],
    ["with a reference to a forbidden character", "<a>&#1;</a>", "damaged"],
    ["that nests too deep", "<a><a><a><a/></a></a></a>", "tooDeep"],
  ])("%s", (_what, xml, kind) => {
    expect(() => {
      checkXml(xml, "part", 3);
    }).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ kind }) as object }) as Error,
    );
  });
});

test("descendants come in document order", () => {
  const root = parseXml('<a><b i="1"><b i="2"/></b><c><b i="3"/></c></a>');
  expect(descendants(root, "b").map((element) => attribute(element, "i"))).toEqual(["1", "2", "3"]);
});
