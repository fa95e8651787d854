import { writeContentTypes } from "../ooxml/opc/content-types";
import type { Deflater } from "../ooxml/opc/deflater";
import { entryOf, newPart, type Part } from "../ooxml/opc/package";
import type { ZipEntry } from "../ooxml/opc/zip-reader";
import { concatBytes } from "../ooxml/bytes/concat-bytes";
import { zipDirectoryRecord, zipEnd, zipLocalHeader } from "../ooxml/opc/zip-writer";

/** The beginning of zip files that have some entries in common, with their part of the directory. */
export interface PackedParts {
  readonly entries: Uint8Array;
  readonly directory: Uint8Array;
  readonly count: number;
}

/** Packs the entries that many files begin with. */
export function packEntries(entries: readonly ZipEntry[]): PackedParts {
  const chunks: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = zipLocalHeader(entry);
    records.push(zipDirectoryRecord(entry, offset));
    chunks.push(header, entry.data);
    offset += header.length + entry.data.length;
  }
  return { entries: concatBytes(chunks), directory: concatBytes(records), count: entries.length };
}

/** A zip file of the packed entries and some more. */
export function completeZip(packed: PackedParts, more: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [packed.entries];
  const records: Uint8Array[] = [packed.directory];
  let offset = packed.entries.length;
  let length = packed.directory.length;
  for (const entry of more) {
    const [header, record] = [zipLocalHeader(entry), zipDirectoryRecord(entry, offset)];
    chunks.push(header, entry.data);
    records.push(record);
    offset += header.length + entry.data.length;
    length += record.length;
  }
  return concatBytes([...chunks, ...records, zipEnd(packed.count + more.length, length, offset)]);
}

/** The entry that tells the types of these parts. */
export function contentTypesEntry(parts: readonly Part[], deflater: Deflater): ZipEntry {
  return entryOf(newPart("/[Content_Types].xml", "", writeContentTypes(parts)), deflater);
}
