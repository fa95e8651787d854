import { fail, succeed, type Result } from "../domain/result";
import type { Logging, LogProblem } from "../domain/segment/check-logging";
import { draftFollowUp, forerunnerOf } from "../domain/segment/draft-follow-up";
import { draftLoggedSegment } from "../domain/segment/draft-logged-segment";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { StoreError } from "../ports/errors";
import type {
  InteractionLog,
  LoggedResult,
  LoggedSegmentDraft,
  StoredLetters,
} from "../ports/interaction-log";
import type { FrozenLetters, MergeRun } from "../ports/merger";
import type { UniquePassage } from "../ports/segment-book";
import type { Doors } from "./doors";
import { readLetterSource, type LetterEdition, type LetterSource } from "./letter-source";
import { countLetters, makeLetters, type LetterDelivery, type MadeLetters } from "./make-letters";
import type { MergeRefusal } from "./merge-letters";
import { partsOfRun } from "./parts-of-run";
import { readLogging } from "./read-logging";
import { claimLetters } from "./segment-letters";

export interface FollowUpWanted {
  readonly description: string;
  /** Whether the letter goes on to it: its subjects and languages, and the personal passages. */
  readonly takesLetter: boolean;
}

export interface LogWanted {
  /** Why those are written to whom something speaks against; "" for no reason. */
  readonly reason: string;
  /** Keep with each entry the letter exactly as its contact got it. */
  readonly keepsLetters: boolean;
  /** How the letters are handed over in the same go; null when they have been, or are not to be. */
  readonly delivery: LetterDelivery | null;
  /** The segment to open for the same contacts; null for none. */
  readonly followUp: FollowUpWanted | null;
  readonly run: MergeRun;
}

export interface SegmentLogged extends LoggedResult {
  readonly entryCount: number;
  /** How many contacts the follow-up leaves out, since they must not be written to by now. */
  readonly leftOutCount: number;
  /** To be handed over now; null when no delivery was wanted. */
  readonly letters: MadeLetters | null;
}

/** Why nothing was logged. Changed: another pane changed the segment or a passage while the letters were made. */
export type LogRefusal = MergeRefusal | { readonly kind: "segmentHasChanged" };

/**
 * Logs the segment and its letters in one transaction, completely and once, or not at all. All that takes time comes
 * before it. Rejects with the signal's reason when it was canceled in time.
 */
export async function logSegment(
  doors: Doors,
  segmentNo: SegmentNo,
  wanted: LogWanted,
): Promise<Result<SegmentLogged, LogRefusal>> {
  const logging = await readLogging(doors.store, segmentNo, wanted.reason);
  if (logging === undefined) return fail({ kind: "segmentIsGone" });
  const drafted = await draftLog(doors, logging, wanted);
  if (!drafted.ok) return fail({ kind: "problems", problems: drafted.problem });
  const kept = await makeAndFreeze(doors, logging, wanted);
  wanted.run.signal?.throwIfAborted();
  const draft = withLetters(drafted.value, kept, logging.segment);
  const logged = await logOnce(doors.store.log, logging.segment, draft);
  if (logged.ok && wanted.followUp?.takesLetter === true) {
    await claimLetters(doors, logged.value.followUpNo);
  }
  return logged.ok ? succeed({ ...logged.value, ...summary(draft), letters: kept.made }) : logged;
}

async function draftLog(
  { store, today, timeOfDay }: Doors,
  logging: Logging,
  { followUp: wanted }: LogWanted,
): Promise<Result<LoggedSegmentDraft, readonly LogProblem[]>> {
  const { userName, interactionTemplates } = await store.setup.read();
  const moment = { today: today(), timeOfDay: timeOfDay(), userName };
  const drafted = draftLoggedSegment(logging, moment);
  if (!drafted.ok) return drafted;
  const { header, entries } = drafted.value;
  const facts = { contacts: logging.contacts, setup: { interactionTemplates } };
  const draft = { header, entries, letters: null };
  if (wanted === null) return succeed({ ...draft, followUp: null });
  const { description, takesLetter } = wanted;
  const forerunner = forerunnerOf(logging.segment, takesLetter);
  const followUp = draftFollowUp(forerunner, { description, today: moment.today }, facts);
  return succeed({ ...draft, followUp, followUpTakesPassages: takesLetter });
}

