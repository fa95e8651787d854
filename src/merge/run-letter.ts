import type { LetterContent, PassageOoxml } from "../domain/letter/letter-content";
import type { CompiledLetter } from "./compile-letter";
import type { Imports } from "./imports";
import type { LetterRun, Output, RecordCursor, Tail } from "./letter-run";
import type { CopySite, PassagePlace, Program, Segment } from "./program";
import { runProgram } from "./run-program";
import { settleProgram, type SettledFor } from "./settle-program";
import type { WarningLedger } from "./warning-ledger";

/** What came of running a program of one letter. */
export interface RunOutput {
  readonly out: Output;
  readonly tail: Tail | undefined;
}

/** One letter in the making: its programs run one after the other, with the same variables. */
export interface LetterInTheMaking {
  readonly run: (program: Program, site: WriteSite) => RunOutput;
  readonly imports: ReadonlySet<Imports>;
  readonly isSkipped: () => boolean;
  /** The contact behind the last one that went into the letter. */
  readonly nextIndex: () => number;
}

export interface LetterStart {
  readonly contents: readonly LetterContent[];
  readonly index: number;
  readonly madeBefore: number;
}

/** How places that differ between copies are written. */
export type WriteSite = (site: CopySite, written: string) => string | Segment;

/** Starts letters of one compiled letter. Words of the contacts' own are compiled once, however often they come. */
export function newLetterStarter(
  letter: CompiledLetter,
  ledger: WarningLedger,
  settledFor: SettledFor,
): (start: LetterStart) => LetterInTheMaking {
  const passage = ownWords(letter, ledger, settledFor);
  const { mapping } = letter.state;
  return ({ contents, index, madeBefore }) => {
    ledger.beginLetter();
    const cursor: RecordCursor = { contents, index, madeBefore };
    const run: Omit<LetterRun, "out" | "site"> = {
      cursor,
      mapping,
      variables: new Map(),
      imports: new Set(),
      shown: 0,
      container: { last: undefined, dropped: undefined },
      tail: undefined,
      isSkipped: false,
      warn: ledger.warn,
      passage,
    };
    let isSkipped = false;
    return {
      run: (program, site) => {
        const running: LetterRun = { ...run, out: [], site };
        runProgram(running, program);
        isSkipped ||= running.isSkipped;
        return { out: running.out, tail: running.tail };
      },
      imports: run.imports,
      isSkipped: () => isSkipped,
      nextIndex: () => Math.max(index, cursor.index) + 1,
    };
  };
}

/** What one contact alone is told stands in its own letter, not among the segments that all of them share. */
const SHORTEST_OWN_SEGMENT: Readonly<Record<SettledFor, number | undefined>> = {
  letter: Infinity,
  copies: undefined,
};

function ownWords(
  { compileWords }: CompiledLetter,
  ledger: WarningLedger,
  settledFor: SettledFor,
): LetterRun["passage"] {
  const compiled = new WeakMap<PassagePlace, Map<PassageOoxml, Program | undefined>>();
  const compile = (ooxml: PassageOoxml, place: PassagePlace, key: string) => {
    const program = compileWords(ooxml, place, { kind: "passage", key });
    return program && settleProgram(program, settledFor, SHORTEST_OWN_SEGMENT[settledFor]);
  };
  return (ooxml, place, key) => {
    const known = compiled.get(place) ?? new Map<PassageOoxml, Program | undefined>();
    compiled.set(place, known);
    if (!known.has(ooxml)) known.set(ooxml, compile(ooxml, place, key));
    const program = known.get(ooxml);
    if (program === undefined) ledger.warn("passageIsDamaged", key);
    return program;
  };
}
