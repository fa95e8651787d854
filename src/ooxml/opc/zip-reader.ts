import { Inflate } from "fflate";
import { concatBytes } from "../bytes/concat-bytes";
import { crc32 } from "../bytes/crc32";
import { decodeXmlBytes } from "../bytes/utf8";
import type { PackageLimits } from "./limits";
import { refuse } from "./package-error";

/** A file as it stands in a zip archive: ready to be copied into another. */
export interface ZipEntry {
  /** "word/document.xml". */
  readonly name: string;
  readonly method: ZipMethod;
  readonly crc: number;
  /** Inflated. */
  readonly size: number;
  /** As stored. */
  readonly data: Uint8Array;
}

/** 0 stored, 8 deflated: the only two that ECMA-376 Part 2, C.5 allows. */
export type ZipMethod = 0 | 8;

/**
 * The files of a zip archive, in the order of its directory, without its folders.
 * Every name stays within the archive, none comes twice, no two share bytes.
 *
 * Source: PKWARE APPNOTE 6.3, sections 4.3 and 4.5.3.
 */
export function readZip(bytes: Uint8Array, limits: PackageLimits): readonly ZipEntry[] {
  const archive = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(archive);
  if (directory.count > limits.entries)
    refuse("tooLarge", `${directory.count} files in one package`);
  const records = readDirectory(archive, directory).filter(({ name }) => !name.endsWith("/"));
  checkNames(records);
  const entries = records.map((record) => locate(archive, record));
  checkOverlap(entries);
  return entries.map(({ entry }) => entry);
}

/**
 * The file in slices, for one that is too large to be taken whole. Refuses what {@link inflateEntry} refuses, at the
 * latest after the last slice.
 */
export function* inflateInSlices({ name, method, data, size, crc }: ZipEntry) {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let sum = 0;
  const take = (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > size) refuse("damaged", `${name}: inflates to more than it says`);
    sum = crc32(chunk, sum);
    waiting.push(chunk);
  };
  const stream = new Inflate(take);
  for (let at = 0; at < data.length; at += SLICE) {
    const slice = data.subarray(at, at + SLICE);
    if (method === 0) take(slice);
    else pushOrRefuse(stream, slice, { name, isLast: at + SLICE >= data.length });
    const bytes = concatBytes(waiting);
    waiting = [];
    yield bytes;
  }
  if (length !== size) refuse("damaged", `${name}: ends too early`);
  if (sum !== crc) refuse("damaged", `${name}: its checksum is wrong`);
}

/** So few bytes that what they inflate to at most (1,032 : 1) is looked at before more comes. */
const SLICE = 16_384;

function pushOrRefuse(
  stream: Inflate,
  bytes: Uint8Array,
  { name, isLast }: { readonly name: string; readonly isLast: boolean },
): void {
  try {
    stream.push(bytes, isLast);
  } catch (fault) {
    if (fault instanceof Error && fault.name === "PackageError") throw fault;
    refuse("damaged", `${name}: cannot be inflated`);
  }
}

/** The file itself. Refuses more bytes than the entry says, or others than its CRC says. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.data : inflate(entry);
  if (bytes.length !== entry.size) refuse("damaged", `${entry.name}: ends too early`);
  if (crc32(bytes) !== entry.crc) refuse("damaged", `${entry.name}: its checksum is wrong`);
  return bytes;
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** What stands before the archive, in a file with something put in front of it. */
  readonly base: number;
}

interface DirectoryRecord {
  readonly name: string;
  readonly method: ZipMethod;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly headerAt: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const RECORD = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LOCAL_HEADER_LENGTH = 30;
const RECORD_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP_64 = 0xffffffff;
const ENCRYPTED_FLAG = 1;

function findDirectory(archive: DataView): Directory {
  const endAt = findEnd(archive);
  const plain = {
    count: archive.getUint16(endAt + 10, true),
    length: archive.getUint32(endAt + 12, true),
    start: archive.getUint32(endAt + 16, true),
    endAt,
  };
  const { count, length, start, endAt: directoryEnd } = findDirectory64(archive, endAt) ?? plain;
  const base = directoryEnd - length - start;
  if (base < 0) refuse("truncated", "the archive's directory lies beyond its end");
  return { start: base + start, count, base };
}

function findEnd(archive: DataView): number {
  const earliest = Math.max(0, archive.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.byteLength - END_LENGTH; at >= earliest; at--) {
    if (archive.getUint32(at, true) === END) return at;
  }
  return refuse("truncated", "the archive has no end: the file was cut off");
}

function findDirectory64(archive: DataView, endAt: number) {
  const locatorAt = endAt - 20;
  if (locatorAt < 0 || archive.getUint32(locatorAt, true) !== END_64_LOCATOR) return undefined;
  const at = Number(archive.getBigUint64(locatorAt + 8, true));
  if (at > locatorAt - 56 || archive.getUint32(at, true) !== END_64) {
    return refuse("damaged", "the archive's 64-bit end is missing");
  }
  return {
    count: Number(archive.getBigUint64(at + 32, true)),
    length: Number(archive.getBigUint64(at + 40, true)),
    start: Number(archive.getBigUint64(at + 48, true)),
    endAt: at,
  };
}

function readDirectory(archive: DataView, directory: Directory): readonly DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    if (at + RECORD_LENGTH > archive.byteLength || archive.getUint32(at, true) !== RECORD) {
      refuse("damaged", "the archive's directory is broken");
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      archive.getUint16(at + offset, true),
    ) as [number, number, number];
    const nameAt = at + RECORD_LENGTH;
    at = nameAt + nameLength + extraLength + commentLength;
    if (at > archive.byteLength) refuse("damaged", "the archive's directory is broken");
    records.push(
      readRecord(archive, nameAt - RECORD_LENGTH, {
        name: nameOf(slice(archive, nameAt, nameLength)),
        extra: { at: nameAt + nameLength, end: nameAt + nameLength + extraLength },
        base: directory.base,
      }),
    );
  }
  return records;
}

