import { encodeBase64 } from "../ooxml/bytes/base64";
import { encodeUtf8 } from "../ooxml/bytes/utf8";

/** Who is written to, or writes. */
export interface Mailbox {
  /** "" for none. */
  readonly name: string;
  readonly address: string;
}

export interface Attachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A message that somebody will look at before it is sent. */
export interface EmailDraft {
  /** Undefined leaves the choice to the mail program. */
  readonly from?: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  /** Plain text; lines are parted by "\n". */
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/**
 * The draft as an .eml file, marked so that Outlook opens it for editing. No date and no message id: the mail
 * program gives them when it is sent. The same draft gives the same bytes.
 *
 * Source: RFC 5322; RFC 2045 to 2047 and 2231 for what is not ASCII.
 */
export function writeEmailDraft(draft: EmailDraft): Uint8Array {
  const { from, to, subject, text, attachments } = draft;
  const parts = [textPart(text), ...attachments.map(attachmentPart)];
  const boundary = boundaryFor(parts);
  const lines = [
    "X-Unsent: 1",
    ...(from === undefined ? [] : [`From: ${mailbox(from)}`]),
    `To: ${mailbox(to)}`,
    `Subject: ${words(subject, "Subject: ".length)}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    "",
  ];
  return encodeUtf8(lines.join(LINE_END));
}

const LINE_END = "\r\n";

/** RFC 2045, 6.8: encoded lines have at most 76 characters. */
const LONGEST_LINE = 76;

function textPart(text: string): string {
  const bytes = encodeUtf8(text.replace(/\r?\n/g, LINE_END));
  return part('text/plain; charset="utf-8"', [], bytes);
}

function attachmentPart({ fileName, mediaType, bytes }: Attachment): string {
  return part(mediaType, [`Content-Disposition: attachment;${fileNameParameter(fileName)}`], bytes);
}

function part(contentType: string, headers: readonly string[], bytes: Uint8Array): string {
  return [
    `Content-Type:${LINE_END} ${contentType}`,
    "Content-Transfer-Encoding: base64",
    ...headers,
    "",
    ...inLines(encodeBase64(bytes)),
  ].join(LINE_END);
}

function inLines(base64: string): readonly string[] {
  return Array.from({ length: Math.ceil(base64.length / LONGEST_LINE) }, (_, line) =>
    base64.slice(line * LONGEST_LINE, (line + 1) * LONGEST_LINE),
  );
}

/** RFC 2231, 3 and 4: the name in UTF-8, in numbered pieces that fit a line each. */
function fileNameParameter(fileName: string): string {
  const encoded = encodeURIComponent(oneLine(fileName)).replace(/['()*]/g, percent);
  const pieces = encoded.match(/(?:%..|[^%]){1,16}/g) ?? [""];
  return pieces
    .map((piece, index) => `${LINE_END} filename*${index}*=${index === 0 ? "UTF-8''" : ""}${piece}`)
    .join(";");
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function mailbox({ name, address }: Mailbox): string {
  const route = `<${oneLine(address).replace(/[\s<>,;]/g, "")}>`;
  if (name.trim() === "") return route;
  return `${isPlain(name) ? quoted(name) : words(name, "From: ".length)}${LINE_END} ${route}`;
}

/** As much of a name as stands in a header line unencoded. */
const PLAIN = /^[\x20-\x7e]{0,60}$/;

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !text.includes("=?");
}

function quoted(name: string): string {
  return `"${name.trim().replace(/["\\]/g, "\\$&")}"`;
}

/** RFC 2047: words of at most 75 characters, cut between characters; plain where the text is short and plain. */
function words(text: string, firstColumn: number): string {
  const line = oneLine(text);
  if (isPlain(line)) return line;
  const room = (word: number) => (word === 0 ? BYTES_A_WORD - firstColumn : BYTES_A_WORD);
  const cut: string[] = [""];
  for (const character of line) {
    const last = cut.at(-1) ?? "";
    if (encodeUtf8(last + character).length <= room(cut.length - 1))
      cut[cut.length - 1] = last + character;
    else cut.push(character);
  }
  return cut.map((word) => `=?utf-8?B?${encodeBase64(encodeUtf8(word))}?=`).join(`${LINE_END} `);
}

/** 45 bytes are 60 characters in base64: with the frame of 12, a word of 72. */
const BYTES_A_WORD = 45;

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** Found in no part, since every part is base64 below its headers. */
function boundaryFor(parts: readonly string[]): string {
  let boundary = "=_letter";
  while (parts.some((each) => each.includes(boundary))) boundary += "_";
  return boundary;
}
