import type { LetterContent } from "../domain/letter/letter-content";
import type { Deflater } from "../ooxml/opc/deflater";
import { entryOf, type Part } from "../ooxml/opc/package";
import { arrivedParts, replaceParts } from "./apply-imports";
import type { CompiledLetter, CompiledStory } from "./compile-letter";
import { bringsSomething, type Imports } from "./imports";
import type { Output } from "./letter-run";
import { newOutputPacker } from "./packed-output";
import { completeZip, contentTypesEntry, packEntries, type PackedParts } from "./packed-parts";
import type { CopySite, Program } from "./program";
import { newLetterStarter } from "./run-letter";
import { isFixed, settleProgram } from "./settle-program";
import type { WarningLedger } from "./warning-ledger";

/** A letter of its own, in pieces: what varies, and what comes along. */
export interface LetterPieces {
  /** In the order of {@link VaryingStories.stories}. */
  readonly outputs: readonly Output[];
  readonly imports: readonly Imports[];
  /** The contact behind the last one in the letter. */
  readonly nextIndex: number;
}

/** Makes the pieces of the letter that begins with the contact at `index`; undefined when it calls itself off. */
export type MakePieces = (
  contents: readonly LetterContent[],
  index: number,
  madeBefore: number,
) => LetterPieces | undefined;

export interface VaryingStories {
  readonly stories: readonly CompiledStory[];
  /** The parts that all letters have as they are, and those of the stories that vary. */
  readonly fixed: readonly Part[];
  readonly make: MakePieces;
}

/** The stories of the letter that differ from contact to contact, and how they are made. */
export function varyingStories(letter: CompiledLetter, ledger: WarningLedger): VaryingStories {
  const programs = [letter.main, ...letter.stories]
    .map((story) => ({ story, program: storyProgram(story) }))
    .filter(({ program }) => !isFixed(program));
  const stories = programs.map(({ story }) => story);
  const names = new Set(stories.map(({ part }) => part.name));
  const start = newLetterStarter(letter, ledger, "letter");
  const make: MakePieces = (contents, index, madeBefore) => {
    const making = start({ contents, index, madeBefore });
    const outputs = programs.map(({ program }) => making.run(program, asWritten).out);
    if (making.isSkipped()) return undefined;
    const imports = [...making.imports].filter(bringsSomething);
    return { outputs, imports, nextIndex: making.nextIndex() };
  };
  return { stories, fixed: letter.parts.filter(({ name }) => !names.has(name)), make };
}

/** Makes one letter after the other, each a .docx of its own. */
export interface SeparateLetters {
  readonly next: (
    contents: readonly LetterContent[],
    index: number,
    madeBefore: number,
  ) => SeparateLetter;
}

export interface SeparateLetter {
  /** Undefined when the letter calls itself off. */
  readonly bytes: Uint8Array | undefined;
  readonly nextIndex: number;
}

/** Gets ready to make letters of their own. */
export function newSeparateLetters(
  letter: CompiledLetter,
  deflater: Deflater,
  ledger: WarningLedger,
): SeparateLetters {
  const varying = varyingStories(letter, ledger);
  const pack = newOutputPacker(deflater);
  const common = packCommon(letter, varying, deflater);
  return {
    next: (contents, index, madeBefore) => {
      const pieces = varying.make(contents, index, madeBefore);
      if (pieces === undefined) return { bytes: undefined, nextIndex: index + 1 };
      const entries = varying.stories.map(({ part }, at) =>
        pack(part.name, pieces.outputs[at] ?? []),
      );
      const { imports, nextIndex } = pieces;
      if (imports.length === 0) return { bytes: completeZip(common, entries), nextIndex };
      const parts = partsWith(letter, imports);
      const names = new Set(varying.stories.map(({ part }) => part.name));
      const others = parts
        .filter(({ name }) => !names.has(name))
        .map((part) => entryOf(part, deflater));
      const first = contentTypesEntry(parts, deflater);
      return { bytes: completeZip(packEntries([first, ...others]), entries), nextIndex };
    },
  };
}

/** The parts of a letter into which these come. */
export function partsWith(letter: CompiledLetter, imports: readonly Imports[]): readonly Part[] {
  const lists = imports.flatMap((each) => each.lists);
  const arrivals = { parts: letter.parts, imports, lists, relationships: new Map() };
  return replaceParts(letter.parts, arrivedParts(letter, arrivals));
}

function packCommon(
  letter: CompiledLetter,
  { fixed }: VaryingStories,
  deflater: Deflater,
): PackedParts {
  const entries = fixed.map((part) => entryOf(part, deflater));
  return packEntries([contentTypesEntry(letter.parts, deflater), ...entries]);
}

function asWritten(_site: CopySite, written: string): string {
  return written;
}

function storyProgram({ head, items, foot }: CompiledStory): Program {
  const program = [...head, ...items.flatMap((item) => item.program), ...foot];
  return settleProgram(program, "letter");
}
