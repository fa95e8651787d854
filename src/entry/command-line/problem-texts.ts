import { createInstance } from "i18next";
import type { ImportProblem } from "../../app/import-contacts";
import type { PreflightKind } from "../../app/find-preflight-problems";
import type { RowProblem } from "../../domain/contact/import/import-draft";
import type { LetterProblem } from "../../domain/letter/letter-problem";
import { mergeField } from "../../domain/letter/merge-field-catalogue";
import { unreachable } from "../../domain/unreachable";
import contact from "../../ui/contact/text.en.json";
import interaction from "../../ui/interaction/text.en.json";

/** The pane's own words for what is wrong with a letter, a file of contacts, and its rows. */
export interface ProblemTexts {
  readonly preflight: (kind: PreflightKind, field: string) => string;
  readonly row: (problem: RowProblem) => string;
  readonly file: (problem: ImportProblem) => string;
}

/** Makes the texts ready, without the pane's React. */
export async function openProblemTexts(): Promise<ProblemTexts> {
  const texts = createInstance();
  await texts.init({
    lng: "en",
    resources: { en: { contact, interaction } },
    interpolation: { escapeValue: false },
  });
  const ofContact = texts.getFixedT("en", "contact");
  const ofInteraction = texts.getFixedT("en", "interaction");
  return {
    preflight: (kind, field) =>
      kind === "segmentIsEmpty"
        ? "Nobody is left to write to"
        : ofInteraction(`problem.${kind}`, { field: mergeField(field)?.caption ?? field }),
    row: (problem) =>
      ofContact(`rowProblem.${problem.kind}`, {
        ...problem,
        ...("field" in problem ? { field: ofContact(`importField.${problem.field}`) } : {}),
        ...("cellCount" in problem
          ? { cells: problem.cellCount, columns: problem.columnCount }
          : {}),
        ...("ofRowNo" in problem ? { rowNo: problem.ofRowNo } : {}),
      }),
    file: (problem) => ofContact(`fileProblem.${fileProblem(problem)}`, { ...problem }),
  };
}

function fileProblem(problem: ImportProblem) {
  if (problem.kind === "isNotText") return problem.looksLike;
  return problem.kind === "workbookIsUnreadable" ? problem.why : problem.kind;
}

/** What to do about a letter that cannot be merged at all. */
export function letterAdvice({ kind }: LetterProblem): string {
  switch (kind) {
    case "notZip":
    case "notWord":
      return "This is no Word document. Save the letter in Word as .docx.";
    case "isPdf":
      return "This is a PDF. Give the Word document (.docx) that it was made from.";
    case "encrypted":
      return "The document has a password. Take it off in Word, and save the letter again.";
    case "oldWordFormat":
      return "This is an old Word document (.doc). Open it in Word, and save it as .docx.";
    case "strictFormat":
      return "This is a Strict Open XML document. Open it in Word, and save it as “Word Document (.docx)”.";
    case "tooLarge":
    case "tooDeep":
      return "The document is larger than any letter. Take out what does not belong into it.";
    case "truncated":
    case "damaged":
    case "forbiddenXml":
      return "The document is damaged. Open it in Word, let Word repair it, and save it again.";
    default:
      return unreachable(kind);
  }
}
