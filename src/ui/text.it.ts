import backup from "./backup/text.it.json";
import contact from "./contact/text.it.json";
import help from "./help/text.it.json";
import interaction from "./interaction/text.it.json";
import letter from "./letter/text.it.json";
import segment from "./segment/text.it.json";
import setup from "./setup/text.it.json";
import shared from "./shared/text.it.json";
import type { english } from "./text.en";

/** Every text of the pane in Italian. The compiler misses what English has. */
export const italian = {
  backup,
  contact,
  help,
  interaction,
  letter,
  segment,
  setup,
  shared,
} satisfies typeof english;
