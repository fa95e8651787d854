/** Slots as bits, the lowest first; bits from the slot count on are never set. */
export type SlotSet = Uint32Array;

/** A set without any slot, wide enough for so many. */
export function noSlots(slotCount: number): SlotSet {
  return new Uint32Array((slotCount + 31) >> 5);
}

/** The set of all slots. */
export function allSlots(slotCount: number): SlotSet {
  return otherSlots(noSlots(slotCount), slotCount);
}

/** The slots that are in both. */
export function inBoth(one: SlotSet, other: SlotSet): SlotSet {
  const both = new Uint32Array(one.length);
  for (let word = 0; word < both.length; word += 1) {
    both[word] = (one[word] ?? 0) & (other[word] ?? 0);
  }
  return both;
}

/** The slots that are in either. */
export function inEither(one: SlotSet, other: SlotSet): SlotSet {
  const either = new Uint32Array(one.length);
  for (let word = 0; word < either.length; word += 1) {
    either[word] = (one[word] ?? 0) | (other[word] ?? 0);
  }
  return either;
}

/** The slots that are not in the set. */
export function otherSlots(set: SlotSet, slotCount: number): SlotSet {
  const others = new Uint32Array(set.length);
  for (let word = 0; word < others.length; word += 1) others[word] = ~(set[word] ?? 0);
  const rest = slotCount & 31;
  if (rest !== 0) others[others.length - 1] = (others.at(-1) ?? 0) & ((1 << rest) - 1);
  return others;
}

/** How many slots are in the set. */
export function countSlots(set: SlotSet): number {
  let count = 0;
  for (const word of set) count += bitCount(word);
  return count;
}

/** How many slots are in both. */
export function countInBoth(one: SlotSet, other: SlotSet): number {
  let count = 0;
  for (let word = 0; word < one.length; word += 1) {
    count += bitCount((one[word] ?? 0) & (other[word] ?? 0));
  }
  return count;
}

/** The slots of the set, upwards. */
export function slotsIn(set: SlotSet): readonly number[] {
  const slots: number[] = [];
  set.forEach((word, index) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      slots.push((index << 5) + 31 - Math.clz32(rest & -rest));
    }
  });
  return slots;
}

/** Puts the slot into the set, or takes it out. */
export function putSlot(set: SlotSet, slot: number, isIn: boolean): void {
  const word = set[slot >> 5] ?? 0;
  const bit = 1 << (slot & 31);
  set[slot >> 5] = isIn ? word | bit : word & ~bit;
}

/** The set, wide enough for so many slots. */
export function widened(set: SlotSet, slotCount: number): SlotSet {
  if (slotCount <= set.length * 32) return set;
  const wider = noSlots(Math.max(slotCount, set.length * 64));
  wider.set(set);
  return wider;
}

/** Source: Hacker's Delight, 2nd edition, figure 5-2. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
