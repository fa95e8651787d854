import backup from "./backup/text.da.json";
import contact from "./contact/text.da.json";
import help from "./help/text.da.json";
import interaction from "./interaction/text.da.json";
import letter from "./letter/text.da.json";
import segment from "./segment/text.da.json";
import setup from "./setup/text.da.json";
import shared from "./shared/text.da.json";
import type { english } from "./text.en";

/** Every text of the pane in Danish. The compiler misses what English has. */
export const danish = {
  backup,
  contact,
  help,
  interaction,
  letter,
  segment,
  setup,
  shared,
} satisfies typeof english;
