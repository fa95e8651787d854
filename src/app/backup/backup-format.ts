import type { StoreHead } from "../../ports/backup-book";

/**
 * A backup file: the header, a line of JSON; then frames of a length (4 bytes), a SHA-256 (32 bytes) and so many bytes;
 * at last a frame without bytes, whose SHA-256 is of the header and of all those before it. The bytes of a frame are
 * packed records, the first of them the name of their table; under a passphrase they are encrypted.
 */
export const BACKUP_FORMAT = "segment-letters-backup";

/** The highest version of the format that is understood. */
export const BACKUP_VERSION = 1;

export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  readonly store: StoreHead;
  /** Null for a file that anyone can read. */
  readonly encryption: BackupEncryption | null;
}

/** How the key is derived from the passphrase: PBKDF2 with SHA-256; the frames are AES-256-GCM. */
export interface BackupEncryption {
  /** Hexadecimal. */
  readonly salt: string;
  readonly iterations: number;
}

/** Why a file cannot be brought in. */
export type BackupProblem =
  "isNoBackup" | "isDamaged" | "isOfNewerVersion" | "passphraseIsNeeded" | "passphraseIsWrong";

export const HASH_LENGTH = 32;
export const FRAME_HEAD_LENGTH = 4 + HASH_LENGTH;

export async function sha256(...pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joined(pieces)));
}

/** One array of all the bytes. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
