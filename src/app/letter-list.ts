import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../domain/interaction/interaction-log-entry";
import { safeFileName } from "../domain/letter/safe-file-name";
import { inSlices } from "./breathe";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { XLSX_TYPE } from "./media-types";

/** What the columns are called, in the user's language. */
export interface LetterListCaptions {
  readonly title: string;
  readonly number: string;
  readonly name: string;
  readonly company: string;
  readonly address: string;
  readonly email: string;
  readonly sentAs: string;
  /** By correspondence type. */
  readonly ways: Readonly<Record<"" | "hardCopy" | "email", string>>;
}

/**
 * The letters of a logging as a workbook to be printed: numbered in the order of the lines, one language after the other,
 * as the letters came out of the merge, with the addresses as they were used. Canceled ones keep their numbers, and are left out.
 */
export async function exportLetterList(
  { store, download }: Doors,
  { entryNo, segmentNo, description }: LoggedSegment,
  captions: LetterListCaptions,
): Promise<void> {
  const entries = asMerged(await firstValue(store.log.entriesOf(entryNo)));
  const { number, name, company, address, email, sentAs, ways, title } = captions;
  const rows = entries.map((entry, index) => [
    String(index + 1),
    entry.contact.name,
    entry.contact.companyName === entry.contact.name ? "" : entry.contact.companyName,
    entry.contact.addressLines.join(", "),
    entry.contact.email,
    ways[entry.correspondenceType],
  ]);
  const { writeContactSheet } = await import("../merge/contact-workbook");
  const head = [number, name, company, address, email, sentAs];
  const sent = rows.filter((_, index) => entries[index]?.canceled === false);
  const bytes = await inSlices(writeContactSheet(title, [head, ...sent]));
  download(safeFileName(`${segmentNo} ${description} - ${title}`, "xlsx"), bytes, XLSX_TYPE);
}

function asMerged(entries: readonly InteractionLogEntry[]): readonly InteractionLogEntry[] {
  const languageOf = ({ letterLanguage = "" }: InteractionLogEntry) => letterLanguage;
  const languages = [...new Set(entries.map(languageOf))];
  return languages.flatMap((each) => entries.filter((entry) => languageOf(entry) === each));
}
