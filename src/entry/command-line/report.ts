import type { PreflightGroup } from "../../app/group-preflight-problems";
import type { DoubtfulRow, FileLetters } from "../../app/draft-file-letters";
import type { MergeWarning } from "../../domain/letter/merge-warning";
import type { ProblemTexts } from "./problem-texts";

/** What a look at all letters has found, in lines of text. */
export interface Report {
  readonly lines: readonly string[];
  /** Whether something keeps the letters from going out. */
  readonly stops: boolean;
  /** Whether anything at all was found. */
  readonly isClean: boolean;
}

/** Says what was found, grouped and counted: what stops the letters first, then who gets none, then what is worth a look. */
export function reportOn(
  { letters, leftOut, broken, doubtful }: FileLetters,
  groups: readonly PreflightGroup[],
  texts: ProblemTexts,
): Report {
  const count = letters.length;
  const said = (weight: PreflightGroup["weight"]) =>
    groups
      .filter((group) => group.weight === weight)
      .map((group) => groupLine(group, count, texts));
  const reasons = leftOut.map(({ rowNo, reason }) => ({
    rowNo,
    text: texts.preflight(reason, ""),
  }));
  const stopping = [...rowLines(broken, texts), ...said("stopsMerge")];
  const looking = [...rowLines(doubtful, texts), ...said("look")];
  const without = grouped(reasons);
  return {
    lines: [
      ...section("This keeps the letters from going out:", stopping),
      ...section("They get no letter:", without),
      ...section("Worth a look:", looking),
    ],
    stops: stopping.length > 0,
    isClean: [stopping, without, looking].every(({ length }) => length === 0),
  };
}

/** What the merge itself has found that a look before it cannot see. */
export function afterMerge(
  warnings: readonly MergeWarning[],
  groups: readonly PreflightGroup[],
  texts: ProblemTexts,
): readonly string[] {
  const isKnown = ({ kind, subject }: MergeWarning) =>
    groups.some((group) => group.kind === kind && group.field === subject);
  const news = warnings.filter(
    (warning) => warning.kind !== "fieldHasNoValue" && !isKnown(warning),
  );
  return section(
    "Worth a look:",
    news.map(
      ({ kind, subject, letterCount }) =>
        `${texts.preflight(kind, subject)} (${counted(letterCount, "letter")})`,
    ),
  );
}

/** "1 letter", "2 letters". */
export function counted(count: number, thing: string): string {
  return `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function groupLine(group: PreflightGroup, count: number, texts: ProblemTexts): string {
  const text = texts.preflight(group.kind, group.field);
  const rows = group.problems.map(({ lineNo }) => lineNo).filter((lineNo) => lineNo > 0);
  if (rows.length === 0) return text;
  return `${text} (${rows.length === count && count > 1 ? "all letters" : rowsText(rows)})`;
}

function rowLines(rows: readonly DoubtfulRow[], texts: ProblemTexts): readonly string[] {
  return grouped(rows.map(({ rowNo, problem }) => ({ rowNo, text: texts.row(problem) })));
}

function grouped(
  rows: readonly { readonly rowNo: number; readonly text: string }[],
): readonly string[] {
  const byText = new Map<string, number[]>();
  for (const { rowNo, text } of rows) {
    const known = byText.get(text);
    if (known === undefined) byText.set(text, [rowNo]);
    else known.push(rowNo);
  }
  return [...byText].map(([text, rowNos]) => `${text.replace(/\.$/, "")} (${rowsText(rowNos)})`);
}

const LISTED_ROWS = 8;

/** "row 3", "3 rows: 3, 5, 8", "120 rows: 3, 5, 8, …" */
function rowsText(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows.join("")}`;
  const listed = rows.slice(0, LISTED_ROWS).join(", ");
  return `${counted(rows.length, "row")}: ${listed}${rows.length > LISTED_ROWS ? ", …" : ""}`;
}
