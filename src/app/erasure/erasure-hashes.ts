import { suppressionTexts } from "../../domain/contact/suppression-texts";
import type { Contact } from "../../domain/contact/contact";
import type { Erasure } from "../../ports/erasure-book";
import { breath, type Run } from "../breathe";

/** Who was erased, to be known again by hashes. */
export interface ErasedOnes {
  /** The erasure of whom the card tells; undefined for one that was not erased. */
  readonly find: (card: Partial<Contact>) => Promise<Erasure | undefined>;
}

const SALT_LENGTH = 16;

export function newSalt(): string {
  return hexadecimal(crypto.getRandomValues(new Uint8Array(SALT_LENGTH)));
}

/** What the contact was known by, as hashes that tell nobody else. */
export function erasureHashes(card: Partial<Contact>, salt: string): Promise<readonly string[]> {
  return Promise.all(suppressionTexts(card).map((text) => hashOf(salt, text)));
}

/** Knows those of the ledger again. */
export function erasedOnes(ledger: readonly Erasure[]): ErasedOnes {
  const salts = [...new Set(ledger.map(({ salt }) => salt))];
  const byHash = new Map(
    ledger.flatMap((erasure) => erasure.hashes.map((hash) => [hash, erasure] as const)),
  );
  return {
    find: async (card) => {
      for (const salt of salts) {
        const hashes = await erasureHashes(card, salt);
        const found = hashes.map((hash) => byHash.get(hash)).find((each) => each !== undefined);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** Of each card whether it is of someone who was erased; quick where nobody was. */
export async function wereErased(
  ledger: readonly Erasure[],
  cards: readonly Partial<Contact>[],
  { signal }: Run = {},
): Promise<readonly (Erasure | undefined)[]> {
  if (ledger.length === 0) return cards.map(() => undefined);
  const known = erasedOnes(ledger);
  const found: (Erasure | undefined)[] = [];
  for (const [index, card] of cards.entries()) {
    if (index % CARDS_PER_BREATH === 0) await breath(signal);
    found.push(await known.find(card));
  }
  return found;
}

const CARDS_PER_BREATH = 200;

async function hashOf(salt: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}|${text}`);
  return hexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
