import type { Contact, ContactNo } from "../../domain/contact/contact";
import {
  carriedSegment,
  withCarriedPassages,
  withCarriedSegment,
  withoutCarriedPassages,
  withoutCarriedSegment,
  type CarriedContact,
  type CarriedHome,
  type CarriedPerson,
  type CarriedWords,
} from "../../domain/letter/carried-words";
import { succeed, type Result } from "../../domain/result";
import type { SegmentNo } from "../../domain/segment/segment";
import { readOwnWords, writeOwnWords, type OwnWordsProblem } from "../../merge/own-words-xml";
import type { UniquePassage } from "../../ports/segment-book";
import type { Doors } from "../doors";
import { firstValue } from "../first-value";

/**
 * Lets the document carry the segment's own words from now on, and gives how many contacts have any. Whoever gets the
 * document can read them.
 */
export async function startCarrying(
  doors: Doors,
  segmentNo: SegmentNo,
): Promise<Result<number, OwnWordsProblem>> {
  const home = await homeOf(doors, segmentNo);
  const contacts = await toCarried(
    doors,
    await firstValue(doors.store.segments.passages(segmentNo)),
  );
  const written = await rewriteCarried(doors, (carried) =>
    withCarriedSegment(carried, { ...home, contacts }),
  );
  return written.ok ? succeed(contacts.length) : written;
}

/** Takes the segment's own words out of the document at once. Those of other segments and stores stay in it. */
export async function stopCarrying(
  doors: Doors,
  segmentNo: SegmentNo,
): Promise<Result<undefined, OwnWordsProblem>> {
  const home = await homeOf(doors, segmentNo);
  return rewriteCarried(doors, (carried) => withoutCarriedSegment(carried, home));
}

/** Own words that were kept or removed in the store just now. */
export interface OwnWordsChange {
  readonly saved?: readonly UniquePassage[];
  readonly removed?: readonly Pick<UniquePassage, "contactNo" | "passageKey">[];
}

/**
 * Does to the own words that the document carries of the segment what was done to those in the store; nothing where it
 * is not allowed to carry any. What cannot be read, or grows too large, stays as it is, and is told where the letter
 * is looked at.
 */
export async function carryChange(
  doors: Doors,
  segmentNo: SegmentNo,
  { saved = [], removed = [] }: OwnWordsChange,
): Promise<void> {
  if ((await doors.letter.readOwnWords()) === "") return;
  const home = await homeOf(doors, segmentNo);
  const changed = await toCarried(doors, saved);
  await rewriteCarried(doors, (carried) => {
    const segment = carriedSegment(carried, home);
    if (segment === undefined) return carried;
    const kept = withoutCarriedPassages(segment.contacts, ({ contactNo }, passageKey) =>
      removed.some((each) => each.contactNo === contactNo && each.passageKey === passageKey),
    );
    return withCarriedSegment(carried, {
      ...segment,
      contacts: withCarriedPassages(kept, changed),
    });
  });
}

/**
 * Brings the document up to date where it is allowed to carry the segment's own words: adds those that it lacks, and
 * what is known of the contacts today. Words that it has otherwise than the store stay: somebody must say which count.
 */
export async function carryMissing(
  doors: Doors,
  segmentNo: SegmentNo,
): Promise<Result<undefined, OwnWordsProblem>> {
  const xml = await doors.letter.readOwnWords();
  const read = readOwnWords(xml);
  if (!read.ok) return read;
  const segment = carriedSegment(read.value, await homeOf(doors, segmentNo));
  if (segment === undefined) return succeed(undefined);
  const own = await toCarried(doors, await firstValue(doors.store.segments.passages(segmentNo)));
  const known = await peopleOf(doors, segment.contacts);
  const carried = segment.contacts.map((each) => ({ ...each, ...known.get(each.contactNo) }));
  const contacts = withCarriedPassages(own, carried);
  return writeCarried(doors, xml, withCarriedSegment(read.value, { ...segment, contacts }));
}

/** Reads the own words that the document carries, and writes them as they are to be. */
export async function rewriteCarried(
  doors: Doors,
  change: (carried: CarriedWords) => CarriedWords,
): Promise<Result<undefined, OwnWordsProblem>> {
  const xml = await doors.letter.readOwnWords();
  const read = readOwnWords(xml);
  return read.ok ? writeCarried(doors, xml, change(read.value)) : read;
}

/** Where the segment's own words are at home. */
export async function homeOf(doors: Doors, segmentNo: SegmentNo): Promise<CarriedHome> {
  const { storeId } = await doors.store.setup.read();
  return { storeId, segmentNo };
}

async function writeCarried(
  { letter }: Doors,
  before: string,
  carried: CarriedWords,
): Promise<Result<undefined, OwnWordsProblem>> {
  const written = writeOwnWords(carried);
  if (!written.ok) return written;
  if (written.value !== before) await letter.writeOwnWords(written.value);
  return succeed(undefined);
}

/** The own words with what their contacts are known by; in the order in which the contacts first come. */
async function toCarried(
  doors: Doors,
  own: readonly UniquePassage[],
): Promise<readonly CarriedContact[]> {
  const people = await peopleOf(doors, own);
  const byNo = new Map<ContactNo, CarriedContact>();
  for (const { contactNo, passageKey, ooxml, basedOn } of own) {
    const person = people.get(contactNo) ?? { contactNo, externalId: "", email: "", name: "" };
    const passages = byNo.get(contactNo)?.passages ?? [];
    byNo.set(contactNo, { ...person, passages: [...passages, { passageKey, ooxml, basedOn }] });
  }
  return [...byNo.values()];
}

async function peopleOf(
  { store }: Doors,
  of: readonly { readonly contactNo: ContactNo }[],
): Promise<ReadonlyMap<ContactNo, CarriedPerson>> {
  const nos = [...new Set(of.map(({ contactNo }) => contactNo))];
  const contacts = nos.length === 0 ? [] : await store.contacts.contacts(nos);
  return new Map(contacts.map((contact) => [contact.no, personOf(contact)]));
}

function personOf({ no, externalId, email, name }: Contact): CarriedPerson {
  return { contactNo: no, externalId, email, name };
}
