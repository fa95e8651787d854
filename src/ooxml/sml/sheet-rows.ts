import type { ZipEntry } from "../opc/zip-reader";
import { refuse } from "../opc/package-error";
import { scanSlices } from "../xml/scan-slices";
import { type CellReading, cellText, unescapeCell } from "./cell-text";

export interface SheetRow {
  /** As the spreadsheet counts them: the first is 1. */
  readonly rowNo: number;
  readonly cells: readonly string[];
}

/** All cells of one sheet: more than any list of contacts, and little enough to be held. */
const MOST_CELLS = 20_000_000;

/**
 * The rows of a sheet that have a value, in slices between which the caller can take its turn.
 *
 * Source: ECMA-376 Part 1, 18.3.1.73 row, 18.3.1.4 c.
 */
export function* sheetRows(entry: ZipEntry, reading: CellReading): Generator<readonly SheetRow[]> {
  const scan = openScan(reading);
  const scanning = scanSlices(entry, scan);
  while (scanning.next().done !== true) yield scan.takeRows();
  yield scan.takeRows();
}

/** The strings that the cells of a workbook share, in order; phonetic hints are left out. */
export function* readSharedStrings(entry: ZipEntry): Generator<undefined, readonly string[]> {
  const strings: string[] = [];
  const text = openText();
  yield* scanSlices(entry, {
    onOpen: text.onOpen,
    onText: text.onText,
    onClose: (name) => {
      text.onClose(name);
      if (name === "si") strings.push(unescapeCell(text.take()));
    },
  });
  return strings;
}

interface CellPlace {
  readonly index: number;
  readonly type: string;
  readonly style: string;
}

function openScan(reading: CellReading) {
  const text = openText();
  let rows: SheetRow[] = [];
  let cells: string[] = [];
  let rowNo = 0;
  let cellCount = 0;
  let place: CellPlace = { index: 0, type: "", style: "" };
  const closeCell = () => {
    const value = cellText(text.take(), place, reading);
    if (value === "") return;
    cellCount += place.index + 1 - cells.length;
    if (cellCount > MOST_CELLS) refuse("tooLarge", `more than ${MOST_CELLS} cells in one sheet`);
    while (cells.length < place.index) cells.push("");
    cells[place.index] = value;
  };
  return {
    onOpen: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === "row") {
        rowNo = Number(attributes["r"] ?? rowNo + 1);
        cells = [];
        place = { ...place, index: -1 };
      } else if (name === "c") {
        const { r = "", t = "n", s = "" } = attributes;
        place = { index: r === "" ? place.index + 1 : columnIndex(r), type: t, style: s };
      } else text.onOpen(name);
    },
    onText: text.onText,
    onClose: (name: string) => {
      text.onClose(name);
      if (name === "c") closeCell();
      else if (name === "row" && cells.length > 0) rows.push({ rowNo, cells });
    },
    takeRows: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** Gathers what stands in values and texts, but not in phonetic hints and formulas. */
function openText() {
  let gathered = "";
  let isGathering = false;
  let isHint = false;
  return {
    onOpen: (name: string) => {
      if (name === "rPh") isHint = true;
      isGathering = !isHint && (name === "v" || name === "t");
    },
    onText: (text: string) => {
      if (isGathering) gathered += text;
    },
    onClose: (name: string) => {
      if (name === "rPh") isHint = false;
      isGathering = false;
    },
    take: () => {
      const taken = gathered;
      gathered = "";
      return taken;
    },
  };
}

/** 0 for "A1", 27 for "AB7". */
function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference) {
    const value = letter.toUpperCase().charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    index = index * 26 + value;
  }
  return index - 1;
}
