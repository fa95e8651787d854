import { readTag } from "../../domain/letter/tag";
import type { ControlsSeen, LetterControl } from "../../ports/letter";

/** What is wrong with the controls in the document. */
export interface LetterFaults {
  /** Those that say that they are a field or a passage, but not which. */
  readonly damaged: readonly LetterControl[];
  /** Passages that stand in the document more than once: somebody has copied and pasted one. The first of each. */
  readonly twice: readonly LetterControl[];
  /** Of all controls that can be read. */
  readonly tags: ReadonlySet<string>;
}

/** Looks for what is wrong with the controls. A field may stand anywhere any number of times. */
export function letterFaults({ controls, damaged }: ControlsSeen): LetterFaults {
  const isTwice = ({ tag }: LetterControl, place: number) => {
    const kind = readTag(tag)?.kind;
    if (kind !== "passage" && kind !== "condition") return false;
    const places = controls.flatMap((each, index) => (each.tag === tag ? [index] : []));
    return places.length > 1 && places[0] === place;
  };
  return {
    damaged,
    twice: controls.filter(isTwice),
    tags: new Set(controls.map(({ tag }) => tag)),
  };
}
