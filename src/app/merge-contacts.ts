import type { Contact, ContactNo } from "../domain/contact/contact";
import { type MergedField, mergedContact } from "../domain/contact/duplicates/merge-contacts";
import { pairsOfMerged } from "../domain/contact/duplicates/pairs-apart";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import { withNumber } from "../domain/contact/erased-contact";
import { hasLinesOfBoth, type OneOfTwo, withOneOfTwo } from "../domain/segment/merge-lines";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import type { ContactRevision, SegmentRevision } from "../ports/contact-book";
import type { UniquePassage } from "../ports/segment-book";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { turnedRound } from "./take-back-import";

/** Two contacts that are one. */
export interface Merging {
  readonly kept: Contact;
  readonly other: Contact;
  /** The texts that are taken from the other one. */
  readonly taken: ReadonlySet<MergedField>;
  /** The open segments that know one of them. */
  readonly segments: readonly SegmentOfTwo[];
  /** By segment: whose lines stay, and whose own words, where both have some; without one, the kept contact's. */
  readonly staying: ReadonlyMap<SegmentNo, ContactNo>;
}

/** An open segment that one of two contacts, or both, have to do with. */
export interface SegmentOfTwo {
  readonly segment: Segment;
  /** The personal passages of the two. */
  readonly passages: readonly UniquePassage[];
}

/** What only a person can decide: both are on the segment, or have words of their own for one passage. */
export interface SegmentChoice {
  readonly segmentNo: SegmentNo;
  readonly description: string;
  /** Texts of the passages that both have, by contact; one of the two goes. */
  readonly words: ReadonlyMap<ContactNo, readonly string[]>;
}

/** The open segments that one of the two is on, or was written words for. */
export async function segmentsOfTwo(
  { store }: Doors,
  nos: readonly [ContactNo, ContactNo],
): Promise<readonly SegmentOfTwo[]> {
  const { segments } = store;
  const summaries = await firstValue(segments.segments);
  const [keptNo, otherNo] = nos;
  const read = summaries.map(async ({ no }): Promise<readonly SegmentOfTwo[]> => {
    const segment = await firstValue(segments.segment(no));
    const passages = await segments.passagesOf(no, nos);
    if (segment === undefined) return [];
    const isConcerned =
      passages.length > 0 ||
      withOneOfTwo(segment, { keptNo, otherNo, stayingNo: keptNo }) !== segment ||
      withOneOfTwo(segment, { keptNo: otherNo, otherNo: keptNo, stayingNo: keptNo }) !== segment;
    return isConcerned ? [{ segment, passages }] : [];
  });
  return (await Promise.all(read)).flat();
}

/** The segments for which somebody has to say whose lines and words stay. */
export function segmentChoices(
  segments: readonly SegmentOfTwo[],
  nos: readonly [ContactNo, ContactNo],
): readonly SegmentChoice[] {
  return segments.flatMap(({ segment, passages }): readonly SegmentChoice[] => {
    const keys = keysOfBoth(passages, nos);
    if (keys.size === 0 && !hasLinesOfBoth(segment, nos)) return [];
    const words = nos.map((no) => {
      const theirs = passages.filter((each) => each.contactNo === no && keys.has(each.passageKey));
      return [no, theirs.map(({ text }) => text)] as const;
    });
    const { no: segmentNo, description } = segment.header;
    return [{ segmentNo, description, words: new Map(words) }];
  });
}

/**
 * Makes one contact of two: the other one is removed, and its interactions, its persons, its lines on open segments, the
 * words written for it, what saved criteria say of it, and whom it was kept apart from are the kept one's from then on. All
 * of it, or nothing. Gives what undoes it. Rejects with code "conflict" when one of them, or one of the segments, changed
 * meanwhile.
 */
export async function mergeContacts(
  { store }: Doors,
  { kept, other, taken, segments, staying }: Merging,
): Promise<() => Promise<void>> {
  const { contacts, log } = store;
  const [ofOther, atOther, members] = await Promise.all([
    firstValue(log.entriesOfContact(other.no)),
    other.type === "company"
      ? firstValue(log.entries({ companyNo: other.no }, Number.MAX_SAFE_INTEGER))
      : [],
    other.type === "company" ? contacts.membersOf([other.no]) : [],
  ]);
  const saved = await firstValue(store.segments.savedCriteria);
  const merged = { from: other.no, to: kept.no };
  const persons = members.filter(({ companyNo }) => companyNo === other.no);
  const revision: ContactRevision = {
    removed: [other],
    changed: [
      { before: kept, after: mergedContact(kept, other, taken) },
      ...persons.map((before) => ({ before, after: { ...before, companyNo: kept.no } })),
    ],
    restored: [],
    entries: movedEntries([...ofOther, ...atOther], other.no, kept.no),
    segments: segments.flatMap((each) => {
      const stayingNo = staying.get(each.segment.header.no) ?? kept.no;
      return mergedSegment(each, { keptNo: kept.no, otherNo: other.no, stayingNo });
    }),
    savedCriteria: saved.flatMap((before) => {
      const after = withNumber(before, other.no, kept.no);
      return after === before ? [] : [{ before, after }];
    }),
    mergedCompany: merged,
    pairsApart: pairsOfMerged(await firstValue(contacts.pairsApart), merged),
  };
  await contacts.revise(revision);
  return () => contacts.revise(turnedRound(revision));
}

function mergedSegment(
  { segment, passages }: SegmentOfTwo,
  two: OneOfTwo,
): readonly SegmentRevision[] {
  const after = withOneOfTwo(segment, two);
  const moving = passages.filter(({ contactNo }) => contactNo === two.otherNo);
  if (after === segment && moving.length === 0) return [];
  const going = goingWords(passages, two);
  const staying = passages.filter((passage) => !going.includes(passage));
  const passagesAfter = staying.map((passage) => ({ ...passage, contactNo: two.keptNo }));
  return [{ before: segment, after, passagesBefore: passages, passagesAfter }];
}

/** Of the passages that both have, those of the one whose lines do not stay. */
function goingWords(
  passages: readonly UniquePassage[],
  { keptNo, otherNo, stayingNo }: OneOfTwo,
): readonly UniquePassage[] {
  const keys = keysOfBoth(passages, [keptNo, otherNo]);
  return passages.filter(
    ({ contactNo, passageKey }) => keys.has(passageKey) && contactNo !== stayingNo,
  );
}

function keysOfBoth(
  passages: readonly UniquePassage[],
  nos: readonly [ContactNo, ContactNo],
): ReadonlySet<string> {
  const keys = passages.map(({ passageKey }) => passageKey);
  return new Set(
    keys.filter((key) =>
      nos.every((no) =>
        passages.some(({ contactNo, passageKey }) => contactNo === no && passageKey === key),
      ),
    ),
  );
}

function movedEntries(
  entries: readonly InteractionLogEntry[],
  from: string,
  to: string,
): NonNullable<ContactRevision["entries"]> {
  const once = [...new Map(entries.map((entry) => [entry.entryNo, entry])).values()];
  const moved = (no: string) => (no === from ? to : no);
  return once.map(({ entryNo, contactNo, companyNo }) => ({
    entryNo,
    before: { contactNo, companyNo },
    after: { contactNo: moved(contactNo), companyNo: moved(companyNo) },
  }));
}
