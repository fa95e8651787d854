import { useCallback, useState } from "react";
import type { DraftedLetter } from "../../app/draft-letter";
import { letterFaults, type LetterFaults } from "../../app/letter-faults/letter-faults";
import type { EditsHomeless, Turned } from "../../app/turn-letter";
import type { PassageOoxml } from "../../domain/letter/letter-content";
import type { LetterState } from "../../domain/letter/letter-state";

/** What is known of the open document, and how that changes. */
export interface SeenLetter {
  /** With the template's words of all passages; undefined until the document has been read. */
  readonly state: LetterState | undefined;
  /** The letter shown, as it was drafted; undefined in template mode, and after the pane was opened anew. */
  readonly shown: DraftedLetter | undefined;
  /** What was wrong with the letter's controls when it was last read. */
  readonly faults: LetterFaults;
  /** Words edited in the document that have no place to be kept. */
  readonly homeless: EditsHomeless | undefined;
  readonly sayHomeless: (homeless: EditsHomeless | undefined) => void;
  readonly onTurned: (turned: Turned, letter?: DraftedLetter) => void;
}

interface Seen {
  readonly state: LetterState;
  readonly shown: DraftedLetter | undefined;
  readonly faults: LetterFaults;
}

const NO_FAULTS: LetterFaults = { damaged: [], twice: [], tags: new Set() };

export function useSeenLetter(): SeenLetter {
  const [seen, setSeen] = useState<Seen>();
  const [homeless, setHomeless] = useState<EditsHomeless>();
  const onTurned = useCallback((turned: Turned, letter?: DraftedLetter) => {
    const state = seenState(turned);
    setHomeless(undefined);
    const faults = letterFaults(turned.document.reading);
    setSeen((before) => ({ state, faults, shown: letter ?? stillShown(before?.shown, state) }));
  }, []);
  return {
    state: seen?.state,
    shown: seen?.shown,
    faults: seen?.faults ?? NO_FAULTS,
    homeless,
    sayHomeless: setHomeless,
    onTurned,
  };
}

function stillShown(
  shown: DraftedLetter | undefined,
  { shownContactNo }: LetterState,
): DraftedLetter | undefined {
  return shown?.contactNo === shownContactNo ? shown : undefined;
}

/** What the letter now says of itself, with the template's words even where it does not need to keep them. */
function seenState({ state, document }: Turned): LetterState {
  return {
    ...state,
    passages: withWords(state.passages, document.state.passages),
    conditions: withWords(state.conditions, document.state.conditions),
  };
}

function withWords<Block extends { readonly key: string; readonly template: PassageOoxml }>(
  blocks: readonly Block[],
  read: readonly Block[],
): readonly Block[] {
  const words = new Map(read.map(({ key, template }) => [key, template]));
  return blocks.map((block) => ({
    ...block,
    template: block.template || (words.get(block.key) ?? ""),
  }));
}
