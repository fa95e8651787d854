import type { Contact, ContactNo } from "../contact/contact";
import { postalAddress } from "../contact/postal-address";
import type { SegmentLine } from "./segment-line";
import { companyNoOf } from "./take-step";

/** The sides from which a segment is looked at. */
export const COMPOSITION_SIDES = [
  "country",
  "language",
  "mailingGroups",
  "industryGroups",
] as const;

export type CompositionSide = (typeof COMPOSITION_SIDES)[number];

export interface CompositionPart {
  /** A country, a language, a group; "" for lines of which nothing is said. */
  readonly value: string;
  readonly lineCount: number;
}

/** Largest part first, and by value where parts are alike; the lines of which nothing is said last. */
export type SegmentComposition = Readonly<Record<CompositionSide, readonly CompositionPart[]>>;

/**
 * How many lines there are of each country that is written to, each language of the letter, each mailing group and
 * each industry, which a person has through the company. A line counts in each of its groups, so these add up to more
 * than the lines.
 *
 * @param contacts those of the lines, and their companies.
 */
export function segmentComposition(
  lines: readonly SegmentLine[],
  contacts: ReadonlyMap<ContactNo, Contact>,
): SegmentComposition {
  const partsBy = (side: CompositionSide) =>
    parts(lines.map((line) => VALUES[side](line, contacts)));
  return {
    country: partsBy("country"),
    language: partsBy("language"),
    mailingGroups: partsBy("mailingGroups"),
    industryGroups: partsBy("industryGroups"),
  };
}

type Values = (line: SegmentLine, contacts: ReadonlyMap<ContactNo, Contact>) => readonly string[];

const VALUES: Readonly<Record<CompositionSide, Values>> = {
  country: ({ contactNo, alternativeAddressCode }, contacts) => {
    const contact = contacts.get(contactNo);
    return contact === undefined ? [] : [postalAddress(contact, alternativeAddressCode).country];
  },
  language: ({ language }) => [language],
  mailingGroups: ({ contactNo }, contacts) => contacts.get(contactNo)?.mailingGroups ?? [],
  industryGroups: ({ contactNo }, contacts) => {
    const contact = contacts.get(contactNo);
    return contact === undefined ? [] : (contacts.get(companyNoOf(contact))?.industryGroups ?? []);
  },
};

function parts(valuesOfLines: readonly (readonly string[])[]): readonly CompositionPart[] {
  const counts = new Map<string, number>();
  for (const values of valuesOfLines) {
    const told = new Set(values.filter((value) => value !== ""));
    for (const value of told.size === 0 ? [""] : told) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, lineCount]) => ({ value, lineCount }))
    .sort(
      (one, other) =>
        Number(one.value === "") - Number(other.value === "") ||
        other.lineCount - one.lineCount ||
        (one.value < other.value ? -1 : 1),
    );
}
