import { CONTENT_TYPE, NS, RELATION } from "./names";
import type { Parts } from "./parts";

/** A document property and the element it is kept in: of the core properties, or the extended ones. */
export interface DocumentProperty {
  readonly sheet: "core" | "extended";
  readonly namespace: string;
  readonly element: string;
}

const core = (namespace: string, element: string): DocumentProperty => ({
  sheet: "core",
  namespace,
  element,
});

const extended = (element: string): DocumentProperty => ({
  sheet: "extended",
  namespace: NS.extendedProperties,
  element,
});

/** ECMA-376 Part 2, 11 and Part 1, 22.2. */
export const DOCUMENT_PROPERTIES: Readonly<Record<string, DocumentProperty>> = {
  Title: core(NS.dublinCore, "dc:title"),
  Subject: core(NS.dublinCore, "dc:subject"),
  Author: core(NS.dublinCore, "dc:creator"),
  Keywords: core(NS.coreProperties, "cp:keywords"),
  Comments: core(NS.dublinCore, "dc:description"),
  LastAuthor: core(NS.coreProperties, "cp:lastModifiedBy"),
  RevisionNumber: core(NS.coreProperties, "cp:revision"),
  Category: core(NS.coreProperties, "cp:category"),
  Template: extended("Template"),
  ApplicationName: extended("Application"),
  Manager: extended("Manager"),
  Company: extended("Company"),
};

/** Those that Word lets nobody set. */
export const READ_ONLY_PROPERTIES: readonly string[] = [
  "Template",
  "LastAuthor",
  "RevisionNumber",
  "ApplicationName",
];

export function readProperty(parts: Parts, property: DocumentProperty): string {
  return elementOf(parts, property)?.textContent ?? "";
}

export function writeProperty(parts: Parts, property: DocumentProperty, value: string): void {
  const sheet = sheetOf(parts, property.sheet) ?? makeSheet(parts, property.sheet);
  const found = elementOf(parts, property);
  const element = found ?? sheet.createElementNS(property.namespace, property.element);
  element.textContent = value;
  if (found === undefined) sheet.documentElement.append(element);
}

function elementOf(
  parts: Parts,
  { sheet, namespace, element }: DocumentProperty,
): Element | undefined {
  const localName = element.slice(element.indexOf(":") + 1);
  return sheetOf(parts, sheet)?.getElementsByTagNameNS(namespace, localName).item(0) ?? undefined;
}

type Sheet = DocumentProperty["sheet"];

const SHEETS = {
  core: {
    relation: RELATION.coreProperties,
    name: "/docProps/core.xml",
    type: CONTENT_TYPE.coreProperties,
    empty: `<cp:coreProperties xmlns:cp="${NS.coreProperties}" xmlns:dc="${NS.dublinCore}"/>`,
  },
  extended: {
    relation: RELATION.extendedProperties,
    name: "/docProps/app.xml",
    type: CONTENT_TYPE.extendedProperties,
    empty: `<Properties xmlns="${NS.extendedProperties}"/>`,
  },
} as const;

function sheetOf(parts: Parts, sheet: Sheet): Document | undefined {
  const name = parts.related("/", SHEETS[sheet].relation);
  return name === undefined ? undefined : parts.xml(name);
}

function makeSheet(parts: Parts, sheet: Sheet): Document {
  const { relation, name, type, empty } = SHEETS[sheet];
  parts.relate("/", relation, { partName: name });
  return parts.putXml(name, type, empty);
}
