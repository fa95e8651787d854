import type { Doors } from "../../src/app/doors";
import type { Contact } from "../../src/domain/contact/contact";
import type { Segment } from "../../src/domain/segment/segment";
import { aPane, anOpenSegment } from "./an-open-segment";
import type { LetterBench } from "./letter-bench";

export const ADA = { name: "Ada Lovelace", city: "London", country: "GB" };
export const EMMY = { name: "Emmy Noether", city: "Erlangen", country: "DE" };
export const CARL = { name: "Carl Gauß", city: "", country: "DE" };

/** A pane beside the letter, with a segment of these contacts. */
export async function aPaneBeside(
  { letter }: LetterBench,
  contacts: readonly Partial<Contact>[] = [ADA, EMMY, CARL],
  told: Partial<Doors> = {},
): Promise<{
  readonly doors: Awaited<ReturnType<typeof aPane>>;
  readonly segment: Segment;
  readonly no: string;
}> {
  let made = 0;
  const newId = () => `id-${(made += 1).toString()}`;
  const doors = await aPane({ letter, newId, ...told });
  const segment = await anOpenSegment(doors, { contacts });
  return { doors, segment, no: segment.header.no };
}
