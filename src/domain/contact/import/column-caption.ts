import { foldText } from "../../fold-text";
import { COLUMN_CAPTIONS, type ColumnConcept } from "./column-captions";

/** Whose address or phone a column holds. */
export type ColumnSide = "business" | "home" | "other";

/** What a caption says of its column. */
export interface CaptionReading {
  readonly concept: ColumnConcept;
  /** "business" where the caption does not say. */
  readonly side: ColumnSide;
  /** 2 for "Business Street 2"; 1 where the caption does not say. */
  readonly ordinal: number;
  /** Whether the number counts lines ("Street 2") and not whole addresses ("Address 2 - City"). */
  readonly countsLines: boolean;
}

/** What the caption says, or undefined for one that is not known. */
export function readCaption(caption: string): CaptionReading | undefined {
  const words = wordsOf(caption);
  const plain = words.filter((word) => !SMALL_WORDS.has(word));
  const sideless = plain.filter((word) => !SIDES.has(word));
  for (const phrase of [words, plain, withoutNumbers(plain), withoutNumbers(sideless)]) {
    const concept = CONCEPTS.get(phrase.join(" "));
    if (concept !== undefined) return reading(concept, phrase, plain);
  }
  return undefined;
}

function reading(
  concept: ColumnConcept,
  phrase: readonly string[],
  plain: readonly string[],
): CaptionReading {
  const named = new Set(phrase);
  const sides = plain.flatMap((word) => (named.has(word) ? [] : (SIDES.get(word) ?? [])));
  const sideless = plain.filter((word) => named.has(word) || !SIDES.has(word));
  const number = sideless.find((word) => !named.has(word) && isNumber(word));
  return {
    concept,
    side: sides[0] ?? "business",
    ordinal: Number(number ?? 1),
    countsLines: sideless.at(-1) === number,
  };
}

/** "BusinessStreet2", "E-Mail 2: Adresse" → single folded words. */
function wordsOf(caption: string): readonly string[] {
  const spaced = caption
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{L}{3,})(\d+)\s*$/u, "$1 $2");
  return foldText(spaced)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

function withoutNumbers(words: readonly string[]): readonly string[] {
  return words.filter((word) => !isNumber(word));
}

function isNumber(word: string): boolean {
  return /^\d$/.test(word);
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  "de|del|di|la|le|les|du|des|d|l|der|die|das|of|the|o|or|ou|oder|und|and|et|y".split("|"),
);

const SIDE_WORDS: Readonly<Record<ColumnSide, string>> = {
  business:
    "business|work|office|geschaftlich|dienstlich|bureau|professionnel|professionnelle|pro|arbejde|arb|firma|trabajo|laboral|uff|ufficio|lavoro",
  home: "home|private|privat|domicile|personnel|personnelle|perso|domicilio|particular|personal|casa|ab|abitazione",
  other:
    "other|weitere|weiterer|weiteres|autre|autres|anden|andet|andre|otro|otra|altro|altra|assistant|assistent|assistentens|assistente",
};

const SIDES: ReadonlyMap<string, ColumnSide> = new Map(
  (Object.keys(SIDE_WORDS) as ColumnSide[]).flatMap((side) =>
    SIDE_WORDS[side].split("|").map((word) => [word, side] as const),
  ),
);

const CONCEPTS: ReadonlyMap<string, ColumnConcept> = new Map(
  (Object.keys(COLUMN_CAPTIONS) as ColumnConcept[]).flatMap((concept) =>
    COLUMN_CAPTIONS[concept].split("|").map((phrase) => [phrase, concept] as const),
  ),
);
