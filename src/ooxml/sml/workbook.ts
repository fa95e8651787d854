import { decodeXmlBytes } from "../bytes/utf8";
import { checkSignature } from "../opc/file-signature";
import { USUAL_LIMITS, type PackageLimits } from "../opc/limits";
import { refuse } from "../opc/package-error";
import { relationshipPartOf } from "../opc/part-name";
import { readRelationships, type Relationship } from "../opc/relationships";
import { inflateEntry, readZip, type ZipEntry } from "../opc/zip-reader";
import { checkXml } from "../xml/well-formed";
import type { CellReading } from "./cell-text";
import { numberMeanings } from "./number-formats";
import { readSharedStrings, sheetRows, type SheetRow } from "./sheet-rows";

/** A sheet of a workbook, its rows not read yet. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The rows with a value, in slices between which the caller can take its turn. */
  readonly rows: () => Generator<readonly SheetRow[]>;
}

/** Rows are read slice by slice, so a sheet may be larger than a part of a letter. */
const LIMITS: PackageLimits = { ...USUAL_LIMITS, partBytes: 1024 * 1024 * 1024 };

/**
 * The sheets of an .xlsx or .xlsm file, in their order. Gives back the turn while it reads what they share. Throws a
 * {@link PackageError} that says what is wrong with the file.
 *
 * Source: ECMA-376 Part 1, 12.3.23 workbook part, 18.2.
 */
export function* readWorkbook(bytes: Uint8Array): Generator<undefined, readonly Sheet[]> {
  checkSignature(bytes, LIMITS);
  const files = openFiles(bytes);
  const workbookName = target(files.relationshipsOf("/"), "officeDocument");
  const told = readSheets(files.text(workbookName ?? refuseOther()), workbookName ?? "");
  const theirs = files.relationshipsOf(workbookName ?? "");
  const strings = files.entry(target(theirs, "sharedStrings"));
  const styles = files.text(target(theirs, "styles") ?? "");
  const reading: CellReading = {
    sharedStrings: strings === undefined ? [] : yield* readSharedStrings(strings),
    meanings: styles === undefined ? [] : numberMeanings(styles, LIMITS.depth),
    countsFrom1904: told.countsFrom1904,
  };
  return told.sheets.flatMap(({ name, isHidden, id }) => {
    const relationship = theirs.find((each) => each.id === id && isOfType(each, "worksheet"));
    const entry = files.entry(relationship?.partName);
    return entry === undefined ? [] : [{ name, isHidden, rows: () => sheetRows(entry, reading) }];
  });
}

function refuseOther(): never {
  return refuse("notWord", "a zip file, but no workbook");
}

function openFiles(bytes: Uint8Array) {
  const entries = new Map(
    readZip(bytes, LIMITS).map((entry) => [`/${entry.name}`.toLowerCase(), entry]),
  );
  const entry = (partName = ""): ZipEntry | undefined => entries.get(partName.toLowerCase());
  const text = (partName: string): string | undefined => {
    const found = entry(partName);
    if (found === undefined) return undefined;
    if (found.size > USUAL_LIMITS.partBytes) refuse("tooLarge", `${partName}: is too large`);
    return decodeXmlBytes(inflateEntry(found)) ?? refuse("damaged", `${partName}: is no text`);
  };
  const relationshipsOf = (sourceName: string): readonly Relationship[] => {
    const xml = text(relationshipPartOf(sourceName));
    return xml === undefined ? [] : readRelationships(xml, sourceName, LIMITS);
  };
  return { entry, text, relationshipsOf };
}

/** The part that a relationship of this type leads to, in the transitional or the strict namespace. */
function target(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => isOfType(relationship, type))?.partName;
}

function isOfType({ type }: Relationship, wanted: string): boolean {
  return type.endsWith(`/${wanted}`);
}

interface ToldSheets {
  readonly countsFrom1904: boolean;
  readonly sheets: readonly {
    readonly name: string;
    readonly isHidden: boolean;
    /** Of the relationship that leads to it. */
    readonly id: string;
  }[];
}

function readSheets(xml: string | undefined, where: string): ToldSheets {
  const sheets: ToldSheets["sheets"][number][] = [];
  let root = "";
  let countsFrom1904 = false;
  checkXml(xml ?? refuseOther(), where, LIMITS.depth, ({ name, attributes }) => {
    root ||= name;
    if (name === "workbookPr") countsFrom1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
    if (name !== "sheet") return;
    const { name: title = "", state = "visible", id = "" } = attributes;
    sheets.push({ name: title, isHidden: state !== "visible", id });
  });
  return root === "workbook" ? { countsFrom1904, sheets } : refuseOther();
}
