/** What a browser calls a Word document. */
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const ZIP_TYPE = "application/zip";
