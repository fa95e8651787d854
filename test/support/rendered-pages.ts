import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Whether LibreOffice and Poppler are here to render a letter. */
export const canRender = ["soffice", "pdftotext"].every(isOnPath);

/** The text on each page of the document, as LibreOffice sets it; blanks and line ends count as one blank. */
export function renderedPages(docx: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "rendered-"));
  try {
    writeFileSync(join(folder, "letter.docx"), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder];
    execFileSync("soffice", [...words, join(folder, "letter.docx")], { stdio: "ignore" });
    const text = execFileSync("pdftotext", [join(folder, "letter.pdf"), "-"], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const pages = text.split("\f").slice(0, -1);
    return pages.map((page) => page.replace(/\s+/g, " ").trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
