import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { newPart, readPackage, textOf, writePackage, type Part } from "../../src/ooxml/opc/package";
import { readZip, type ZipEntry } from "../../src/ooxml/opc/zip-reader";
import { writeZip } from "../../src/ooxml/opc/zip-writer";
import type { Random } from "./random";

/** What a package can be damaged in. */
export const DAMAGES = ["bytes", "zip", "xml", "fields"] as const;
export type Damage = (typeof DAMAGES)[number];

/** The package with one to four things wrong in it. */
export function damaged(bytes: Uint8Array, damage: Damage, random: Random): Uint8Array {
  switch (damage) {
    case "bytes":
      return repeated(random, bytes, (some) => random.pick(BYTES)(some, random));
    case "zip":
      return writeZip(
        repeated(random, readZip(bytes, USUAL_LIMITS), (entries) =>
          random.pick(ENTRIES)(entries, random),
        ),
      );
    case "xml":
      return withText(bytes, random, (text) => random.pick(XML)(text, random));
    case "fields":
      return withText(bytes, random, (text) => random.pick(FIELDS)(text, random));
  }
}

type Change<Value> = (value: Value, random: Random) => Value;

function repeated<Value>(random: Random, value: Value, change: (value: Value) => Value): Value {
  let changed = value;
  for (let times = random.below(4); times >= 0; times--) changed = change(changed);
  return changed;
}

const BYTES: readonly Change<Uint8Array>[] = [
  (bytes, random) => {
    const changed = bytes.slice();
    changed[random.below(bytes.length)] = random.below(256);
    return changed;
  },
  (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  (bytes, random) => cut(bytes, random.below(bytes.length), random.below(40)),
  (bytes, random) => {
    const changed = bytes.slice();
    const from = random.below(bytes.length);
    changed.copyWithin(random.below(bytes.length), from, from + random.below(200));
    return changed;
  },
  (bytes, random) => {
    // The directory at the end is what a zip is read by.
    const changed = bytes.slice();
    changed[Math.max(0, bytes.length - 1 - random.below(300))] = random.below(256);
    return changed;
  },
];

function cut(bytes: Uint8Array, at: number, length: number): Uint8Array {
  const rest = new Uint8Array(Math.max(0, bytes.length - length));
  rest.set(bytes.subarray(0, Math.min(at, rest.length)));
  rest.set(bytes.subarray(at + length), Math.min(at, rest.length));
  return rest;
}

const NAMES = [
  "../../etc/passwd",
  "word/document.xml",
  "WORD/Document.xml",
  "[Content_Types].xml",
  "word\\document.xml",
  "",
  "/",
  "word/_rels/document.xml.rels",
];

const ENTRIES: readonly Change<readonly ZipEntry[]>[] = [
  (entries, random) => without(entries, random.below(entries.length)),
  (entries, random) => [...entries, random.pick(entries)],
  (entries, random) =>
    replaced(entries, random, (entry) => ({ ...entry, name: random.pick(NAMES) })),
  (entries, random) =>
    replaced(entries, random, (entry) => ({ ...entry, crc: (entry.crc ^ 1) >>> 0 })),
  (entries, random) =>
    replaced(entries, random, (entry) => ({ ...entry, size: random.below(2 ** 32) })),
  (entries, random) =>
    replaced(entries, random, (entry) => ({ ...entry, method: entry.method === 0 ? 8 : 0 })),
  (entries, random) => {
    const { method, crc, size, data } = random.pick(entries);
    return replaced(entries, random, ({ name }) => ({ name, method, crc, size, data }));
  },
  (entries, random) =>
    replaced(entries, random, (entry) => ({
      ...entry,
      data: entry.data.subarray(0, random.below(entry.data.length + 1)),
    })),
];

function without<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, at) => at !== index);
}

function replaced(
  entries: readonly ZipEntry[],
  random: Random,
  change: (entry: ZipEntry) => ZipEntry,
): readonly ZipEntry[] {
  const index = random.below(entries.length);
  return entries.map((entry, at) => (at === index ? change(entry) : entry));
}

/** Changes the text of one part that has some; mostly of the document itself. */
function withText(bytes: Uint8Array, random: Random, change: (text: string) => string): Uint8Array {
  const { parts } = readPackage(bytes);
  const texts = parts.filter(({ contentType, name }) => contentType.endsWith("xml") && name !== "");
  const main = texts.find(({ contentType }) => contentType.includes("main+xml"));
  const chosen = main !== undefined && random.below(4) > 0 ? main : random.pick(texts);
  const text = repeated(random, textOf(chosen), change);
  const part: Part = newPart(chosen.name, chosen.contentType, text);
  return writePackage(parts.map((each) => (each === chosen ? part : each)));
}

const TAG = /<[^<>]*>/g;

