import { join } from "node:path";
import { readFileSync } from "node:fs";
import { FIELD_CAPTIONS } from "../../src/domain/letter/merge-field-catalogue";
import { english } from "../../src/ui/text.en";
import { LANGUAGES } from "../../src/ui/text";

const ROOMS = Object.keys(english);
const FILES = LANGUAGES.flatMap((language) => ROOMS.map((room) => [language, room] as const));

/** Every text of a language by its full key, read as a file so that one can say which. */
describe.each(FILES)("text.%s.json of the room %s", (language, room) => {
  const file = `src/ui/${room}/text.${language}.json`;
  const texts = textsOf(file);
  const wanted = wantedTexts(`src/ui/${room}/text.en.json`, language);

  test("has every text that English has, and each plural form of its language", () => {
    const missing = [...wanted.keys()].filter((key) => !texts.has(key));
    expect(missing.map((key) => `${file} lacks ${key}`)).toEqual([]);
  });

  test("has no text that nobody asks for", () => {
    const needless = [...texts.keys()].filter((key) => !wanted.has(key));
    expect(needless.map((key) => `${file} has ${key}, which English has not`)).toEqual([]);
  });

  test("has the places and tags of English in each text", () => {
    const different = [...texts].filter(([key, text]) => {
      const inEnglish = wanted.get(key);
      return inEnglish !== undefined && placesIn(text).join() !== placesIn(inEnglish).join();
    });
    expect(
      different.map(([key, text]) => `${file}: ${key} is “${text}”, but “${wanted.get(key)}”`),
    ).toEqual([]);
  });

  test("is written with the marks of its language", () => {
    const odd = [...texts].filter(([, text]) =>
      (WRONG_MARKS[language] ?? NOTHING).test(text.replaceAll(/\{\{[^}]*\}\}/g, "x")),
    );
    expect(odd.map(([key, text]) => `${file}: ${key} is “${text}”`)).toEqual([]);
  });

  test("begins and ends each text as English does, and leaves none empty", () => {
    const odd = [...texts].filter(([key, text]) => {
      const inEnglish = wanted.get(key) ?? text;
      return text.trim() === "" || edges(text) !== edges(inEnglish);
    });
    expect(odd.map(([key, text]) => `${file}: ${key} is “${text}”`)).toEqual([]);
  });
});

test("merge fields have in English the captions that they have in a letter", () => {
  expect(english.shared.mergeField).toEqual(FIELD_CAPTIONS);
});

const NOTHING = /(?!)/;

/**
 * What no text of the language has: another one's marks, a blank where a line must not break, and in Danish the word for
 * which it has one of its own.
 */
const WRONG_MARKS: Readonly<Record<string, RegExp>> = {
  da: /'|\.\.\.|[Ss]egment(?!>| Letters)/,
  de: /'|\.\.\.|[\u201d"]|[^ ]…$/,
  es: /\.\.\.|["\u201c\u201d]|^[^¿]*\?|^[^¡]*!|[^+] …$/,
  fr: /'|\.\.\.|["\u201c\u201d]|[^\u00a0]»|«[^\u00a0]| [;:?!»]|[^+] …|[^\s\u00a0][;?!]/,
  it: /'|\.\.\.|["«»]|[^+] …$/,
};

/** The texts that a language must have, with what they are in English. */
function wantedTexts(file: string, language: string): ReadonlyMap<string, string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const rare = forms.filter((form) => form !== "one" && form !== "other");
  return new Map(
    [...textsOf(file)].flatMap(([key, text]) => {
      const stem = /^(.*)_other$/.exec(key)?.[1];
      const more = stem === undefined ? [] : rare.map((form) => [`${stem}_${form}`, text] as const);
      return [[key, text] as const, ...more];
    }),
  );
}

function textsOf(file: string): ReadonlyMap<string, string> {
  const source = readFileSync(join(__dirname, "../..", file), "utf8");
  return new Map(flat(JSON.parse(source) as Texts));
}

interface Texts {
  readonly [key: string]: string | Texts;
}

function flat(texts: Texts): (readonly [key: string, text: string])[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string"
      ? [[key, text] as const]
      : flat(text).map(([rest, each]) => [`${key}.${rest}`, each] as const),
  );
}

/** "{{count, number}}", "<segment>" and "</segment>" */
function placesIn(text: string): readonly string[] {
  return (text.match(/\{\{[^}]*\}\}|<\/?\w+>/g) ?? []).sort();
}

/** Whether there is a blank before and after. */
function edges(text: string): string {
  return `${text.startsWith(" ")} ${text.endsWith(" ")}`;
}
