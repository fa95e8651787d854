import backup from "./backup/text.de.json";
import contact from "./contact/text.de.json";
import help from "./help/text.de.json";
import interaction from "./interaction/text.de.json";
import letter from "./letter/text.de.json";
import segment from "./segment/text.de.json";
import setup from "./setup/text.de.json";
import shared from "./shared/text.de.json";
import type { english } from "./text.en";

/** Every text of the pane in German. The compiler misses what English has. */
export const german = {
  backup,
  contact,
  help,
  interaction,
  letter,
  segment,
  setup,
  shared,
} satisfies typeof english;
