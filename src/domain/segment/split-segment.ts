import type { ContactNo } from "../contact/contact";

/** One arm of a split: "A", "B", or those who are held out. */
export interface Arm {
  readonly name: string;
  /** Its part of the whole, in any unit: 45, 45 and 10 are as good as 9, 9 and 2. */
  readonly share: number;
}

/**
 * The arm of a contact, told from the contact's number and the experiment alone, so that nobody changes arms when the
 * segment grows, shrinks or is sorted anew. Undefined when no arm has a share.
 *
 * @param experiment another one parts the same contacts in another way: "SM00012".
 */
export function armOf(
  contactNo: ContactNo,
  arms: readonly Arm[],
  experiment: string,
): string | undefined {
  const whole = arms.reduce((sum, { share }) => sum + share, 0);
  const place = (stableHash(`${experiment}\n${contactNo}`) / 2 ** 32) * whole;
  let end = 0;
  return arms.find(({ share }) => {
    end += share;
    return place < end;
  })?.name;
}

/** MurmurHash3 over UTF-16 units, 32 bits, seed 0: spreads numbers that differ in one digit over the whole range. */
function stableHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    const block = rotated(Math.imul(text.charCodeAt(index), 0xcc9e2d51), 15);
    hash = Math.imul(rotated(hash ^ Math.imul(block, 0x1b873593), 13), 5) + 0xe6546b64;
  }
  return mixed(hash ^ text.length);
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
