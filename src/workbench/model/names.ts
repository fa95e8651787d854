/** Namespaces of WordprocessingML and its package (ECMA-376 Part 1, Annex A; Part 2, Annex D). */
export const NS = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
  xml: "http://www.w3.org/XML/1998/namespace",
  xmlns: "http://www.w3.org/2000/xmlns/",
  pkg: "http://schemas.microsoft.com/office/2006/xmlPackage",
  relationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  coreProperties: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  extendedProperties: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
  dublinCore: "http://purl.org/dc/elements/1.1/",
  dataStore: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
} as const;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Types of relationships that the workbench follows. */
export const RELATION = {
  officeDocument: `${OFFICE}/officeDocument`,
  styles: `${OFFICE}/styles`,
  numbering: `${OFFICE}/numbering`,
  header: `${OFFICE}/header`,
  footer: `${OFFICE}/footer`,
  hyperlink: `${OFFICE}/hyperlink`,
  image: `${OFFICE}/image`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
  extendedProperties: `${OFFICE}/extended-properties`,
  coreProperties:
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
} as const;

const WML = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const CONTENT_TYPE = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  document: `${WML}.document.main+xml`,
  styles: `${WML}.styles+xml`,
  numbering: `${WML}.numbering+xml`,
  header: `${WML}.header+xml`,
  footer: `${WML}.footer+xml`,
  xml: "application/xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
} as const;
