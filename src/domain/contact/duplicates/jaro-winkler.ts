const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;

/**
 * How alike two texts are, from 0 to 1: letters in common within a window, swapped ones counted half, a common
 * beginning counted more.
 *
 * Source: W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
 * Linkage", 1990.
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const similarity = jaro(left, right);
  return similarity + commonPrefix(left, right) * PREFIX_WEIGHT * (1 - similarity);
}

function jaro(left: string, right: string): number {
  const window = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Set<number>();
  const leftShared: string[] = [];
  for (let index = 0; index < left.length; index += 1) {
    const letter = left.charAt(index);
    const end = Math.min(right.length, index + window + 1);
    for (let at = Math.max(0, index - window); at < end; at += 1) {
      if (taken.has(at) || right.charAt(at) !== letter) continue;
      taken.add(at);
      leftShared.push(letter);
      break;
    }
  }
  const shared = leftShared.length;
  if (shared === 0) return 0;
  const rightShared = [...taken].toSorted((one, other) => one - other);
  const moved = rightShared.filter((at, index) => right.charAt(at) !== leftShared[index]).length;
  return (shared / left.length + shared / right.length + (shared - moved / 2) / shared) / 3;
}

function commonPrefix(left: string, right: string): number {
  const longest = Math.min(LONGEST_PREFIX, left.length, right.length);
  let length = 0;
  while (length < longest && left.charAt(length) === right.charAt(length)) length += 1;
  return length;
}
