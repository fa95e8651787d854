import { flateDeflater, type Deflater } from "../ooxml/opc/deflater";
import { entryOf, newPart } from "../ooxml/opc/package";
import { openZipStream } from "../ooxml/opc/zip-writer";
import { concatBytes } from "../ooxml/bytes/concat-bytes";

export interface PackedFile {
  /** With its ending, safe for every file system: "Contoso - Ada Lovelace.eml". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A zip of the files, in their order. A name that comes again, in whatever case, gets a number: "Ada (2).eml". */
export function packFiles(
  files: readonly PackedFile[],
  deflater: Deflater = flateDeflater(1),
): Uint8Array {
  return concatBytes([...packedInPieces(files, deflater)]);
}

/** The same zip piece by piece, each as soon as its file is there. */
export function* packedInPieces(
  files: Iterable<PackedFile>,
  deflater: Deflater,
): Generator<Uint8Array> {
  const taken = new Map<string, number>();
  const zip = openZipStream();
  for (const { name, bytes } of files) {
    yield* zip.add(entryOf(newPart(`/${freeName(name, taken)}`, "", bytes), deflater));
  }
  yield* zip.end();
}

/** @param taken names in small letters → the number that the last file of this name has got. */
function freeName(name: string, taken: Map<string, number>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
  let count = taken.get(name.toLowerCase()) ?? 0;
  let free = name;
  while (taken.has(free.toLowerCase())) {
    count++;
    free = `${stem} (${count})${ending}`;
  }
  taken.set(free.toLowerCase(), 1);
  if (free !== name) taken.set(name.toLowerCase(), count);
  return free;
}
