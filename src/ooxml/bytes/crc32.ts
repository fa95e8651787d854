const POLYNOMIAL = 0xedb88320;
const SLICES = 8;

/** Eight tables of 256: table k gives what a byte becomes when k more zero bytes follow it. */
const TABLES = makeTables();

/** The CRC-32 of zip files (ISO 3309), as an unsigned number. Goes on from `before` where one is given. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let i = 0;
  for (const wholeWords = bytes.length - 7; i < wholeWords; i += SLICES) {
    const low =
      crc ^
      (at(bytes, i) |
        (at(bytes, i + 1) << 8) |
        (at(bytes, i + 2) << 16) |
        (at(bytes, i + 3) << 24));
    crc =
      at(TABLES, 0x700 | (low & 0xff)) ^
      at(TABLES, 0x600 | ((low >>> 8) & 0xff)) ^
      at(TABLES, 0x500 | ((low >>> 16) & 0xff)) ^
      at(TABLES, 0x400 | (low >>> 24)) ^
      at(TABLES, 0x300 | at(bytes, i + 4)) ^
      at(TABLES, 0x200 | at(bytes, i + 5)) ^
      at(TABLES, 0x100 | at(bytes, i + 6)) ^
      at(TABLES, at(bytes, i + 7));
  }
  for (; i < bytes.length; i++) crc = at(TABLES, (crc ^ at(bytes, i)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Carries a CRC over a run of bytes whose own CRC is known, without looking at them again. */
export interface CrcStep {
  readonly crc: number;
  /** What each byte of the CRC before becomes over the run's length. */
  readonly shift: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
}

/** The step over `bytes`: computed once, taken in constant time. */
export function crcStep(bytes: Uint8Array): CrcStep {
  return { crc: crc32(bytes), shift: shiftTables(bytes.length) };
}

/** The CRC of what `before` stands for, followed by the step's bytes. */
export function takeCrcStep(before: number, { crc, shift }: CrcStep): number {
  const [s0, s1, s2, s3] = shift;
  const shifted =
    at(s0, before & 0xff) ^
    at(s1, (before >>> 8) & 0xff) ^
    at(s2, (before >>> 16) & 0xff) ^
    at(s3, before >>> 24);
  return (shifted ^ crc) >>> 0;
}

function makeTables(): Int32Array {
  const tables = new Int32Array(256 * SLICES);
  for (let byte = 0; byte < 256; byte++) tables[byte] = afterEightBits(byte);
  for (let i = 256; i < tables.length; i++) {
    const last = at(tables, i - 256);
    tables[i] = at(tables, last & 0xff) ^ (last >>> 8);
  }
  return tables;
}

function afterEightBits(byte: number): number {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  return crc;
}

function at(numbers: Int32Array | Uint8Array, index: number): number {
  return numbers[index] ?? 0;
}

/** One column per bit: what that bit of a CRC becomes. */
type BitMatrix = Int32Array;

function shiftTables(length: number): CrcStep["shift"] {
  const matrix = zeroBytes(length);
  const table = (byte: number) =>
    new Int32Array(256).map((_, value) => apply(matrix, value << (8 * byte)));
  return [table(0), table(1), table(2), table(3)];
}

/** The matrix of `length` zero bytes, by squaring. */
function zeroBytes(length: number): BitMatrix {
  let result: BitMatrix = new Int32Array(32).map((_, bit) => 1 << bit);
  let power = oneZeroByte();
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(power, result);
    power = product(power, power);
  }
  return result;
}

function oneZeroByte(): BitMatrix {
  return new Int32Array(32).map((_, bit) => {
    const crc = 1 << bit;
    return at(TABLES, crc & 0xff) ^ (crc >>> 8);
  });
}

function product(after: BitMatrix, before: BitMatrix): BitMatrix {
  return before.map((column) => apply(after, column));
}

function apply(matrix: BitMatrix, crc: number): number {
  let result = 0;
  for (let bit = 0, rest = crc; rest !== 0; bit++, rest >>>= 1) {
    if (rest & 1) result ^= at(matrix, bit);
  }
  return result;
}
