import type { Holder } from "./holder";
import { invalidArgument } from "./word-error";

export type InsertLocation = "Replace" | "Start" | "End" | "Before" | "After";

type Insertable = "text" | "ooxml" | "paragraph" | "break";

/** Which locations Word takes for what, by the documentation of each method. */
const LOCATIONS = {
  body: {
    text: ["Replace", "Start", "End"],
    ooxml: ["Replace", "Start", "End"],
    paragraph: ["Start", "End"],
    break: ["Start", "End"],
  },
  control: {
    text: ["Replace", "Start", "End"],
    ooxml: ["Replace", "Start", "End"],
    paragraph: ["Start", "End", "Before", "After"],
    break: ["Start", "End", "Before", "After"],
  },
  paragraph: {
    text: ["Replace", "Start", "End"],
    ooxml: ["Replace", "Start", "End"],
    paragraph: ["Before", "After"],
    break: ["Before", "After"],
  },
  range: {
    text: ["Replace", "Start", "End", "Before", "After"],
    ooxml: ["Replace", "Start", "End", "Before", "After"],
    paragraph: ["Before", "After"],
    break: ["Before", "After"],
  },
} as const satisfies Record<Holder["kind"], Record<Insertable, readonly InsertLocation[]>>;

/** The location, if Word takes it for this; small letters are the same to Word's client. */
export function readLocation(
  holder: Holder,
  insertable: Insertable,
  location: unknown,
): InsertLocation {
  const allowed: readonly InsertLocation[] = LOCATIONS[holder.kind][insertable];
  const found = allowed.find((candidate) => candidate === location);
  if (found !== undefined) return found;
  throw invalidArgument(
    `insertLocation must be ${allowed.join(", ")} here, and not ${String(location)}.`,
  );
}
