import { packRows } from "../../merge/packed-rows";
import type { StoreHead } from "../../ports/backup-book";
import { breath, type Run } from "../breathe";
import type { Doors } from "../doors";
import { BACKUP_FORMAT, BACKUP_VERSION, joined, sha256, type BackupHeader } from "./backup-format";
import { newEncryption, openSealing, UNSEALED, type Sealing } from "./seal-frames";

export interface BackupWanted extends Run {
  /** "" for a file that anyone can read. */
  readonly passphrase: string;
}

export interface BackupFile {
  readonly bytes: Uint8Array;
  /** The newest change that is in it. */
  readonly seq: number;
}

/** The whole store as one file, as of one moment. Rejects with the signal's reason when it is called off. */
export async function makeBackup(
  { store }: Pick<Doors, "store">,
  { passphrase, ...run }: BackupWanted,
): Promise<BackupFile> {
  const { head, frames } = await readFrames(store, run);
  const encryption = passphrase === "" ? null : newEncryption();
  const header = headerBytes({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    store: head,
    encryption,
  });
  const sealing =
    encryption === null ? UNSEALED : await openSealing(passphrase, encryption, header);
  const file = await sealedFile(header, frames, sealing, run.signal);
  return { bytes: file, seq: head.seq };
}

interface Read {
  readonly head: StoreHead;
  readonly frames: readonly Uint8Array[];
}

/** Packed at once, while the store's transaction waits: so all is as of one moment, and little is in memory. */
async function readFrames({ backups }: Doors["store"], run: Run): Promise<Read> {
  const frames: Uint8Array[] = [];
  const heads: StoreHead[] = [];
  await backups.read(
    (head) => heads.push(head),
    ({ table, rows }) => frames.push(packRows([{ table }, ...rows])),
    run,
  );
  const [head] = heads;
  if (head === undefined) throw new Error("The store told nothing of itself.");
  return { head, frames };
}

async function sealedFile(
  header: Uint8Array,
  frames: readonly Uint8Array[],
  sealing: Sealing,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [header];
  const hashes: Uint8Array[] = [];
  for (const [index, frame] of frames.entries()) {
    if (index % FRAMES_PER_BREATH === 0) await breath(signal);
    const sealed = await sealing.seal(frame, index);
    const hash = await sha256(sealed);
    hashes.push(hash);
    pieces.push(lengthBytes(sealed.length), hash, sealed);
  }
  pieces.push(lengthBytes(0), await sha256(header, ...hashes));
  return joined(pieces);
}

const FRAMES_PER_BREATH = 20;

function headerBytes(header: BackupHeader): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(header)}\n`);
}

function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}
