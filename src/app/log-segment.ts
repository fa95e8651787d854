import { fail, succeed, type Result } from "../domain/result";
import type { Logging, LogProblem } from "../domain/segment/check-logging";
import { draftFollowUp, forerunnerOf } from "../domain/segment/draft-follow-up";
import { draftLoggedSegment } from "../domain/segment/draft-logged-segment";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { StoreError } from "../ports/errors";
import type { InteractionLog, LoggedResult, LoggedSegmentDraft } from "../ports/interaction-log";
import type { FrozenLetters, MergeRun } from "../ports/merger";
import type { UniquePassage } from "../ports/segment-book";
import type { Doors } from "./doors";
import { readLetterSource } from "./letter-source";
import { makeLetters, type LetterDelivery, type MadeLetters } from "./make-letters";
import type { MergeRefusal } from "./merge-letters";
import { readLogging } from "./read-logging";

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
  const draft = withLetters(drafted.value, kept);
  const logged = await logOnce(doors.store.log, logging.segment, draft);
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
  readonly frozen: FrozenLetters | null;
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
  const { letter, letters, passages } = source;
  const contents = letters.map(({ content }) => content);
  const [making, freezing] = delivery === null || !keepsLetters ? [run, run] : halves(run);
  const made =
    delivery === null ? null : await makeLetters(doors, source, { delivery, run: making });
  const frozen = keepsLetters ? await doors.merger.freeze(letter, contents, freezing) : null;
  return keepsLetters ? { made, frozen, passages, template: letter } : { made, frozen, passages };
}

/** One run told as the first and the second half of another. */
function halves(run: MergeRun): readonly [MergeRun, MergeRun] {
  const { onProgress } = run;
  if (onProgress === undefined) return [run, run];
  return [
    {
      ...run,
      onProgress: (done, total) => {
        onProgress(done, total * 2);
      },
    },
    {
      ...run,
      onProgress: (done, total) => {
        onProgress(total + done, total * 2);
      },
    },
  ];
}

function withLetters(
  draft: LoggedSegmentDraft,
  { frozen, passages, template }: LettersKept,
): LoggedSegmentDraft {
  const checked = passages === undefined ? draft : { ...draft, expectedPassages: passages };
  if (frozen === null) return checked;
  const { form, shared, letters, hashes } = frozen;
  return {
    ...checked,
    entries: draft.entries.map((entry, index) => ({ ...entry, letterHash: hashes[index] ?? "" })),
    letters: { form, shared, letters },
    ...(template === undefined ? {} : { letterTemplate: template }),
  };
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
