const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The text as content of an element. */
export function escapeXmlText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, referenceTo) : text;
}

/** The text as the value of an attribute in double quotes; line ends and tabs survive. */
export function escapeXmlAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, referenceTo) : text;
}

/** The text behind the five entities and the character references. */
export function unescapeXml(xml: string): string {
  if (!xml.includes("&")) return xml;
  return xml.replace(
    /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/g,
    (_reference, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return CHARACTERS[name] ?? "";
      return String.fromCodePoint(parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16));
    },
  );
}

function referenceTo(character: string): string {
  return REFERENCES[character] ?? character;
}
