/**
 * What parts the cells of a CSV file where spreadsheets are set to this language and region: the semicolon where the comma
 * is the decimal sign, and in Switzerland; else the comma.
 */
export function listSeparator(language: string): "," | ";" {
  const hasDecimalComma = new Intl.NumberFormat(language).format(1.5).includes(",");
  return hasDecimalComma || new Intl.Locale(language).region === "CH" ? ";" : ",";
}
