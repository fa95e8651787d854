import { newRelationshipPart, textOf, type Package, type Part } from "../opc/package";
import { relationshipPartOf } from "../opc/part-name";
import { RELATIONSHIP } from "./names";
import type { WordDocument } from "./word-document";

/** The document's custom XML parts whose root element is of this namespace. */
export function customXmlParts(
  { package: opened, main }: Pick<WordDocument, "package" | "main">,
  namespace: string,
): readonly Part[] {
  return opened
    .relationshipsOf(main.part.name)
    .filter(({ type }) => type === RELATIONSHIP.customXml)
    .map(({ partName }) => opened.part(partName))
    .filter((part) => part !== undefined)
    .filter((part) => rootTag(textOf(part)).includes(`"${namespace}"`));
}

/** All parts but the custom XML parts of this namespace, and what belongs to those alone. */
export function withoutCustomXml(document: WordDocument, namespace: string): readonly Part[] {
  const { package: opened, main } = document;
  const gone = customXmlParts(document, namespace).map(({ name }) => name);
  if (gone.length === 0) return opened.parts;
  const all = gone.flatMap((name) => partsBehind(opened, name));
  const kept = opened.relationshipsOf(main.part.name).filter(({ partName }) => {
    const target = opened.part(partName);
    return target === undefined || !gone.includes(target.name);
  });
  const threads = newRelationshipPart(main.part.name, kept);
  const isThreads = ({ name }: Part) => name.toLowerCase() === threads.name.toLowerCase();
  return opened.parts
    .filter(({ name }) => !all.includes(name))
    .map((part) => (isThreads(part) ? threads : part));
}

/** The part, its relationships, and the parts that it alone leads to. */
export function partsBehind(opened: Package, name: string): readonly string[] {
  const part = opened.part(name);
  if (part === undefined) return [];
  const relationships = opened.part(relationshipPartOf(part.name));
  const inner = opened.relationshipsOf(part.name).flatMap(({ partName }) => {
    const target = opened.part(partName);
    return target === undefined ? [] : [target.name];
  });
  return [part.name, ...(relationships === undefined ? [] : [relationships.name]), ...inner];
}

/** The root's start tag, whose namespace words that stand further down cannot feign. */
function rootTag(xml: string): string {
  const [tag = ""] = /<[^?!][^>]*>/.exec(xml.replace(/<!--[\s\S]*?-->/g, "")) ?? [];
  return tag.replaceAll("'", '"');
}
