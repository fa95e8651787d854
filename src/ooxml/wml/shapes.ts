import { attribute, attributeRange, type TextRange, type XmlElement } from "../xml/tree";

/** The name of a shape of old drawings (VML), and where it stands: where the shape has it, or where another refers to it. */
export type ShapeReference = TextRange & { readonly name: string };

/** The names of the shapes that an element of a drawing has or refers to. */
export function shapeReferences(element: XmlElement): readonly ShapeReference[] {
  return attributesOf(element.name).flatMap((attributeName) => {
    const range = attributeRange(element, attributeName);
    const written = range === undefined ? "" : element.source.slice(range.from, range.to);
    const name = written.replace(/^#/, "");
    if (range === undefined || name === "") return [];
    return [{ name, from: range.to - name.length, to: range.to }];
  });
}

/** The names that shapes of the part have. */
export function shapeNames(root: XmlElement): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (element: XmlElement) => {
    if (isShape(element.name)) names.add(attribute(element, "id") ?? "");
    element.children.forEach(look);
  };
  look(root);
  return names;
}

/** Source: ECMA-376 Part 4, 19.1 (VML) and 19.2 (its Office extensions). */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  "o:OLEObject": ["ShapeID"],
  "o:r": ["idref"],
  "o:proxy": ["idref"],
  "w:control": ["w:shapeid"],
};

function attributesOf(name: string): readonly string[] {
  return isShape(name) ? ["id", "o:spid", "type"] : (OTHERS[name] ?? []);
}

function isShape(name: string): boolean {
  return /^v:(?:shape(?:type)?|group|rect|roundrect|oval|line|polyline|arc|curve|image|background)$/.test(
    name,
  );
}
