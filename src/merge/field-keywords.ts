/** Fields that the merge always fills, where their code can be understood. */
const MERGED = [
  "MERGEFIELD",
  "IF",
  "COMPARE",
  "SET",
  "ASK",
  "FILLIN",
  "ADDRESSBLOCK",
  "GREETINGLINE",
  "MERGEREC",
  "MERGESEQ",
  "NEXT",
  "NEXTIF",
  "SKIPIF",
  "DATE",
  "TIME",
  "=",
];

/**
 * Fields that stay as they are, for Word to bring up to date.
 *
 * Source: ECMA-376 Part 1, 17.16.5; the last row is Word's own.
 */
const LIVE = [
  "ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT AUTOTEXT AUTOTEXTLIST BARCODE BIBLIOGRAPHY BIDIOUTLINE",
  "CITATION COMMENTS CREATEDATE DATABASE DDE DDEAUTO DOCPROPERTY DOCVARIABLE EDITTIME EMBED EQ FILENAME",
  "FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT GLOSSARY GOTOBUTTON HYPERLINK IMPORT INCLUDE INCLUDEPICTURE",
  "INCLUDETEXT INDEX INFO KEYWORDS LASTSAVEDBY LINK LISTNUM MACROBUTTON NOTEREF NUMCHARS NUMPAGES NUMWORDS",
  "PAGE PAGEREF PRINT PRINTDATE PRIVATE QUOTE RD REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SHAPE STYLEREF",
  "SUBJECT SYMBOL TA TC TEMPLATE TITLE TOA TOC USERADDRESS USERINITIALS USERNAME XE",
  "ADDIN CONTACT CONTROL DATA DISPLAYBARCODE FTNREF HTMLACTIVEX MERGEBARCODE",
];

const MERGED_KEYWORDS: ReadonlySet<string> = new Set(MERGED);
const LIVE_KEYWORDS: ReadonlySet<string> = new Set(LIVE.flatMap((line) => line.split(" ")));

/** The word that a field's code begins with, in capitals; "=" for a formula, "" for an empty code. */
export function fieldKeyword(instruction: string): string {
  const code = instruction.trim();
  return code.startsWith("=") ? "=" : (/^[^\s"\\]+/.exec(code)?.[0] ?? "").toUpperCase();
}

export function isMergedKeyword(keyword: string): boolean {
  return MERGED_KEYWORDS.has(keyword);
}

export function isLiveKeyword(keyword: string): boolean {
  return LIVE_KEYWORDS.has(keyword);
}
