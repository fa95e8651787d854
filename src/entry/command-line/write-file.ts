import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** So much is gathered before it is written. */
const WRITTEN_BYTES = 1 << 20;

/**
 * Writes the pieces into a file beside the one that is wanted, and puts it in its place only when it is whole: nobody
 * ever sees half a file, and what was there before stays until then. Gives the number of bytes.
 */
export async function writeWhole(path: string, pieces: Iterable<Uint8Array>): Promise<number> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  const stop = (signal: NodeJS.Signals) => {
    rmSync(unfinished, { force: true });
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const length = await writePieces(unfinished, pieces);
    await rename(unfinished, path);
    return length;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await rm(unfinished, { force: true });
  }
}

async function writePieces(path: string, pieces: Iterable<Uint8Array>): Promise<number> {
  const file = await open(path, "wx");
  try {
    const length = await writeGathered(file, pieces);
    await file.sync();
    return length;
  } finally {
    await file.close();
  }
}

async function writeGathered(file: FileHandle, pieces: Iterable<Uint8Array>): Promise<number> {
  let gathered: Uint8Array[] = [];
  let waiting = 0;
  let length = 0;
  const flush = async () => {
    await file.writeFile(Buffer.concat(gathered));
    gathered = [];
    waiting = 0;
  };
  for (const piece of pieces) {
    gathered.push(piece);
    waiting += piece.length;
    length += piece.length;
    if (waiting >= WRITTEN_BYTES) await flush();
  }
  await flush();
  return length;
}
