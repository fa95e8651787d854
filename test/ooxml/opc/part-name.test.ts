import {
  relationshipPartOf,
  relativeTarget,
  resolvePartName,
} from "../../../src/ooxml/opc/part-name";

test.each([
  ["/word/document.xml", "media/image1.png", "/word/media/image1.png"],
  ["/word/document.xml", "../customXml/item1.xml", "/customXml/item1.xml"],
  ["/word/document.xml", "/word/styles.xml", "/word/styles.xml"],
  ["/", "word/document.xml", "/word/document.xml"],
  ["/word/document.xml", "../../../../etc/passwd", "/etc/passwd"],
  ["/word/document.xml", "media%2Fimage%201.png#a", "/word/media/image 1.png"],
])("from %s the target %s means %s", (source, target, name) => {
  expect(resolvePartName(source, target)).toBe(name);
});

test.each([
  ["/", "/_rels/.rels"],
  ["/word/document.xml", "/word/_rels/document.xml.rels"],
])("the relationships of %s are in %s", (source, part) => {
  expect(relationshipPartOf(source)).toBe(part);
});

test.each([
  ["/word/document.xml", "/word/media/a.png", "media/a.png"],
  ["/word/document.xml", "/customXml/item1.xml", "/customXml/item1.xml"],
])("from %s the part %s is the target %s", (source, part, target) => {
  expect(relativeTarget(source, part)).toBe(target);
});
