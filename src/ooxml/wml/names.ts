/**
 * The elements of WordprocessingML that we read or write, with the prefixes that every part has once it has been
 * opened (see `conventionalPrefixes`). Numbers are clauses of ECMA-376 Part 1 where nothing else is said.
 */
export const W = {
  /** 17.2.3 */
  document: "w:document",
  /** 17.2.2 */
  body: "w:body",
  /** 17.10.4 */
  header: "w:hdr",
  /** 17.10.3 */
  footer: "w:ftr",
  /** 17.11.10 */
  footnote: "w:footnote",
  /** 17.11.2 */
  endnote: "w:endnote",
  /** 17.13.4.2 */
  comment: "w:comment",
  /** 17.3.1.22 */
  paragraph: "w:p",
  /** 17.3.1.26 */
  paragraphProperties: "w:pPr",
  /** 17.3.1.27 */
  paragraphStyle: "w:pStyle",
  /** 17.3.2.25 */
  run: "w:r",
  /** 17.3.2.28 */
  runProperties: "w:rPr",
  /** 17.3.2.29 */
  runStyle: "w:rStyle",
  /** 17.3.3.31 */
  text: "w:t",
  /** 17.3.3.32 */
  tab: "w:tab",
  /** 17.3.3.1 */
  break: "w:br",
  /** 17.3.3.4 */
  carriageReturn: "w:cr",
  /** 17.3.3.13 */
  lastRenderedPageBreak: "w:lastRenderedPageBreak",
  /** 17.3.3.21 */
  object: "w:object",
  /** 17.3.3.23 */
  picture: "w:pict",
  /** 17.3.3.9 */
  drawing: "w:drawing",
  /** 17.16.18 */
  fieldCharacter: "w:fldChar",
  /** 17.16.23 */
  fieldCode: "w:instrText",
  /** 17.16.13 */
  deletedFieldCode: "w:delInstrText",
  /** 17.16.19 */
  simpleField: "w:fldSimple",
  /** 17.16.22 */
  hyperlink: "w:hyperlink",
  /** 17.5.2.31 to 17.5.2.34 */
  contentControl: "w:sdt",
  /** 17.5.2.38 */
  contentControlProperties: "w:sdtPr",
  /** 17.5.2.36 and its kin */
  contentControlContent: "w:sdtContent",
  /** 17.5.2.42 */
  alias: "w:alias",
  tag: "w:tag",
  /** 17.5.2.6 */
  dataBinding: "w:dataBinding",
  /** 17.5.2.39 */
  showingPlaceholder: "w:showingPlcHdr",
  /** 17.5.1.3 to 17.5.1.6 */
  customXml: "w:customXml",
  /** 17.5.1.9 */
  smartTag: "w:smartTag",
  /** 17.4.37 */
  table: "w:tbl",
  /** 17.4.78 */
  tableRow: "w:tr",
  /** 17.4.65 */
  tableCell: "w:tc",
  /** 17.4.69 */
  tableCellProperties: "w:tcPr",
  /** 17.17.1 */
  textBoxContent: "w:txbxContent",
  /** 17.6.17 to 17.6.19 */
  sectionProperties: "w:sectPr",
  /** 17.10.5 */
  headerReference: "w:headerReference",
  /** 17.10.2 */
  footerReference: "w:footerReference",
  /** 17.10.6 */
  titlePage: "w:titlePg",
  /** 17.6.22 */
  sectionType: "w:type",
  /** 17.6.12 */
  pageNumberType: "w:pgNumType",
  /** 17.11.11 */
  footnoteProperties: "w:footnotePr",
  /** 17.11.4 */
  endnoteProperties: "w:endnotePr",
  /** 17.13.6.2 */
  bookmarkStart: "w:bookmarkStart",
  /** 17.13.6.1 */
  bookmarkEnd: "w:bookmarkEnd",
  /** 17.13.5.16 to 17.13.5.20 */
  insertion: "w:ins",
  /** 17.13.5.12 to 17.13.5.15 */
  deletion: "w:del",
  /** 17.13.5.21 and 17.13.5.22 */
  moveFrom: "w:moveFrom",
  /** 17.13.5.25 and 17.13.5.26 */
  moveTo: "w:moveTo",
  /** 17.3.2.3 */
  bidirectionalOverride: "w:bdo",
  /** 17.3.2.8 */
  direction: "w:dir",
  /** 17.13.5.29 */
  paragraphPropertiesChange: "w:pPrChange",
  /** 17.3.1.19 */
  numberingProperties: "w:numPr",
  /** 17.9.3 */
  numberingLevel: "w:ilvl",
  /** 17.9.18 */
  numberingId: "w:numId",
  /** 17.9.1 */
  abstractNumbering: "w:abstractNum",
  /** 17.9.15 */
  numbering: "w:num",
  /** 17.7.4.17 */
  style: "w:style",
  /** 17.14.20 */
  mailMerge: "w:mailMerge",
  /** Part 3, 10.2.1 */
  alternateContent: "mc:AlternateContent",
  /** Part 3, 10.2.3 */
  alternateFallback: "mc:Fallback",
} as const;

/** Its value on the many elements that have just one (`w:val`). */
export const VALUE = "w:val";

/** Relationship types, without the beginning that they share. ECMA-376 Part 1, 11.3 and 15.2. */
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const RELATIONSHIP = {
  officeDocument: `${OFFICE}/officeDocument`,
  header: `${OFFICE}/header`,
  footer: `${OFFICE}/footer`,
  footnotes: `${OFFICE}/footnotes`,
  endnotes: `${OFFICE}/endnotes`,
  comments: `${OFFICE}/comments`,
  styles: `${OFFICE}/styles`,
  numbering: `${OFFICE}/numbering`,
  settings: `${OFFICE}/settings`,
  customXml: `${OFFICE}/customXml`,
  customXmlProperties: `${OFFICE}/customXmlProps`,
  image: `${OFFICE}/image`,
  hyperlink: `${OFFICE}/hyperlink`,
  mailMergeSource: `${OFFICE}/mailMergeSource`,
  mailMergeHeaderSource: `${OFFICE}/mailMergeHeaderSource`,
  mailMergeRecipients: `${OFFICE}/mailMergeRecipientData`,
  macros: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
  signatures:
    "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
} as const;

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const CONTENT_TYPE = {
  document: `${WORD}.document.main+xml`,
  template: `${WORD}.template.main+xml`,
  documentWithMacros: "application/vnd.ms-word.document.macroEnabled.main+xml",
  templateWithMacros: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
  styles: `${WORD}.styles+xml`,
  numbering: `${WORD}.numbering+xml`,
  settings: `${WORD}.settings+xml`,
} as const;
