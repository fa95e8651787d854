import { fail, type Result, succeed } from "../domain/result";
import { breath, type Run } from "./breathe";

/** Why the bytes of a file are no text. */
export type TextProblem =
  /** It is another kind of file, whatever its name says. */
  | { readonly kind: "isNotText"; readonly looksLike: "pdf" | "unknown" }
  /** Most of it is UTF-8, but not all: it was damaged, or put together from several files. */
  | { readonly kind: "encodingIsDamaged"; readonly lineNo: number };

export interface DecodedText {
  readonly text: string;
  /** As the WHATWG calls it: "utf-8", "utf-16le", "windows-1252". */
  readonly encoding: string;
}

/**
 * The text of a file: by its byte order mark, else UTF-8 where that fits, else the encoding of Western Windows, which
 * is what spreadsheets and Outlook write. An encoding that is given is taken at its word.
 */
export async function decodeText(
  bytes: Uint8Array,
  { encoding, ...run }: Run & { readonly encoding?: string } = {},
): Promise<Result<DecodedText, TextProblem>> {
  if (isPdf(bytes)) return fail({ kind: "isNotText", looksLike: "pdf" });
  const told = encoding ?? markedEncoding(bytes) ?? unmarkedWideEncoding(bytes);
  if (told !== undefined) return asText(await decodeInSlices(bytes, told, run), told);
  const utf8 = await decodeInSlices(bytes, "utf-8", run);
  const firstDamage = utf8.indexOf(REPLACEMENT);
  if (firstDamage < 0) return asText(utf8, "utf-8");
  if (isMostlyUtf8(utf8)) {
    return fail({ kind: "encodingIsDamaged", lineNo: lineNoAt(utf8, firstDamage) });
  }
  return asText(await decodeInSlices(bytes, "windows-1252", run), "windows-1252");
}

const REPLACEMENT = "\ufffd";

/** No text has more than a few control characters. */
function asText(text: string, encoding: string): Result<DecodedText, TextProblem> {
  const start = text.slice(0, 10_000);
  const controls = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > start.length / 100
    ? fail({ kind: "isNotText", looksLike: "unknown" })
    : succeed({ text, encoding });
}

function isPdf(bytes: Uint8Array): boolean {
  return [0x25, 0x50, 0x44, 0x46].every((byte, index) => bytes[index] === byte);
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** UTF-16 without its mark: in Western text every other byte is zero. */
function unmarkedWideEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return "utf-16le";
  return even > start.length / 4 && odd === 0 ? "utf-16be" : undefined;
}

const SLICE_BYTES = 1_000_000;

async function decodeInSlices(bytes: Uint8Array, encoding: string, run: Run): Promise<string> {
  const decoder = new TextDecoder(encoding);
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
    parts.push(decoder.decode(bytes.subarray(start, start + SLICE_BYTES), { stream: true }));
    await breath(run.signal);
  }
  return parts.join("") + decoder.decode();
}

/** Whether there are more characters of several bytes that fit than that do not. */
function isMostlyUtf8(decoded: string): boolean {
  const fitting = decoded.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  const broken = decoded.match(/\ufffd/g)?.length ?? 0;
  return fitting > broken;
}

function lineNoAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
