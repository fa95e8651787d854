import backup from "./backup/text.fr.json";
import contact from "./contact/text.fr.json";
import help from "./help/text.fr.json";
import interaction from "./interaction/text.fr.json";
import letter from "./letter/text.fr.json";
import segment from "./segment/text.fr.json";
import setup from "./setup/text.fr.json";
import shared from "./shared/text.fr.json";
import type { english } from "./text.en";

/** Every text of the pane in French. The compiler misses what English has. */
export const french = {
  backup,
  contact,
  help,
  interaction,
  letter,
  segment,
  setup,
  shared,
} satisfies typeof english;
