import { concatBytes } from "../bytes/concat-bytes";
import { encodeUtf8 } from "../bytes/utf8";
import type { ZipEntry } from "./zip-reader";

const LOCAL_HEADER_LENGTH = 30;
const RECORD_LENGTH = 46;
const END_LENGTH = 22;
const END_64_LENGTH = 56;
const LOCATOR_LENGTH = 20;
const UTF8_FLAG = 0x0800;
const VERSION = 20;
const VERSION_64 = 45;
/** Stand for numbers that do not fit, and are told in 64 bits elsewhere. */
const TOO_MANY = 0xffff;
const TOO_FAR = 0xffffffff;
/** 1 January 1980: zip's first day, so that the same content gives the same bytes. */
const FIRST_DAY = 0x0021;

/** The local header that stands before an entry's data. */
export function zipLocalHeader(entry: ZipEntry): Uint8Array {
  const name = encodeUtf8(entry.name);
  const header = new Uint8Array(LOCAL_HEADER_LENGTH + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeFacts(view, 4, entry, name.length);
  header.set(name, LOCAL_HEADER_LENGTH);
  return header;
}

/** The entry's record in the directory; `offset` is where its local header stands. */
export function zipDirectoryRecord(entry: ZipEntry, offset: number): Uint8Array {
  const name = encodeUtf8(entry.name);
  const extra = offset < TOO_FAR ? new Uint8Array(0) : farOffset(offset);
  const record = new Uint8Array(RECORD_LENGTH + name.length + extra.length);
  const view = new DataView(record.buffer);
  const version = offset < TOO_FAR ? VERSION : VERSION_64;
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, version, true);
  writeFacts(view, 6, entry, name.length);
  view.setUint16(6, version, true);
  view.setUint16(30, extra.length, true);
  view.setUint32(42, Math.min(offset, TOO_FAR), true);
  record.set(name, RECORD_LENGTH);
  record.set(extra, RECORD_LENGTH + name.length);
  return record;
}

/** Source: PKWARE APPNOTE 6.3, section 4.5.3. */
function farOffset(offset: number): Uint8Array {
  const extra = new Uint8Array(12);
  const view = new DataView(extra.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 8, true);
  view.setBigUint64(4, BigInt(offset), true);
  return extra;
}

/** The end of an archive of `count` entries whose directory stands at `offset`. */
export function zipEnd(count: number, length: number, offset: number): Uint8Array {
  const end = new Uint8Array(END_LENGTH);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, Math.min(count, TOO_MANY), true);
  view.setUint16(10, Math.min(count, TOO_MANY), true);
  view.setUint32(12, Math.min(length, TOO_FAR), true);
  view.setUint32(16, Math.min(offset, TOO_FAR), true);
  const fits = count < TOO_MANY && length < TOO_FAR && offset < TOO_FAR;
  return fits ? end : concatBytes([zipEnd64(count, length, offset), end]);
}

/**
 * What stands before the end of an archive with more entries or bytes than that can tell.
 *
 * Source: PKWARE APPNOTE 6.3, sections 4.3.14 and 4.3.15.
 */
function zipEnd64(count: number, length: number, offset: number): Uint8Array {
  const end = new Uint8Array(END_64_LENGTH + LOCATOR_LENGTH);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, BigInt(END_64_LENGTH - 12), true);
  view.setUint16(12, VERSION_64, true);
  view.setUint16(14, VERSION_64, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(length), true);
  view.setBigUint64(48, BigInt(offset), true);
  view.setUint32(END_64_LENGTH, 0x07064b50, true);
  view.setBigUint64(END_64_LENGTH + 8, BigInt(offset + length), true);
  view.setUint32(END_64_LENGTH + 16, 1, true);
  return end;
}

/** An archive of these entries, in this order. The same entries give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const stream = openZipStream();
  return concatBytes([...entries.flatMap(stream.add), ...stream.end()]);
}

/** An archive that is written entry by entry: only its directory is kept until the end. */
export interface ZipStream {
  /** The bytes of one more entry. */
  readonly add: (entry: ZipEntry) => readonly Uint8Array[];
  /** The directory, and with it the end. */
  readonly end: () => readonly Uint8Array[];
}

/** Begins an archive. The same entries give the same bytes. */
export function openZipStream(): ZipStream {
  const records: Uint8Array[] = [];
  let offset = 0;
  const add = (entry: ZipEntry) => {
    const header = zipLocalHeader(entry);
    records.push(zipDirectoryRecord(entry, offset));
    offset += header.length + entry.data.length;
    return [header, entry.data];
  };
  const end = () => {
    const length = records.reduce((sum, record) => sum + record.length, 0);
    return [...records, zipEnd(records.length, length, offset)];
  };
  return { add, end };
}

/** The 26 bytes that local header and directory record share. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
