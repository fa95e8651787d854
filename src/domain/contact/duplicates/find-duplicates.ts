import { type ComparedContact, likeness, type LikenessReason } from "./compare-contacts";
import { contactPair, type ContactPair } from "./pairs-apart";

/** Two contacts that may be one. */
export interface DuplicatePair {
  readonly nos: ContactPair;
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

/** Contacts that share a key, and so are compared with each other. */
export type Block = readonly ComparedContact[];

/** From here on a person should look. */
export const LIKELY = 0.85;

/** A key that more contacts share says nothing: an office's phone, a common name. */
const LARGEST_BLOCK = 50;

/**
 * The contacts in blocks of those worth comparing: who shares an e-mail address, a phone, an address, an external id,
 * or sounds alike in one place. So 100,000 contacts need some hundred thousand comparisons and not five thousand million.
 */
export function duplicateBlocks(contacts: readonly ComparedContact[]): readonly Block[] {
  const blocks = new Map<string, ComparedContact[]>();
  for (const compared of contacts) {
    for (const key of new Set(blockKeys(compared))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [compared]);
      else block.push(compared);
    }
  }
  return [...blocks.values()].filter(({ length }) => length > 1 && length <= LARGEST_BLOCK);
}

function blockKeys({ contact, name, sound, emails, phones, address }: ComparedContact) {
  const place = contact.postCode === "" ? contact.city.toLowerCase() : contact.postCode;
  return [
    ...emails.map((email) => `email ${email}`),
    ...phones.map((phone) => `phone ${phone}`),
    ...(address === "" ? [] : [`address ${address}`]),
    ...(contact.externalId === "" ? [] : [`id ${contact.externalId}`]),
    ...(name === "" ? [] : [`name ${name}`]),
    ...(sound === "" ? [] : [`sound ${sound} ${place}`]),
  ];
}

/** The likely duplicates within one block. */
export function duplicatesIn(block: Block): readonly DuplicatePair[] {
  return block.flatMap((left, index) =>
    block.slice(index + 1).flatMap((right): readonly DuplicatePair[] => {
      const { score, reasons } = likeness(left, right);
      const nos = contactPair(left.contact.no, right.contact.no);
      return score < LIKELY ? [] : [{ nos, score, reasons }];
    }),
  );
}

/** Each pair once, the likeliest first. */
export function distinctPairs(pairs: readonly DuplicatePair[]): readonly DuplicatePair[] {
  const byNos = new Map(pairs.map((pair) => [pair.nos.join(" "), pair]));
  return [...byNos.values()].toSorted(
    (left, right) => right.score - left.score || left.nos[0].localeCompare(right.nos[0]),
  );
}
