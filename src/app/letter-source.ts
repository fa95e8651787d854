import type { LetterState } from "../domain/letter/letter-state";
import type { Logging } from "../domain/segment/check-logging";
import type { UniquePassage } from "../ports/segment-book";
import type { Doors } from "./doors";
import { draftLetterContents, type DraftedLetter } from "./draft-letter-content";
import { firstValue } from "./first-value";
import { withTemplate } from "./preview-letter";

/** All that a segment's letters are made from. */
export interface LetterSource {
  readonly logging: Logging;
  /** The open document in template mode, as a .docx file. */
  readonly letter: Uint8Array;
  /** What it knows of itself, the template's words of every passage with it. */
  readonly template: LetterState;
  /** One for each line, in order; a line whose contact is gone has none. */
  readonly letters: readonly DraftedLetter[];
  /** The personal passages that went into the letters, or fewer: then another pane is writing on them. */
  readonly passages: readonly UniquePassage[];
}

/** Reads the open document in template mode, and leaves it so. */
export async function readLetterSource(doors: Doors, logging: Logging): Promise<LetterSource> {
  const { letter, template } = await withTemplate(doors, async (template) => ({
    template,
    letter: await doors.letter.file(),
  }));
  const { segment } = logging;
  const passages = await firstValue(doors.store.segments.passages(segment.header.no));
  return {
    logging,
    letter,
    template,
    passages,
    letters: await draftLetterContents(doors, segment),
  };
}
