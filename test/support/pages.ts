import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether documents can be looked at as pages here. */
export function hasLibreOffice(): boolean {
  return ["soffice", "pdftotext"].every((tool) => spawnSync("which", [tool]).status === 0);
}

/** The text on each page of each document, as LibreOffice lays them out. */
export async function pageTexts(
  documents: readonly Uint8Array[],
): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  try {
    const names = documents.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.docx`), bytes);
      return String(index);
    });
    await run("soffice", [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      ...["--convert-to", "pdf", "--outdir", folder],
      ...names.map((name) => join(folder, `${name}.docx`)),
    ]);
    return await Promise.all(names.map((name) => pagesOf(join(folder, `${name}.pdf`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages end in form feeds. */
async function pagesOf(pdf: string): Promise<readonly string[]> {
  const { stdout } = await run("pdftotext", [pdf, "-"], { maxBuffer: 1 << 26 });
  return stdout.split("\f").slice(0, -1);
}
