import { foldText } from "../../fold-text";

const LANGUAGES = ["en", "de", "fr", "da", "es", "it"] as const;

const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  usa: "US",
  us: "US",
  "united states of america": "US",
  holland: "NL",
  "the netherlands": "NL",
  "czech republic": "CZ",
  brd: "DE",
  deu: "DE",
  aut: "AT",
  che: "CH",
  fra: "FR",
  dnk: "DK",
  gbr: "GB",
  esp: "ES",
  ita: "IT",
  nor: "NO",
  swe: "SE",
  nld: "NL",
};

/**
 * The ISO 3166-1 code of a country told by its code or its name in one of six languages; any other text as it is, for
 * the user to see.
 */
export function readCountry(text: string): string {
  if (text === "") return "";
  const folded = foldText(text).replace(/\./g, "").trim();
  const upper = folded.toUpperCase();
  const known = OTHER_NAMES[folded] ?? (countryCodes().has(upper) ? upper : undefined);
  return known ?? codeByName(folded) ?? text;
}

function codeByName(folded: string): string | undefined {
  const language = LANGUAGES.find((each) => codesByName(each).has(folded));
  return language === undefined ? undefined : codesByName(language).get(folded);
}

let codesMade: ReadonlySet<string> | undefined;

/** All codes that are in use today: one that stands for a former country is written otherwise by now. */
function countryCodes(): ReadonlySet<string> {
  if (codesMade !== undefined) return codesMade;
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  codesMade = new Set(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => !NO_COUNTRIES.has(code) && names.of(code) !== undefined)
      .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`),
  );
  return codesMade;
}

/** Codes that stand for unions, tests and the unknown. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

const codesMadeByName = new Map<string, ReadonlyMap<string, string>>();

/** The codes by the countries' names in one language; made when first asked for. */
function codesByName(language: (typeof LANGUAGES)[number]): ReadonlyMap<string, string> {
  const made = codesMadeByName.get(language);
  if (made !== undefined) return made;
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const codes = new Map(
    [...countryCodes()].map((code) => [foldText(names.of(code) ?? code), code] as const),
  );
  codesMadeByName.set(language, codes);
  return codes;
}
