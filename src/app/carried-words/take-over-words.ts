import type { ContactNo } from "../../domain/contact/contact";
import {
  carriedSegment,
  withoutCarriedPassages,
  type CarriedHome,
  type CarriedSegment,
} from "../../domain/letter/carried-words";
import type { SegmentNo } from "../../domain/segment/segment";
import type { UniquePassage } from "../../ports/segment-book";
import type { Doors } from "../doors";
import { carryChange, homeOf, rewriteCarried } from "./carry-own-words";
import type { CarriedOffer, OfferedWords } from "./look-at-carried";

/** Whose words count: those in the document, those that are here, or nobody has said yet. */
export type WordsChoice = "carried" | "here" | "later";

export interface TakenOver {
  /** How many contacts have got words. */
  readonly contactCount: number;
  /** All as it was, here and in the document. */
  readonly undo: () => Promise<void>;
}

/**
 * Takes words that the document carries over into the segment. Those of people who are not known here, those that
 * cannot be read, and those left for later stay in the document; what was decided goes out of it.
 */
export async function takeOverWords(
  doors: Doors,
  segmentNo: SegmentNo,
  offers: readonly CarriedOffer[],
  choose: (offer: CarriedOffer, words: OfferedWords) => WordsChoice,
): Promise<TakenOver> {
  const { letter, store } = doors;
  const before = await letter.readOwnWords();
  const decided = offers.flatMap((offer) => decisions(offer, segmentNo, choose));
  const saved = decided.flatMap(({ own }) => (own === undefined ? [] : [own]));
  const replaced = decided.flatMap(({ words: { here } }) => (here === undefined ? [] : [here]));
  if (saved.length > 0) await store.segments.savePassages(saved);
  await takeOut(doors, decided);
  const kept = decided.flatMap(({ own, words: { here } }) => own ?? here ?? []);
  await carryChange(doors, segmentNo, { saved: kept });
  return {
    contactCount: new Set(saved.map(({ contactNo }) => contactNo)).size,
    undo: async () => {
      if (replaced.length > 0) await store.segments.savePassages(replaced);
      for (const { contactNo, passageKey } of newOnes(decided)) {
        await store.segments.removePassage(segmentNo, contactNo, passageKey);
      }
      await letter.writeOwnWords(before);
    },
  };
}

/** Gives up words that the document carries. Gives what brings them back. */
export async function dropCarried(
  doors: Doors,
  offers: readonly CarriedOffer[],
): Promise<() => Promise<void>> {
  const { letter } = doors;
  const before = await letter.readOwnWords();
  await takeOut(
    doors,
    offers.flatMap((offer) => offer.words.map((words) => ({ offer, words }))),
  );
  return () => letter.writeOwnWords(before);
}

/** Takes the own words of all other segments out of the document. Gives what brings them back. */
export async function dropOthers(doors: Doors, segmentNo: SegmentNo): Promise<() => Promise<void>> {
  const { letter } = doors;
  const before = await letter.readOwnWords();
  const home = await homeOf(doors, segmentNo);
  await rewriteCarried(doors, (carried) => {
    const own = carriedSegment(carried, home);
    return own === undefined ? [] : [own];
  });
  return () => letter.writeOwnWords(before);
}

/** Takes all own words out of the document, also those that cannot be read. Gives what brings them back. */
export async function dropAllCarried({ letter }: Doors): Promise<() => Promise<void>> {
  const before = await letter.readOwnWords();
  await letter.writeOwnWords("");
  return () => letter.writeOwnWords(before);
}

interface Decision {
  readonly offer: CarriedOffer;
  readonly words: OfferedWords;
  /** The words that the contact gets; undefined where those that are here stay. */
  readonly own: UniquePassage | undefined;
}

function decisions(
  offer: CarriedOffer,
  segmentNo: SegmentNo,
  choose: (offer: CarriedOffer, words: OfferedWords) => WordsChoice,
): readonly Decision[] {
  const { found } = offer;
  if (found === undefined) return [];
  return offer.words.flatMap((words): readonly Decision[] => {
    const choice = words.text === undefined ? "later" : choose(offer, words);
    if (choice === "later") return [];
    if (choice === "here") return [{ offer, words, own: undefined }];
    return [{ offer, words, own: ownWords(words, segmentNo, found.contactNo) }];
  });
}

function ownWords(
  { carried: { passageKey, ooxml, basedOn }, text = "" }: OfferedWords,
  segmentNo: SegmentNo,
  contactNo: ContactNo,
): UniquePassage {
  return { segmentNo, contactNo, passageKey, ooxml, text, basedOn };
}

function newOnes(decided: readonly Decision[]): readonly UniquePassage[] {
  return decided.flatMap(({ own, words: { here } }) =>
    own === undefined || here !== undefined ? [] : [own],
  );
}

/** A segment of another store goes with its last words; that of this store says that words may be carried. */
async function takeOut(
  doors: Doors,
  gone: readonly Pick<Decision, "offer" | "words">[],
): Promise<void> {
  const { storeId } = await homeOf(doors, "");
  const keys = new Set(
    gone.map(({ offer, words }) => keyOf(offer.home, offer.person, words.carried)),
  );
  const left = (segment: CarriedSegment): CarriedSegment => ({
    ...segment,
    contacts: withoutCarriedPassages(segment.contacts, (person, passageKey) =>
      keys.has(keyOf(segment, person, { passageKey })),
    ),
  });
  await rewriteCarried(doors, (carried) =>
    carried
      .map(left)
      .filter((segment) => segment.contacts.length > 0 || segment.storeId === storeId),
  );
}

function keyOf(
  { storeId, segmentNo }: CarriedHome,
  { contactNo }: { readonly contactNo: ContactNo },
  { passageKey }: { readonly passageKey: string },
): string {
  return JSON.stringify([storeId, segmentNo, contactNo, passageKey]);
}