interface RecordSurroundings {
  readonly name: string;
  readonly extra: { readonly at: number; readonly end: number };
  readonly base: number;
}

function readRecord(archive: DataView, at: number, around: RecordSurroundings): DirectoryRecord {
  const { name, extra, base } = around;
  const method = archive.getUint16(at + 10, true);
  if (archive.getUint16(at + 8, true) & ENCRYPTED_FLAG)
    refuse("encrypted", `${name}: is encrypted`);
  if (method !== 0 && method !== 8) refuse("damaged", `${name}: compression method ${method}`);
  const [size, packed, headerAt] = widen(archive, extra, [
    archive.getUint32(at + 24, true),
    archive.getUint32(at + 20, true),
    archive.getUint32(at + 42, true),
  ]);
  const crc = archive.getUint32(at + 16, true);
  return { name, method, crc, packed, size, headerAt: base + headerAt };
}

/** Takes those of the three numbers that did not fit from the 64-bit extra field. */
function widen(
  archive: DataView,
  extra: RecordSurroundings["extra"],
  numbers: readonly [number, number, number],
): readonly [number, number, number] {
  if (!numbers.includes(IN_ZIP_64)) return numbers;
  for (let at = extra.at; at + 4 <= extra.end; at += 4 + archive.getUint16(at + 2, true)) {
    if (archive.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== IN_ZIP_64) return number;
      if (next + 8 > extra.end) return refuse("damaged", "the archive's directory is broken");
      next += 8;
      return Number(archive.getBigUint64(next - 8, true));
    }) as unknown as readonly [number, number, number];
  }
  return refuse("damaged", "the archive's directory is broken");
}

function checkNames(records: readonly DirectoryRecord[]): void {
  const seen = new Set<string>();
  for (const { name } of records) {
    if (leadsOutside(name)) refuse("damaged", `${name}: a path out of the package`);
    const folded = name.toLowerCase();
    if (seen.has(folded)) refuse("damaged", `${name}: comes twice in the package`);
    seen.add(folded);
  }
}

function leadsOutside(name: string): boolean {
  return (
    name === "" ||
    /^[/\\]|^[A-Za-z]:|\0/.test(name) ||
    name.split(/[/\\]/).some((segment) => segment === "..")
  );
}

interface LocatedEntry {
  readonly entry: ZipEntry;
  readonly from: number;
  readonly to: number;
}

function locate(archive: DataView, record: DirectoryRecord): LocatedEntry {
  const { name, method, crc, size, packed, headerAt } = record;
  if (headerAt + LOCAL_HEADER_LENGTH > archive.byteLength) {
    refuse("truncated", `${name}: lies beyond the end of the file`);
  }
  if (archive.getUint32(headerAt, true) !== LOCAL_HEADER)
    refuse("damaged", `${name}: has no header`);
  const nameLength = archive.getUint16(headerAt + 26, true);
  const nameAt = headerAt + LOCAL_HEADER_LENGTH;
  const dataAt = nameAt + nameLength + archive.getUint16(headerAt + 28, true);
  if (dataAt + packed > archive.byteLength) refuse("truncated", `${name}: ends beyond the file`);
  if (nameOf(slice(archive, nameAt, nameLength)) !== name) {
    refuse("damaged", `${name}: is called differently in its header`);
  }
  if (method === 0 && packed !== size) refuse("damaged", `${name}: its sizes differ`);
  const entry = { name, method, crc, size, data: slice(archive, dataAt, packed) };
  return { entry, from: headerAt, to: dataAt + packed };
}

/** Entries that share bytes are how a small file inflates without end. */
function checkOverlap(entries: readonly LocatedEntry[]): void {
  const ordered = [...entries].sort((one, other) => one.from - other.from);
  ordered.forEach(({ entry, to }, index) => {
    const next = ordered[index + 1];
    if (next !== undefined && next.from < to) refuse("damaged", `${entry.name}: shares its bytes`);
  });
}

function slice(archive: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(archive.buffer, archive.byteOffset + at, length);
}

function nameOf(bytes: Uint8Array): string {
  return decodeXmlBytes(bytes) ?? String.fromCharCode(...bytes);
}

function inflate({ name, data, size }: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) refuse("damaged", `${name}: inflates to more than it says`);
    bytes.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < data.length; at += SLICE) {
    pushOrRefuse(stream, data.subarray(at, at + SLICE), {
      name,
      isLast: at + SLICE >= data.length,
    });
  }
  return bytes.subarray(0, length);
}
