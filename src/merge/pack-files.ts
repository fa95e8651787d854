import { flateDeflater, type Deflater } from "../ooxml/opc/deflater";
import { entryOf, newPart } from "../ooxml/opc/package";
import { writeZip } from "../ooxml/opc/zip-writer";

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
  const taken = new Set<string>();
  const entries = files.map(({ name, bytes }) =>
    entryOf(newPart(`/${freeName(name, taken)}`, "", bytes), deflater),
  );
  return writeZip(entries);
}

function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${stem} (${count})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
