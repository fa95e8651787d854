import type { Contact } from "../domain/contact/contact";
import type { Salesperson } from "../domain/contact/salesperson";
import type { MergeWarning } from "../domain/letter/merge-warning";
import type { SegmentLine } from "../domain/segment/segment-line";
import { writeEmailDraft, type Mailbox } from "../merge/email-draft";
import { packFiles, type PackedFile } from "../merge/pack-files";
import type { MergeRun } from "../ports/merger";
import type { Doors } from "./doors";
import type { DraftedLetter } from "./draft-letter";
import type { LetterVolume } from "./join-volumes";
import type { LetterSource } from "./letter-source";
import { DOCX_TYPE } from "./media-types";
import { partsOfRun } from "./parts-of-run";
import { safeFileName } from "../domain/letter/safe-file-name";

/** All that one draft is made of. */
interface EmailFacts {
  readonly line: SegmentLine;
  readonly contact: Contact;
  readonly letter: DraftedLetter;
}

/**
 * A zip of e-mail drafts, one for each line that goes by e-mail to someone with an address: greeting and subject, with
 * the letter as an attachment.
 */
export async function draftEmails(
  { merger, store }: Pick<Doors, "merger" | "store">,
  source: LetterSource,
  run: MergeRun,
): Promise<LetterVolume> {
  const { salespersons } = await store.setup.read();
  const batches = source.editions.map(({ letter, letters }) => ({
    letter,
    emails: emailFacts(source, letters),
  }));
  const runs = partsOfRun(
    run,
    batches.map(({ emails }) => emails.length),
  );
  const files: PackedFile[] = [];
  const warnings: MergeWarning[] = [];
  for (const [place, { letter, emails }] of batches.entries()) {
    const contents = emails.map((email) => email.letter.content);
    const frozen = await merger.freeze(letter, contents, runs[place]);
    for (const [index, email] of emails.entries()) {
      run.signal?.throwIfAborted();
      const stored = frozen.letters[index] ?? new Uint8Array();
      const docx = await merger.thaw(frozen.shared, stored, frozen.hashes[index] ?? "");
      files.push(draftFile(email, docx, sender(email.line, salespersons)));
    }
    warnings.push(...frozen.warnings);
  }
  return { file: packFiles(files), firstLetter: 1, lastLetter: files.length, warnings };
}

function emailFacts(
  { logging }: LetterSource,
  letters: readonly DraftedLetter[],
): readonly EmailFacts[] {
  const lines = new Map(logging.segment.lines.map((line) => [line.lineNo, line]));
  return letters.flatMap((letter) => {
    const line = lines.get(letter.lineNo);
    const contact = logging.contacts.get(letter.contactNo);
    if (line === undefined || contact === undefined) return [];
    const goesByEmail = line.correspondenceType === "email" && contact.email.trim() !== "";
    return goesByEmail ? { line, contact, letter } : [];
  });
}

function draftFile(
  { line, contact, letter }: EmailFacts,
  docx: Uint8Array,
  from: Mailbox | undefined,
): PackedFile {
  const greeting = letter.content.record["salutation.formal"] ?? "";
  const subject = line.subject || line.description;
  const bytes = writeEmailDraft({
    ...(from === undefined ? {} : { from }),
    to: { name: contact.name, address: contact.email },
    subject,
    text: greeting === "" ? "" : `${greeting}\n\n`,
    attachments: [{ fileName: safeFileName(subject, "docx"), mediaType: DOCX_TYPE, bytes: docx }],
  });
  return { name: safeFileName(letter.name, "eml"), bytes };
}

function sender(line: SegmentLine, salespersons: readonly Salesperson[]): Mailbox | undefined {
  const salesperson = salespersons.find(({ code }) => code === line.salespersonCode);
  if (salesperson === undefined || salesperson.email === "") return undefined;
  return { name: salesperson.name, address: salesperson.email };
}
