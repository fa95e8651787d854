import { joined, sha256, type BackupEncryption } from "./backup-format";

/** Encrypts and decrypts the frames of one backup; a frame fits its own place in its own file only. */
export interface Sealing {
  readonly seal: (frame: Uint8Array, index: number) => Promise<Uint8Array>;
  /** Undefined when it does not open: a wrong passphrase, or other bytes than were sealed. */
  readonly open: (sealed: Uint8Array, index: number) => Promise<Uint8Array | undefined>;
}

/** What OWASP asks for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
const SALT_LENGTH = 16;
const IV_LENGTH = 12;

export function newEncryption(): BackupEncryption {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_LENGTH));
  return { salt: hexadecimal(salt), iterations: ITERATIONS };
}

/** Leaves frames as they are. */
export const UNSEALED: Sealing = {
  seal: (frame) => Promise.resolve(frame),
  open: (sealed) => Promise.resolve(sealed),
};

export async function openSealing(
  passphrase: string,
  encryption: BackupEncryption,
  header: Uint8Array,
): Promise<Sealing> {
  const key = await keyOf(passphrase, encryption);
  const file = await sha256(header);
  const cipher = (iv: Uint8Array<ArrayBuffer>, index: number) => ({
    name: "AES-GCM",
    iv,
    additionalData: joined([file, Uint8Array.from(String(index), (digit) => Number(digit))]),
  });
  return {
    seal: async (frame, index) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
      const sealed = await crypto.subtle.encrypt(cipher(iv, index), key, joined([frame]));
      return joined([iv, new Uint8Array(sealed)]);
    },
    open: async (sealed, index) => {
      const iv = sealed.slice(0, IV_LENGTH);
      try {
        const frame = joined([sealed.subarray(IV_LENGTH)]);
        return new Uint8Array(await crypto.subtle.decrypt(cipher(iv, index), key, frame));
      } catch {
        return undefined;
      }
    },
  };
}

async function keyOf(
  passphrase: string,
  { salt, iterations }: BackupEncryption,
): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations };
  const algorithm = { name: "AES-GCM", length: 256 };
  return crypto.subtle.deriveKey(derivation, material, algorithm, false, ["encrypt", "decrypt"]);
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
