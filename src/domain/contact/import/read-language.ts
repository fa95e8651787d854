import { foldText } from "../../fold-text";

const NAME_LANGUAGES = ["en", "de", "fr", "da", "es", "it"] as const;

/** The languages that people tell by name, as BCP 47 tags. */
export const KNOWN_LANGUAGES: readonly string[] =
  "en|de|fr|da|es|it|nl|nb|nn|no|sv|fi|is|pt|pl|cs|sk|hu|ro|bg|el|et|lv|lt|sl|hr|sr|tr|ru|uk|zh|ja|ko|ar|he".split(
    "|",
  );

/** The codes of Business Central, which are those of Windows. */
const WINDOWS_CODES: Readonly<Record<string, string>> = {
  enu: "en-US",
  eng: "en-GB",
  ena: "en-AU",
  enc: "en-CA",
  enz: "en-NZ",
  deu: "de",
  des: "de-CH",
  dea: "de-AT",
  fra: "fr",
  frb: "fr-BE",
  frc: "fr-CA",
  frs: "fr-CH",
  dan: "da",
  esp: "es",
  esn: "es",
  esm: "es-MX",
  ita: "it",
  its: "it-CH",
  nld: "nl",
  nlb: "nl-BE",
  nor: "nb",
  non: "nn",
  sve: "sv",
  fin: "fi",
  isl: "is",
  ptg: "pt",
  ptb: "pt-BR",
  plk: "pl",
  csy: "cs",
  hun: "hu",
  rus: "ru",
};

/**
 * The BCP 47 tag of a language told by its tag, by Business Central's code or by its name in one of six languages;
 * undefined for any other text.
 */
export function readLanguage(text: string): string | undefined {
  const folded = foldText(text).trim();
  if (/^[a-z]{2}([-_][a-z]{2,4}){0,2}$/.test(folded)) return canonical(folded.replace(/_/g, "-"));
  return WINDOWS_CODES[folded] ?? namedLanguages().get(folded);
}

function canonical(tag: string): string | undefined {
  const language = tag.slice(0, 2);
  return KNOWN_LANGUAGES.includes(language) ? Intl.getCanonicalLocales(tag)[0] : undefined;
}

let namesMade: ReadonlyMap<string, string> | undefined;

function namedLanguages(): ReadonlyMap<string, string> {
  namesMade ??= new Map(
    [...NAME_LANGUAGES, ...KNOWN_LANGUAGES].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
      const named = NAME_LANGUAGES.some((each) => each === language) ? KNOWN_LANGUAGES : [language];
      return named.map((tag) => [foldText(names.of(tag) ?? tag), tag] as const);
    }),
  );
  return namesMade;
}