/** The letters to hand over, those to keep, and the passages that went into them. */
interface LettersKept {
  readonly made: MadeLetters | null;
  /** One for each letter of the segment. */
  readonly frozen: readonly FrozenEdition[] | null;
  readonly passages?: readonly UniquePassage[];
  /** The letter with its fields, where it is to be kept. */
  readonly template?: Uint8Array;
}

async function makeAndFreeze(
  doors: Doors,
  logging: Logging,
  { delivery, keepsLetters, run }: LogWanted,
): Promise<LettersKept> {
  if (delivery === null && !keepsLetters) return { made: null, frozen: null };
  const source = await readLetterSource(doors, logging);
  const count = countLetters(source);
  const isBoth = delivery !== null && keepsLetters;
  const [making = run, freezing = run] = isBoth ? partsOfRun(run, [count, count]) : [run, run];
  const made =
    delivery === null ? null : await makeLetters(doors, source, { delivery, run: making });
  const frozen = keepsLetters ? await freezeEditions(doors, source, freezing) : null;
  const { passages, main } = source;
  return keepsLetters ? { made, frozen, passages, template: main } : { made, frozen, passages };
}

/** The letters made from one of the segment's letters, ready to be kept. */
interface FrozenEdition extends Pick<LetterEdition, "language" | "letters"> {
  readonly frozen: FrozenLetters;
}

async function freezeEditions(
  { merger }: Doors,
  { editions }: LetterSource,
  run: MergeRun,
): Promise<readonly FrozenEdition[]> {
  const runs = partsOfRun(
    run,
    editions.map(({ letters }) => letters.length),
  );
  const done: FrozenEdition[] = [];
  for (const [index, { language, letter, letters }] of editions.entries()) {
    const contents = letters.map(({ content }) => content);
    done.push({ language, letters, frozen: await merger.freeze(letter, contents, runs[index]) });
  }
  return done;
}

function withLetters(
  draft: LoggedSegmentDraft,
  { frozen, passages, template }: LettersKept,
  segment: Segment,
): LoggedSegmentDraft {
  const checked = passages === undefined ? draft : { ...draft, expectedPassages: passages };
  const [first, ...others] = frozen ?? [];
  if (first === undefined) return checked;
  const kept = lettersInOrder([first, ...others], segment);
  const letterLanguage = (language: string) =>
    others.length === 0 ? {} : { letterLanguage: language };
  return {
    ...checked,
    entries: draft.entries.map((entry, index) => ({
      ...entry,
      ...letterLanguage(kept[index]?.language ?? ""),
      letterHash: kept[index]?.hash ?? "",
    })),
    letters: {
      form: first.frozen.form,
      shared: first.frozen.shared,
      ...sharedInOthers(others),
      letters: kept.map(({ letter }) => letter),
    },
    ...(template === undefined ? {} : { letterTemplate: template }),
  };
}

/** The letters of all editions in the order of the lines, as the entries are. */
function lettersInOrder(editions: readonly FrozenEdition[], { lines }: Segment) {
  const places = new Map(lines.map(({ lineNo }, place) => [lineNo, place]));
  const all = editions.flatMap(({ language, letters, frozen }) =>
    letters.map(({ lineNo }, index) => ({
      place: places.get(lineNo) ?? 0,
      language,
      letter: frozen.letters[index] ?? null,
      hash: frozen.hashes[index] ?? "",
    })),
  );
  return all.sort((one, other) => one.place - other.place);
}

function sharedInOthers(others: readonly FrozenEdition[]): Pick<StoredLetters, "sharedIn"> {
  if (others.length === 0) return {};
  const shared = others.map(({ language, frozen }) => [language, frozen.shared] as const);
  return { sharedIn: Object.fromEntries(shared) };
}

/** What another pane was quicker to do is an answer, not a failure: the user goes on from there. */
async function logOnce(
  log: InteractionLog,
  expected: Segment,
  draft: LoggedSegmentDraft,
): Promise<Result<LoggedResult, LogRefusal>> {
  try {
    return succeed(await log.logSegment(expected, draft));
  } catch (fault) {
    if (fault instanceof StoreError && fault.code === "conflict") {
      return fail({ kind: "segmentHasChanged" });
    }
    throw fault;
  }
}

function summary({ entries, followUp }: LoggedSegmentDraft) {
  return {
    entryCount: entries.length,
    leftOutCount: followUp?.criteria[0]?.leftOut.length ?? 0,
  };
}
