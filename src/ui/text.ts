import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import type { CaptionOf } from "../domain/letter/field-label";
import { captionIn } from "./shared/caption-in";
import type { english } from "./text.en";
import shared from "./shared/text.en.json";

/** What is loaded when somebody reads it, each language in one piece. */
const LATE = {
  da: async () => (await import("./text.da")).danish,
  de: async () => (await import("./text.de")).german,
  en: async () => (await import("./text.en")).english,
  es: async () => (await import("./text.es")).spanish,
  fr: async () => (await import("./text.fr")).french,
  it: async () => (await import("./text.it")).italian,
};

/** The languages of the pane. */
export const LANGUAGES = Object.keys(LATE);

/** What stands in each room, beside what all of them share. */
const ROOMS = [
  "backup",
  "contact",
  "help",
  "interaction",
  "letter",
  "segment",
  "setup",
] as const satisfies readonly (keyof typeof english)[];

/**
 * Makes ready what all rooms share, in the language that is closest to the wanted one, or in English: enough to open
 * the pane, or to say why it does not open. Days and numbers are written as in the wanted language and region, if the
 * texts are in that language.
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
      ns: ["shared"],
      defaultNS: "shared",
      resources: { en: { shared } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      // Who has no texts yet reads English meanwhile.
      react: { useSuspense: false },
    });
  nameLanguageOfPage();
}

/** Begins to load the texts that {@link changeTexts} will most likely be asked for. */
export function loadTexts(wanted: string): void {
  const [language = ""] = wanted.split("-");
  const load = isLate(language) ? LATE[language] : LATE.en;
  // Whoever asks for them says that they did not come.
  load().catch(() => undefined);
}

/**
 * Goes over to another language, once the texts of every room are there for `useTranslation("room")`. Rejects where not
 * even English can be loaded.
 */
export async function changeTexts(wanted: string): Promise<void> {
  await i18next.changeLanguage(wanted);
  await i18next.loadNamespaces(ROOMS);
  if (!i18next.hasResourceBundle("en", "contact")) throw new Error("The texts did not load.");
  nameLanguageOfPage();
}

/** What a merge field is called in the language that the pane has now. */
export const fieldCaption: CaptionOf = (field) => captionIn(i18next.t, field);

/** The texts of all languages, those of the pane's own first, then English. */
export function textsOfAll(): Promise<readonly (typeof english)[]> {
  const first = [i18next.resolvedLanguage ?? "en", "en", ...LANGUAGES].filter(isLate);
  return Promise.all([...new Set(first)].map((language) => LATE[language]()));
}

/** For screen readers, and for how the browser breaks words. */
function nameLanguageOfPage(): void {
  document.documentElement.lang = i18next.resolvedLanguage ?? "en";
}

/** What cannot be loaded in another language is read in English. */
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
