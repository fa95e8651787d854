import type { SalutationFormula, SalutationPart, SalutationStyle } from "./salutation-formula";

type Text = readonly [text: string, ...parts: SalutationPart[]];

/** How one kind of contact is addressed in one language. */
type Wording = Readonly<Record<SalutationStyle, Text>>;

/** Salutation code → wording. */
type Wordings = Readonly<Record<string, Wording>>;

const FULL_NAME = ["firstName", "middleName", "surname"] as const;

const ENGLISH: Wordings = {
  COMPANY: { formal: ["Dear Sir or Madam,"], informal: ["Dear %1 team,", "companyName"] },
  F: { formal: ["Dear Ms %1,", "surname"], informal: ["Dear %1,", "firstName"] },
  "F-MAR": { formal: ["Dear Mrs %1,", "surname"], informal: ["Dear %1,", "firstName"] },
  "F-UMAR": { formal: ["Dear Miss %1,", "surname"], informal: ["Dear %1,", "firstName"] },
  M: { formal: ["Dear Mr %1,", "surname"], informal: ["Dear %1,", "firstName"] },
  UNISEX: { formal: ["Dear %1 %2 %3,", ...FULL_NAME], informal: ["Dear %1,", "firstName"] },
};

const FRAU: Wording = {
  formal: ["Sehr geehrte Frau %1,", "surname"],
  informal: ["Liebe %1,", "firstName"],
};

const GERMAN: Wordings = {
  COMPANY: { formal: ["Sehr geehrte Damen und Herren,"], informal: ["Guten Tag zusammen,"] },
  F: FRAU,
  "F-MAR": FRAU,
  "F-UMAR": FRAU,
  M: { formal: ["Sehr geehrter Herr %1,", "surname"], informal: ["Lieber %1,", "firstName"] },
  UNISEX: { formal: ["Guten Tag %1 %2 %3,", ...FULL_NAME], informal: ["Hallo %1,", "firstName"] },
};

const MADAME: Wording = {
  formal: ["Chère Madame %1,", "surname"],
  informal: ["Chère %1,", "firstName"],
};

const FRENCH: Wordings = {
  COMPANY: { formal: ["Mesdames, Messieurs,"], informal: ["Bonjour à tous,"] },
  F: MADAME,
  "F-MAR": MADAME,
  "F-UMAR": MADAME,
  M: { formal: ["Cher Monsieur %1,", "surname"], informal: ["Cher %1,", "firstName"] },
  UNISEX: { formal: ["Bonjour %1 %2 %3,", ...FULL_NAME], informal: ["Bonjour %1,", "firstName"] },
};

const KAERE: Wording = {
  formal: ["Kære %1 %2 %3,", ...FULL_NAME],
  informal: ["Kære %1,", "firstName"],
};

/** Titles before the surname sound dated in Danish: a formal letter has the whole name. */
const DANISH: Wordings = {
  COMPANY: { formal: ["Til rette vedkommende,"], informal: ["Kære alle hos %1,", "companyName"] },
  F: KAERE,
  "F-MAR": KAERE,
  "F-UMAR": KAERE,
  M: KAERE,
  UNISEX: KAERE,
};

const ESTIMADA: Wording = {
  formal: ["Estimada Sra. %1:", "surname"],
  informal: ["Estimada %1:", "firstName"],
};

const SPANISH: Wordings = {
  COMPANY: { formal: ["Estimados señores:"], informal: ["Estimado equipo de %1:", "companyName"] },
  F: ESTIMADA,
  "F-MAR": ESTIMADA,
  "F-UMAR": { ...ESTIMADA, formal: ["Estimada Srta. %1:", "surname"] },
  M: { formal: ["Estimado Sr. %1:", "surname"], informal: ["Estimado %1:", "firstName"] },
  UNISEX: {
    formal: ["Estimado/a %1 %2 %3:", ...FULL_NAME],
    informal: ["Estimado/a %1:", "firstName"],
  },
};

const SIGNORA: Wording = {
  formal: ["Gentile Signora %1,", "surname"],
  informal: ["Cara %1,", "firstName"],
};

const ITALIAN: Wordings = {
  COMPANY: { formal: ["Spett.le %1,", "companyName"], informal: ["Buongiorno a tutti,"] },
  F: SIGNORA,
  "F-MAR": SIGNORA,
  "F-UMAR": SIGNORA,
  M: { formal: ["Egregio Signor %1,", "surname"], informal: ["Caro %1,", "firstName"] },
  UNISEX: {
    formal: ["Gentile %1 %2 %3,", ...FULL_NAME],
    informal: ["Buongiorno %1,", "firstName"],
  },
};

const LANGUAGES: Readonly<Record<string, Wordings>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  da: DANISH,
  es: SPANISH,
  it: ITALIAN,
};

/**
 * The formulas that every new store starts with: COMPANY, F, F-MAR (a married woman), F-UMAR (an unmarried one), M and
 * UNISEX, formal and informal, in English, German, French, Danish, Spanish and Italian.
 */
export const STANDARD_SALUTATION_FORMULAS: readonly SalutationFormula[] = Object.entries(
  LANGUAGES,
).flatMap(([language, wordings]) => formulasIn(language, wordings));

function formulasIn(language: string, wordings: Wordings): readonly SalutationFormula[] {
  return Object.entries(wordings).flatMap(([salutationCode, wording]) =>
    (["formal", "informal"] as const).map((style) => {
      const [text, ...parts] = wording[style];
      return { salutationCode, language, style, text, parts };
    }),
  );
}
