/** One property of a vCard: "item1.TEL;TYPE=CELL,VOICE:+44 …". */
export interface VcardProperty {
  /** In capitals, without its group: "TEL". */
  readonly name: string;
  /** In small letters, from TYPE and from the bare words of version 2.1: "cell", "voice". */
  readonly types: readonly string[];
  /** Parameters but for the types, names in capitals. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Decoded, and still escaped. */
  readonly value: string;
}

/** The properties of every card in the text, in order; a card that is not ended is told all the same. */
export function vcards(text: string): readonly (readonly VcardProperty[])[] {
  const cards: VcardProperty[][] = [];
  let depth = 0;
  for (const line of logicalLines(text)) {
    const property = parseLine(line);
    const isCardMark = property?.value.trim().toUpperCase() === "VCARD";
    if (isCardMark && property.name === "BEGIN") {
      depth += 1;
      if (depth === 1) cards.push([]);
    } else if (isCardMark && property.name === "END") depth = Math.max(0, depth - 1);
    else if (property !== undefined && depth === 1) cards.at(-1)?.push(property);
  }
  return cards;
}

/** Lines put together again: a blank begins what continues, and an equals sign ends what goes on in quoted-printable. */
function logicalLines(text: string): readonly string[] {
  const lines: string[] = [];
  let goesOn = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = lines.at(-1);
    if (last !== undefined && goesOn) lines[lines.length - 1] = last.slice(0, -1) + line;
    else if (last !== undefined && /^[ \t]/.test(line))
      lines[lines.length - 1] = last + line.slice(1);
    else lines.push(line);
    const whole = lines.at(-1) ?? "";
    goesOn = whole.endsWith("=") && /^[^:]*QUOTED-PRINTABLE/i.test(whole);
  }
  return lines;
}

function parseLine(line: string): VcardProperty | undefined {
  const parts = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/s.exec(line.trim());
  const [, name, told = "", value = ""] = parts ?? [];
  if (name === undefined) return undefined;
  const { types, parameters } = parseParameters(told);
  return { name: name.toUpperCase(), types, parameters, value: decoded(value, parameters) };
}

function parseParameters(told: string): Pick<VcardProperty, "types" | "parameters"> {
  const types: string[] = [];
  const parameters: Record<string, string> = {};
  for (const [part] of told.matchAll(/(?:[^";]|"[^"]*")+/g)) {
    const [, key = "", value = part] = /^([^=]+)=(.*)$/s.exec(part) ?? [];
    const plain = value.replaceAll('"', "");
    if (key.toUpperCase() === "TYPE") types.push(...plain.toLowerCase().split(","));
    else if (key !== "") parameters[key.toUpperCase()] = plain;
    else if (/^(quoted-printable|base64|[78]bit)$/i.test(plain)) parameters["ENCODING"] = plain;
    else types.push(plain.toLowerCase());
  }
  return { types, parameters };
}

function decoded(value: string, parameters: Readonly<Record<string, string>>): string {
  if (parameters["ENCODING"]?.toUpperCase() !== "QUOTED-PRINTABLE") return value;
  const isUtf8 = !/8859-1|1252/.test(parameters["CHARSET"] ?? "");
  return value.replace(/(?:=[0-9A-F]{2})+/gi, (bytes) => decodedBytes(bytes, isUtf8));
}

/** Bytes as "=C3=BC"; what is not UTF-8 after all is taken for Western. */
function decodedBytes(bytes: string, isUtf8: boolean): string {
  const western = () =>
    bytes.replace(/=(..)/g, (_byte, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (!isUtf8) return western();
  try {
    return decodeURIComponent(bytes.replaceAll("=", "%"));
  } catch (fault) {
    if (fault instanceof URIError) return western();
    throw fault;
  }
}

/** The parts of a value between unescaped separators, unescaped. */
export function valueParts(value: string, separator: ";" | ","): readonly string[] {
  const parts = [""];
  for (const [token] of value.matchAll(/\\[\s\S]|[^\\;,]+|[\s\S]/g)) {
    if (token === separator) parts.push("");
    else parts.push((parts.pop() ?? "") + token);
  }
  return parts.map(unescaped);
}

/** The text without the vCard's escapes. */
export function unescaped(value: string): string {
  return value
    .replace(/\\([\s\S])/g, (_escape, letter: string) =>
      letter.toLowerCase() === "n" ? "\n" : letter,
    )
    .trim();
}
