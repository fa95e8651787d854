/** The bytes in a buffer of their own: a view of a larger one would be kept with the whole of it. */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