const XML: readonly Change<string>[] = [
  (text, random) => spliced(text, random.below(text.length), random.below(20), ""),
  (text, random) => overTag(text, random, () => ""),
  (text, random) => overTag(text, random, (tag) => tag + tag),
  (text, random) => overTag(text, random, () => tagOf(text, random)),
  (text, random) =>
    overTag(text, random, (tag) => tag.replace(/="[^"]*"/, `="${random.pick(VALUES)}"`)),
  (text, random) => overTag(text, random, (tag) => tag.replace(/^(<\/?)\w+:/, "$1x:")),
  (text, random) => overElement(text, random, () => ""),
  (text, random) => overElement(text, random, (element) => element + element),
  (text, random) =>
    overElement(text, random, (element) => element.replace(/^<[^>]*>|<\/[^>]*>$/g, "")),
  (text, random) => {
    let moved = "";
    const rest = overElement(text, random, (element) => {
      moved = element;
      return "";
    });
    return overTag(rest, random, (tag) => tag + moved);
  },
  (text, random) => {
    const depth = random.pick([50, 390, 500, 5_000]);
    return overElement(
      text,
      random,
      (element) => `${"<w:smartTag>".repeat(depth)}${element}${"</w:smartTag>".repeat(depth)}`,
    );
  },
  (text) =>
    text
      .replace(/(\?>\s*)?</, '$1<!DOCTYPE x [<!ENTITY a "aaaa">]><')
      .replace("</w:t>", "&a;</w:t>"),
  (text, random) => spliced(text, random.below(text.length), 0, random.pick(STRAYS)),
];

const VALUES = [
  "",
  "-1",
  "99999999999999999999",
  "0",
  "&amp;",
  "rId999",
  "merge:contact.name",
  "passage:x",
];
const STRAYS = [
  "<",
  ">",
  "&",
  "&#0;",
  "&#xD800;",
  "\u0000",
  "]]>",
  "<!--",
  "<![CDATA[",
  "<?x",
  '"',
  "</w:p>",
];

function spliced(text: string, at: number, length: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at + length);
}

function tagOf(text: string, random: Random): string {
  return random.pick(text.match(TAG) ?? [""]);
}

function overTag(text: string, random: Random, change: (tag: string) => string): string {
  const tags = [...text.matchAll(TAG)];
  if (tags.length === 0) return text;
  const { 0: tag, index } = random.pick(tags);
  return spliced(text, index, tag.length, change(tag));
}

/** An element from its first tag to the next end tag of its name: for some that is their own, for others not. */
function overElement(text: string, random: Random, change: (element: string) => string): string {
  const starts = [...text.matchAll(/<(\w+:\w+)[^<>]*>/g)];
  if (starts.length === 0) return text;
  const { 0: tag, 1: name = "", index } = random.pick(starts);
  if (tag.endsWith("/>")) return spliced(text, index, tag.length, change(tag));
  const end = text.indexOf(`</${name}>`, index);
  if (end < 0) return text;
  const length = end + name.length + 3 - index;
  return spliced(text, index, length, change(text.slice(index, index + length)));
}

const FIELDS: readonly Change<string>[] = [
  (text, random) => overField(text, random, () => ""),
  (text, random) => overField(text, random, (mark) => mark + mark),
  (text, random) =>
    overField(text, random, (mark) =>
      mark.replace(/fldCharType="\w+"/, `fldCharType="${random.pick(CHARACTERS)}"`),
    ),
  (text, random) => {
    let moved = "";
    const rest = overField(text, random, (mark) => {
      moved = mark;
      return "";
    });
    return overTag(rest, random, (tag) =>
      /^<\/w:(?:r|p)>$/.test(tag) ? tag + moved : moved + tag,
    );
  },
  (text, random) =>
    text.replace(/(<w:instrText[^>]*>)[^<]*/, (_, tag: string) => tag + instruction(random)),
  (text, random) =>
    overTag(text, random, (tag) => (tag === "</w:p>" ? aField(instruction(random)) + tag : tag)),
  (text, random) => text.replace("</w:p>", `${aField(instruction(random))}</w:p>`),
  (text, random) =>
    text.replace(
      "</w:p>",
      `<w:fldSimple w:instr="${instruction(random).replaceAll('"', "&quot;")}"/></w:p>`,
    ),
  (text, random) => {
    const depth = 1 + random.below(60);
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${instruction(random)}</w:instrText></w:r>`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    return text.replace("</w:p>", `${begin.repeat(depth)}${end.repeat(depth)}</w:p>`);
  },
];

const CHARACTERS = ["begin", "separate", "end", "", "none"];
const FIELD_RUN =
  /<w:r(?: [^<>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:(?:fldChar|instrText)[\s\S]*?<\/w:r>/g;

function overField(text: string, random: Random, change: (run: string) => string): string {
  const runs = [...text.matchAll(FIELD_RUN)];
  if (runs.length === 0) return text;
  const { 0: run, index } = random.pick(runs);
  return spliced(text, index, run.length, change(run));
}

function aField(code: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark("begin")}<w:r><w:instrText>${code}</w:instrText></w:r>${mark("separate")}<w:r><w:t>old</w:t></w:r>${mark("end")}`;
}

const WORDS = [
  ..."MERGEFIELD IF COMPARE SET REF ASK FILLIN ADDRESSBLOCK GREETINGLINE MERGEREC MERGESEQ NEXT NEXTIF SKIPIF".split(
    " ",
  ),
  ..."DATE TIME = PAGE NUMPAGES SEQ QUOTE HYPERLINK NONSENSE contact.name City x".split(" "),
  ...[
    '"',
    '"contact.name"',
    '"a b"',
    '""',
    "“",
    "”",
    "\\",
    "\\*",
    "\\@",
    "\\#",
    "\\b",
    "\\f",
    "\\m",
    "\\v",
  ],
  ..."Upper Lower Caps FirstCap MERGEFORMAT CHARFORMAT = &lt;&gt; &gt;= &lt; 1 2,5 -3 ( ) + * / ^ % ; , * ?".split(
    " ",
  ),
  ...[
    '"dddd, d MMMM yyyy"',
    '"#,##0.00"',
    "'",
    "&lt;&lt;_FIRST0_&gt;&gt;",
    "{",
    "}",
    "SUM(1;2",
    "1/0",
  ],
];

function instruction(random: Random): string {
  return Array.from({ length: 1 + random.below(9) }, () => random.pick(WORDS)).join(
    random.pick([" ", " ", " ", ""]),
  );
}
