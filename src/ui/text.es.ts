import backup from "./backup/text.es.json";
import contact from "./contact/text.es.json";
import help from "./help/text.es.json";
import interaction from "./interaction/text.es.json";
import letter from "./letter/text.es.json";
import segment from "./segment/text.es.json";
import setup from "./setup/text.es.json";
import shared from "./shared/text.es.json";
import type { english } from "./text.en";

/** Every text of the pane in Spanish. The compiler misses what English has. */
export const spanish = {
  backup,
  contact,
  help,
  interaction,
  letter,
  segment,
  setup,
  shared,
} satisfies typeof english;
