import { dropForbiddenCharacters } from "../ooxml/xml/characters";
import { escapeXmlText } from "../ooxml/xml/escape";
import type { RunFrame } from "./program";
import { openRun } from "./run-properties";

/**
 * The runs that show a text: line ends become breaks, tabs tabs, blanks at its ends are kept, and what is written
 * from right to left is marked so. "" gives no run. Characters that XML forbids must be gone already.
 */
export function runXml(text: string, { properties, isCode }: RunFrame): string {
  if (text === "") return "";
  if (isCode) return `${openRun(properties)}${element("w:instrText", text)}</w:r>`;
  if (!RIGHT_TO_LEFT.test(text)) return `${openRun(properties)}${contentXml(text)}</w:r>`;
  return text
    .split(RIGHT_TO_LEFT_STRETCH)
    .map((stretch, index) => {
      if (stretch === "") return "";
      const look = index % 2 === 0 ? properties : rightToLeft(properties);
      return `${openRun(look)}${contentXml(stretch)}</w:r>`;
    })
    .join("");
}

/** The value without what a document cannot hold: forbidden characters, and other systems' line ends. */
export function cleanValue(value: string): string {
  return PLAIN.test(value)
    ? value
    : dropForbiddenCharacters(value.replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n"));
}

/** Values with none of what must be looked at: nearly all of them. */
const PLAIN = /^[\t\n\u0020-\u2027\u202a-\ud7ff\ue000-\ufffd]*$/;

/** Letters of Hebrew, Arabic and the other scripts that are written from right to left. */
const LETTER = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]";
const RIGHT_TO_LEFT = new RegExp(LETTER);
/** From the first such letter to the last, with the blanks, digits and signs between. */
const RIGHT_TO_LEFT_STRETCH = new RegExp(`(${LETTER}(?:[^\\p{L}\\n\\t]*${LETTER})*)`, "u");

function contentXml(text: string): string {
  if (!/[\n\t]/.test(text)) return element("w:t", text);
  return text
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === "\n") return "<w:br/>";
      if (piece === "\t") return "<w:tab/>";
      return piece === "" ? "" : element("w:t", piece);
    })
    .join("");
}

function element(name: string, text: string): string {
  const blanks = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${blanks}>${escapeXmlText(text)}</${name}>`;
}

/** What may stand behind `w:rtl` in a run's properties (CT_RPr, ECMA-376 Part 1, 17.3.2.28). */
const BEHIND = /<w:(?:cs|em|lang|eastAsianLayout|specVanish|oMath)[\s/>]|<w14:/;

function rightToLeft(properties: string): string {
  if (/<w:rtl[\s/>]/.test(properties)) return properties;
  const at = properties.search(BEHIND);
  return at < 0
    ? `${properties}<w:rtl/>`
    : `${properties.slice(0, at)}<w:rtl/>${properties.slice(at)}`;
}
