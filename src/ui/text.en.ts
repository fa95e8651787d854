import backup from "./backup/text.en.json";
import contact from "./contact/text.en.json";
import help from "./help/text.en.json";
import interaction from "./interaction/text.en.json";
import letter from "./letter/text.en.json";
import segment from "./segment/text.en.json";
import setup from "./setup/text.en.json";
import shared from "./shared/text.en.json";

/** Every text of the pane in English, one namespace a room; the type of all other languages. */
export const english = { backup, contact, help, interaction, letter, segment, setup, shared };
