import { PackageError, type PackageProblemKind } from "../../ooxml/opc/package-error";

const REASON = {
  notZip: "it is no Word document: Word documents of today are packages, this is something else",
  encrypted: "it is protected with a password; save it in Word without one first",
  oldWordFormat: "it is in the format of Word 97–2003; save it in Word as .docx first",
  isPdf: "it is a PDF file",
  notWord: "there is no Word document in it",
  truncated: "it breaks off in the middle; copy or download it again",
  damaged: "it is damaged",
  tooLarge: "it is too large",
  tooDeep: "its content is nested too deeply",
  forbiddenXml: "it has XML in it that Word does not allow",
  strictFormat: "it is in the Strict Open XML format; save it in Word as a usual .docx first",
} as const satisfies Record<PackageProblemKind, string>;

/** Why a file was not opened, for the user. */
export function describeRefusal(fileName: string, fault: unknown): string {
  const reason = fault instanceof PackageError ? REASON[fault.problem.kind] : String(fault);
  return `“${fileName}” was not opened: ${reason}. The document before is still open.`;
}
