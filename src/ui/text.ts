import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { english } from "./text.en";

/** The languages that are loaded when somebody reads them, each in one piece. */
const LATE = {
  da: async () => (await import("./text.da")).danish,
  de: async () => (await import("./text.de")).german,
  es: async () => (await import("./text.es")).spanish,
  fr: async () => (await import("./text.fr")).french,
  it: async () => (await import("./text.it")).italian,
};

/** The languages of the pane. */
export const LANGUAGES = ["en", ...Object.keys(LATE)] as const;

/**
 * Makes the texts ready for `useTranslation("room")` in the language that is closest to the wanted one, or in English.
 * Days and numbers are written as in the wanted language and region, if the texts are in that language.
 */
export async function openTexts(wanted: string): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(lateTexts)
    .init({
      lng: wanted,
      fallbackLng: "en",
      supportedLngs: LANGUAGES,
      nonExplicitSupportedLngs: true,
      load: "languageOnly",
      ns: Object.keys(english),
      defaultNS: "shared",
      resources: { en: english },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      // Who has no texts yet reads English meanwhile.
      react: { useSuspense: false },
    });
  nameLanguageOfPage();
}

/** Goes over to another language, once its texts are there. */
export async function changeTexts(wanted: string): Promise<void> {
  await i18next.changeLanguage(wanted);
  nameLanguageOfPage();
}

/** For screen readers, and for how the browser breaks words. */
function nameLanguageOfPage(): void {
  document.documentElement.lang = i18next.resolvedLanguage ?? "en";
}

/** Texts that cannot be loaded are read in English. */
const lateTexts: BackendModule = {
  type: "backend",
  init() {
    // There is nothing to set.
  },
  read(language, room, done) {
    if (!isLate(language)) {
      done(new Error(`There are no texts in ${language}.`), false);
      return;
    }
    LATE[language]().then(
      (texts) => {
        done(null, texts[room as keyof typeof texts]);
      },
      (fault: unknown) => {
        done(fault instanceof Error ? fault : String(fault), false);
      },
    );
  },
};

function isLate(language: string): language is keyof typeof LATE {
  return Object.hasOwn(LATE, language);
}
