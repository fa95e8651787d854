import { CONTENT_TYPE, NS, RELATION } from "./names";
import type { Parts } from "./parts";

/** A custom XML part by the id of its data store item, "{GUID}". */
export interface CustomXmlPart {
  readonly id: string;
  readonly partName: string;
  /** Of its root element. */
  readonly namespace: string;
}

/** The custom XML parts of the document, in the order of their relationships (ECMA-376 Part 1, 15.2.5). */
export function customXmlParts(parts: Parts): readonly CustomXmlPart[] {
  return parts
    .relationships(parts.mainName)
    .filter(({ type, isExternal }) => type === RELATION.customXml && !isExternal)
    .flatMap(({ partName }) => {
      const root = parts.xml(partName)?.documentElement;
      const id = itemId(parts, partName);
      if (root === undefined || id === undefined) return [];
      return [{ id, partName, namespace: root.namespaceURI ?? "" }];
    });
}

/** Adds a part. Throws when the XML is not well-formed. */
export function addCustomXmlPart(parts: Parts, xml: string, id: string): CustomXmlPart {
  parts.xmlTools.parse(xml);
  const partName = parts.freeName("/customXml/item", ".xml");
  const root = parts.putXml(partName, CONTENT_TYPE.xml, xml).documentElement;
  parts.relate(parts.mainName, RELATION.customXml, { partName });
  const properties = partName.replace("/item", "/itemProps");
  parts.putXml(
    properties,
    CONTENT_TYPE.customXmlProperties,
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${NS.dataStore}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  parts.relate(partName, RELATION.customXmlProps, { partName: properties });
  return { id, partName, namespace: root.namespaceURI ?? "" };
}

export function deleteCustomXmlPart(parts: Parts, { partName }: CustomXmlPart): void {
  const properties = parts.related(partName, RELATION.customXmlProps);
  if (properties !== undefined) parts.remove(properties);
  const main = parts.mainName;
  for (const thread of parts.relationships(main)) {
    if (thread.partName === partName) parts.unrelate(main, thread.id);
  }
  parts.remove(partName);
}

function itemId(parts: Parts, partName: string): string | undefined {
  const properties = parts.related(partName, RELATION.customXmlProps);
  const item = properties === undefined ? undefined : parts.xml(properties)?.documentElement;
  return item?.getAttributeNS(NS.dataStore, "itemID") ?? undefined;
}
