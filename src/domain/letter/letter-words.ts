import { closestLanguage } from "../closest-language";
import { letterLanguage } from "./letter-language";

/** What a choice on the contact card is called in a letter. */
export interface LetterWords {
  readonly yes: string;
  readonly no: string;
  readonly company: string;
  readonly person: string;
  readonly hardCopy: string;
  readonly email: string;
}

const ENGLISH: LetterWords = {
  yes: "Yes",
  no: "No",
  company: "Company",
  person: "Person",
  hardCopy: "Hard Copy",
  email: "E-Mail",
};

const WORDS: Readonly<Record<string, LetterWords>> = {
  en: ENGLISH,
  de: {
    yes: "Ja",
    no: "Nein",
    company: "Unternehmen",
    person: "Person",
    hardCopy: "Ausdruck",
    email: "E-Mail",
  },
  fr: {
    yes: "Oui",
    no: "Non",
    company: "Société",
    person: "Personne",
    hardCopy: "Courrier",
    email: "E-mail",
  },
  da: {
    yes: "Ja",
    no: "Nej",
    company: "Virksomhed",
    person: "Person",
    hardCopy: "Papirkopi",
    email: "Mail",
  },
  es: {
    yes: "Sí",
    no: "No",
    company: "Empresa",
    person: "Persona",
    hardCopy: "Copia impresa",
    email: "Correo electrónico",
  },
  it: {
    yes: "Sì",
    no: "No",
    company: "Società",
    person: "Persona",
    hardCopy: "Copia cartacea",
    email: "E-mail",
  },
};

/** The words of the language; English for one without. */
export function letterWords(language: string): LetterWords {
  return WORDS[closestLanguage(language, Object.keys(WORDS)) ?? "en"] ?? ENGLISH;
}

/** A country's name in the language: "DE" → "Deutschland". What is no ISO 3166-1 code comes back as it is. */
export function countryName(country: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return names(language, "region").of(country) ?? country;
}

/** A language's name in the language of the letter: "de" → "German". */
export function languageName(tag: string, language: string): string {
  if (tag === "") return "";
  const key = `${tag} ${language}`;
  const known = languagesNamed.get(key);
  if (known !== undefined) return known;
  const name = names(language, "language").of(letterLanguage(tag)) ?? tag;
  languagesNamed.set(key, name);
  return name;
}

/** Asked for every contact: as many as there are languages. */
const languagesNamed = new Map<string, string>();

const kept = new Map<string, Intl.DisplayNames>();

function names(language: string, type: "region" | "language"): Intl.DisplayNames {
  const key = `${type} ${language}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DisplayNames(letterLanguage(language), { type });
  kept.set(key, made);
  return made;
}
