const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Gives the user a .docx as a download. */
export function download(fileName: string, docx: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([docx.slice()], { type: DOCX }));
  link.download = fileName;
  link.click();
  // The browser reads the address later than this.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
