import { newPart, newRelationshipPart, writePackage } from "../../src/ooxml/opc/package";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface ToldWorkbook {
  /** Name → content of `sheetData`; a name with "!" before it is of a hidden sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Content of `sst`. */
  readonly sharedStrings?: string;
  /** Content of `styleSheet`. */
  readonly styles?: string;
  /** Content of `workbook` before the sheets. */
  readonly properties?: string;
}

/** A workbook as Excel writes it, of the XML that is told. */
export function aWorkbook({ sheets, sharedStrings, styles, properties = "" }: ToldWorkbook) {
  const names = Object.keys(sheets);
  const list = names.map((name, index) => {
    const state = name.startsWith("!") ? ' state="hidden"' : "";
    return `<sheet name="${name.replace("!", "")}" sheetId="${index + 1}"${state} r:id="s${index}"/>`;
  });
  const link = (id: string, type: string, target: string) => ({
    id,
    type: `${OFFICE}/${type}`,
    target,
    isExternal: false,
  });
  const part = (name: string, root: string, content: string) =>
    newPart(
      name,
      `${TYPE}.${root}+xml`,
      `<${root} xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</${root}>`,
    );
  return writePackage([
    newRelationshipPart("/", [link("rId1", "officeDocument", "xl/workbook.xml")]),
    part("/xl/workbook.xml", "workbook", `${properties}<sheets>${list.join("")}</sheets>`),
    newRelationshipPart("/xl/workbook.xml", [
      ...names.map((_, index) => link(`s${index}`, "worksheet", `worksheets/sheet${index}.xml`)),
      ...(sharedStrings === undefined ? [] : [link("t", "sharedStrings", "sharedStrings.xml")]),
      ...(styles === undefined ? [] : [link("y", "styles", "styles.xml")]),
    ]),
    ...names.map((name, index) =>
      part(
        `/xl/worksheets/sheet${index}.xml`,
        "worksheet",
        `<sheetData>${sheets[name] ?? ""}</sheetData>`,
      ),
    ),
    ...(sharedStrings === undefined ? [] : [part("/xl/sharedStrings.xml", "sst", sharedStrings)]),
    ...(styles === undefined ? [] : [part("/xl/styles.xml", "styleSheet", styles)]),
  ]);
}
