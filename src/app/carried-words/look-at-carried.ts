import type { Contact, ContactNo } from "../../domain/contact/contact";
import {
  findPerson,
  type CarriedContact,
  type CarriedHome,
  type CarriedPassage,
  type CarriedPerson,
  type CarriedSegment,
  type KnownBy,
} from "../../domain/letter/carried-words";
import type { Segment, SegmentNo } from "../../domain/segment/segment";
import { readOwnWords, type OwnWordsProblem } from "../../merge/own-words-xml";
import { isSamePassage, readablePassageText } from "../../merge/passage-fingerprint";
import type { UniquePassage } from "../../ports/segment-book";
import type { Doors } from "../doors";
import { erasedOnes } from "../erasure/erasure-hashes";
import { firstValue } from "../first-value";
import { carryMissing, homeOf } from "./carry-own-words";

/** The own words that the open document carries, beside those that are here. */
export interface CarriedLook {
  /** Whether it is allowed to carry those of this segment. */
  readonly isCarrying: boolean;
  /** Why they cannot be read, or not all be carried. */
  readonly problem: OwnWordsProblem | undefined;
  /** Whose words are not here, or are others here; in the document's order. */
  readonly offers: readonly CarriedOffer[];
  /** How many people it carries words of that were written for other segments or elsewhere, whether they are here or not. */
  readonly othersCount: number;
}

/** One person's words in the document that are not here. */
export interface CarriedOffer {
  readonly home: CarriedHome;
  readonly person: CarriedPerson;
  /** Who that is here; undefined when nobody is known to be. */
  readonly found: OfferedTo | undefined;
  /** Whether it is somebody who was forgotten here, and is not to come back. */
  readonly wasErased: boolean;
  readonly words: readonly OfferedWords[];
}

export interface OfferedTo {
  readonly contactNo: ContactNo;
  readonly name: string;
  /** By what it is known; "number" where the words were written here. */
  readonly by: KnownBy | "number";
  readonly isOnSegment: boolean;
}

export interface OfferedWords {
  readonly carried: CarriedPassage;
  /** Undefined for words that cannot be read. */
  readonly text: string | undefined;
  /** The other words that the contact has here. */
  readonly here: UniquePassage | undefined;
}

const NOTHING: CarriedLook = {
  isCarrying: false,
  problem: undefined,
  offers: [],
  othersCount: 0,
};

/**
 * Brings the document up to date, and looks at what it carries that is not here. Nothing is taken over.
 *
 * @param segmentNo the segment that the words would come to; "" for none.
 */
export async function lookAtCarried(doors: Doors, segmentNo: SegmentNo): Promise<CarriedLook> {
  const updated = await carryMissing(doors, segmentNo);
  const problem = updated.ok ? undefined : updated.problem;
  const read = readOwnWords(await doors.letter.readOwnWords());
  if (!read.ok) return { ...NOTHING, problem: read.problem };
  if (read.value.length === 0) return NOTHING;
  const home = await homeOf(doors, segmentNo);
  const isCarrying = read.value.some((each) => isHome(each, home));
  const place = await placeOf(doors, home);
  const foreign = await withoutOtherSegments(doors, read.value, home);
  const offers = await offersOf(doors, foreign, place);
  const others = read.value.filter((each) => !isHome(each, home));
  const othersCount = others.flatMap(({ contacts }) => contacts).length;
  return { isCarrying, problem, offers, othersCount };
}

/** Where the words would come to. */
interface Place extends CarriedHome {
  /** Undefined for no open segment. */
  readonly segment: Segment | undefined;
  readonly own: readonly UniquePassage[];
}

async function placeOf({ store }: Doors, home: CarriedHome): Promise<Place> {
  const segment = await firstValue(store.segments.segment(home.segmentNo));
  const own =
    segment === undefined ? [] : await firstValue(store.segments.passages(home.segmentNo));
  return { ...home, segment, own };
}

