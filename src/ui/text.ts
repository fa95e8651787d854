import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import backup from "./backup/text.en.json";
import contact from "./contact/text.en.json";
import interaction from "./interaction/text.en.json";
import letter from "./letter/text.en.json";
import segment from "./segment/text.en.json";
import setup from "./setup/text.en.json";
import shared from "./shared/text.en.json";

/** Every text of the pane in English, one namespace a room; the type of all other languages. */
export const english = { backup, contact, interaction, letter, segment, setup, shared };

/** Makes the texts ready for `useTranslation("room")`. Resolves at once: English ships with the pane. */
export async function openTexts(language: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    defaultNS: "shared",
    resources: { en: english },
    interpolation: { escapeValue: false },
  });
}
