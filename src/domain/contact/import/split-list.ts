/**
 * The values of a cell that holds several: between semicolons, commas, bars, line ends or Google's ":::"; what stands in
 * quotes stays whole. Google's own labels ("* myContacts") are left out, and nothing comes twice.
 */
export function splitList(cell: string): readonly string[] {
  const values = [...cell.replaceAll(":::", ";").matchAll(/"([^"]*)"|([^;,|\n"]+)/g)]
    .map(([, quoted, plain]) => (quoted ?? plain ?? "").trim())
    .filter((value) => value !== "" && !value.startsWith("* "));
  return [...new Set(values)];
}
