import { openXml } from "../xml/well-formed";
import { attribute, child } from "../xml/tree";

/** What a number in a cell is, by the cell's format. */
export type NumberMeaning =
  | { readonly kind: "number" }
  | { readonly kind: "moment" }
  /** Shown with leading zeros, as a post code is: "01067". */
  | { readonly kind: "digits"; readonly count: number };

const NUMBER: NumberMeaning = { kind: "number" };

/**
 * What the numbers are in the cells of each style, in the order of the styles, from the XML of a workbook's styles.
 *
 * Source: ECMA-376 Part 1, 18.8.10 cellXfs, 18.8.30 numFmt.
 */
export function numberMeanings(xml: string, depth: number): readonly NumberMeaning[] {
  const styles = openXml(xml, "styles", depth);
  const codes = new Map(
    (child(styles, "numFmts")?.children ?? []).map((format) => [
      attribute(format, "numFmtId") ?? "",
      attribute(format, "formatCode") ?? "",
    ]),
  );
  return (child(styles, "cellXfs")?.children ?? []).map((style) => {
    const id = attribute(style, "numFmtId") ?? "";
    const code = codes.get(id);
    if (code !== undefined) return meaningOfCode(code);
    return BUILT_IN_MOMENTS.test(id) ? { kind: "moment" } : NUMBER;
  });
}

/** 14 to 22 and 45 to 47 everywhere; 27 to 36 and 50 to 58 in East Asia. */
const BUILT_IN_MOMENTS = /^(1[4-9]|2[0-2]|4[5-7]|2[7-9]|3[0-6]|5[0-8])$/;

function meaningOfCode(code: string): NumberMeaning {
  const [positive = ""] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, (bracket) => (/^\[[hms]+\]$/i.test(bracket) ? "h" : ""))
    .split(";");
  if (/^0{2,}$/.test(positive)) return { kind: "digits", count: positive.length };
  return /[dmyhs]/i.test(positive.replace(/general/gi, "")) ? { kind: "moment" } : NUMBER;
}
