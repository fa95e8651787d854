import { fail, succeed, type Result } from "../../domain/result";
import { unpackRows } from "../../merge/packed-rows";
import type { StoreCopy, StoreHead, TableRows } from "../../ports/backup-book";
import { breath, type Run } from "../breathe";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  FRAME_HEAD_LENGTH,
  isSame,
  sha256,
  type BackupHeader,
  type BackupProblem,
} from "./backup-format";
import { openSealing, UNSEALED, type Sealing } from "./seal-frames";

/**
 * The records in a backup file, after every one of them has been read once, and every seal checked. Rejects with the
 * signal's reason when it is called off.
 */
export async function openBackup(
  file: Uint8Array,
  passphrase: string,
  run: Run = {},
): Promise<Result<StoreCopy, BackupProblem>> {
  const opened = readHeader(file);
  if (!opened.ok) return opened;
  const { header, bytes } = opened.value;
  if (header.version > BACKUP_VERSION) return fail("isOfNewerVersion");
  const { encryption } = header;
  if (encryption !== null && passphrase === "") return fail("passphraseIsNeeded");
  const sealing = encryption === null ? UNSEALED : await openSealing(passphrase, encryption, bytes);
  const frames = await openFrames({ file, header: bytes, sealing }, run);
  if (!frames.ok) return frames;
  const { packed, counts } = frames.value;
  if (!isAsTold(header.store, counts)) return fail("isDamaged");
  return succeed({ head: header.store, parts: () => partsIn(packed) });
}

const LONGEST_HEADER = 65_536;

function readHeader(
  file: Uint8Array,
): Result<{ readonly header: BackupHeader; readonly bytes: Uint8Array }, BackupProblem> {
  const end = file.subarray(0, LONGEST_HEADER).indexOf("\n".charCodeAt(0));
  const bytes = file.subarray(0, end + 1);
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as Partial<BackupHeader> | null;
    if (header?.format !== BACKUP_FORMAT) return fail("isNoBackup");
    if (typeof header.store?.counts !== "object") return fail("isDamaged");
    return succeed({ header: header as BackupHeader, bytes });
  } catch {
    return fail("isNoBackup");
  }
}

interface Sealed {
  readonly file: Uint8Array;
  readonly header: Uint8Array;
  readonly sealing: Sealing;
}

interface Frames {
  /** Still packed: so that they need little room until they are wanted. */
  readonly packed: readonly Uint8Array[];
  /** Table → how many records of it there are. */
  readonly counts: ReadonlyMap<string, number>;
}

async function openFrames(
  { file, header, sealing }: Sealed,
  { onProgress, signal }: Run,
): Promise<Result<Frames, BackupProblem>> {
  const packed: Uint8Array[] = [];
  const counts = new Map<string, number>();
  const hashes: Uint8Array[] = [];
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = header.length; at + FRAME_HEAD_LENGTH <= file.length;) {
    if (packed.length % FRAMES_PER_BREATH === 0) await breath(signal);
    const length = view.getUint32(at);
    const hash = file.subarray(at + 4, at + FRAME_HEAD_LENGTH);
    at += FRAME_HEAD_LENGTH + length;
    if (length === 0) {
      const isWhole = at === file.length && isSame(hash, await sha256(header, ...hashes));
      return isWhole ? succeed({ packed, counts }) : fail("isDamaged");
    }
    const sealed = file.subarray(at - length, at);
    if (!isSame(hash, await sha256(sealed))) return fail("isDamaged");
    const frame = await sealing.open(sealed, packed.length);
    if (frame === undefined) return fail(packed.length === 0 ? "passphraseIsWrong" : "isDamaged");
    const part = partIn(frame);
    if (part === undefined) return fail("isDamaged");
    counts.set(part.table, (counts.get(part.table) ?? 0) + part.rows.length);
    packed.push(frame);
    hashes.push(hash);
    onProgress?.(at, file.length);
  }
  return fail("isDamaged");
}

const FRAMES_PER_BREATH = 4;

function* partsIn(frames: readonly Uint8Array[]): Iterable<TableRows> {
  for (const frame of frames) {
    const part = partIn(frame);
    if (part === undefined) throw new Error("A part of the backup can no longer be read.");
    yield part;
  }
}

function partIn(frame: Uint8Array): TableRows | undefined {
  const [first, ...rows] = unpackRows(frame) ?? [];
  const { table } = (first ?? {}) as { readonly table?: unknown };
  return typeof table === "string" ? { table, rows } : undefined;
}

function isAsTold(head: StoreHead, counts: Frames["counts"]): boolean {
  const told = Object.entries(head.counts).filter(([, count]) => count > 0);
  return told.length === counts.size && told.every(([table, count]) => counts.get(table) === count);
}
