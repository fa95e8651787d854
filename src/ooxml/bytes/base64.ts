const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < LETTERS.length; i++) VALUES[LETTERS.charCodeAt(i)] = i;

/** The bytes of a base64 text; blanks and line ends in it do not count. Undefined when it is none. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const letters = text.replace(/[\s=]+/g, "");
  const bytes = new Uint8Array((letters.length * 3) >> 2);
  let bits = 0;
  let at = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = VALUES[letters.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    if (i % 4 !== 0) bytes[at++] = bits >> (6 - 2 * (i % 4));
  }
  return bytes;
}

/** Base64 with its padding, on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const letter = (shift: number) => LETTERS.charAt((bits >> shift) & 63);
    pieces.push(
      letter(18) +
        letter(12) +
        (b === undefined ? "=" : letter(6)) +
        (c === undefined ? "=" : letter(0)),
    );
  }
  return pieces.join("");
}