/** Words of another segment that is open here are where they belong. */
async function withoutOtherSegments(
  { store }: Doors,
  carried: readonly CarriedSegment[],
  home: CarriedHome,
): Promise<readonly CarriedSegment[]> {
  const open = new Set((await firstValue(store.segments.segments)).map(({ no }) => no));
  const isElsewhere = ({ storeId, segmentNo }: CarriedHome) =>
    storeId === home.storeId && segmentNo !== home.segmentNo && open.has(segmentNo);
  return carried.filter((segment) => !isElsewhere(segment));
}

async function offersOf(
  doors: Doors,
  carried: readonly CarriedSegment[],
  place: Place,
): Promise<readonly CarriedOffer[]> {
  const people = carried.flatMap(({ contacts }) => contacts);
  const known = await candidatesFor(doors, people);
  const erased = erasedOnes(await doors.store.erasures.read());
  const taken = new Set<string>();
  const offers: CarriedOffer[] = [];
  for (const { storeId, segmentNo, contacts } of carried) {
    for (const { passages, ...person } of contacts) {
      const found = foundHere(person, known, { ...place, isOwn: storeId === place.storeId });
      const words = wordsNotHere(passages, found, place).filter(
        ({ carried: { passageKey } }) => !taken.has(`${found?.contactNo ?? ""} ${passageKey}`),
      );
      if (words.length === 0) continue;
      for (const { carried: each } of found === undefined ? [] : words)
        taken.add(`${found?.contactNo ?? ""} ${each.passageKey}`);
      const wasErased = found === undefined && (await erased.find(person)) !== undefined;
      offers.push({ home: { storeId, segmentNo }, person, found, wasErased, words });
    }
  }
  return offers;
}

/** All contacts that may be one of these people. */
async function candidatesFor(
  { store: { contacts } }: Doors,
  people: readonly CarriedContact[],
): Promise<readonly Contact[]> {
  const told = (values: readonly string[]) => [...new Set(values.filter((each) => each !== ""))];
  const byKey = async (key: "email" | "externalId") => {
    const values = told(people.map((person) => person[key].trim()));
    return values.length === 0 ? [] : contacts.contactsBy(key, values);
  };
  const nos = told(people.map(({ contactNo }) => contactNo));
  const found = await Promise.all([
    byKey("externalId"),
    byKey("email"),
    nos.length === 0 ? [] : contacts.contacts(nos),
  ]);
  return [...new Map(found.flat().map((contact) => [contact.no, contact])).values()];
}

interface Around extends Place {
  /** Whether the words were written in this store. */
  readonly isOwn: boolean;
}

function foundHere(
  person: CarriedPerson,
  contacts: readonly Contact[],
  { isOwn, segment }: Around,
): OfferedTo | undefined {
  const same = isOwn ? contacts.find(({ no }) => no === person.contactNo) : undefined;
  const found =
    same === undefined ? findPerson(person, contacts) : ({ contact: same, by: "number" } as const);
  if (found === undefined) return undefined;
  const { no, name } = found.contact;
  const isOnSegment = segment?.lines.some(({ contactNo }) => contactNo === no) ?? false;
  return { contactNo: no, name, by: found.by, isOnSegment };
}

function wordsNotHere(
  passages: readonly CarriedPassage[],
  found: OfferedTo | undefined,
  { own }: Place,
): readonly OfferedWords[] {
  return passages.flatMap((carried) => {
    const here = own.find(
      ({ contactNo, passageKey }) =>
        contactNo === found?.contactNo && passageKey === carried.passageKey,
    );
    if (here?.ooxml === carried.ooxml) return [];
    const text = readableText(carried);
    const isSame =
      here !== undefined && text !== undefined && isSamePassage(here.ooxml, carried.ooxml);
    return isSame ? [] : [{ carried, text, here }];
  });
}

/** The template's words must be readable, too: they are kept with the others. */
function readableText({ ooxml, basedOn }: CarriedPassage): string | undefined {
  return readablePassageText(basedOn) === undefined ? undefined : readablePassageText(ooxml);
}

function isHome(one: CarriedHome, other: CarriedHome): boolean {
  return one.storeId === other.storeId && one.segmentNo === other.segmentNo;
}
