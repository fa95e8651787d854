/** What every browser, worker and Node has, and the language alone does not know of. */
interface Encoding {
  readonly TextEncoder: new () => {
    encode(text: string): Uint8Array;
    encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
  };
  readonly TextDecoder: new (
    label: string,
    options: { readonly fatal: boolean },
  ) => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };
}

const { TextEncoder, TextDecoder } = globalThis as unknown as Encoding;
const encoder = new TextEncoder();

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * The text of an XML part: UTF-8, or UTF-16 as its first bytes tell; without the byte order mark.
 * Undefined when the bytes are neither.
 *
 * Source: ECMA-376 Part 2, 8.1.4 (XML usage); XML 1.0, appendix F.
 */
export function decodeXmlBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decodes an XML part that comes in slices; undefined from the first bytes on that are no text. */
export function xmlDecoder(start: Uint8Array): (slice: Uint8Array) => string | undefined {
  const decoder = new TextDecoder(encodingOf(start), { fatal: true });
  return (slice) => {
    try {
      return decoder.decode(slice, { stream: true });
    } catch {
      return undefined;
    }
  };
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
