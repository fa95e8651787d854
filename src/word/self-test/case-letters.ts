/** The body of the letter that most cases begin with, in WordprocessingML. */

/** A line with a field in bold. */
export const GREETING = aParagraph(
  "Dear ",
  aControl("merge:contact.name", 5, aRun("«Name»", "<w:b/>")),
  ",",
);

/** A passage with a field, a control of somebody else, and a field that comes twice. */
export const LETTER = [
  GREETING,
  aControl(
    "passage:p1",
    6,
    aParagraph("Come to ", aControl("merge:contact.city", 7, aRun("«City»")), ".") +
      aParagraph("Bring a friend."),
  ),
  aControl("someone:else", 8, aParagraph("Not ours")),
  aParagraph("Bye ", aControl("merge:contact.name", 9, aRun("«Name»"))),
].join("");

/** What the letter knows of itself. */
export const STATE = '<letter xmlns="urn:segment-letters:letter:1" letterId="L1"></letter>';

/** A paragraph with this text in runs, or with these runs and controls. */
export function aParagraph(...content: readonly string[]): string {
  return `<w:p>${content.map((piece) => (piece.startsWith("<") ? piece : aRun(piece))).join("")}</w:p>`;
}

/** A content control with this tag around the content. */
export function aControl(tag: string, id: number, content: string): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A run with this text. */
export function aRun(text: string, properties = ""): string {
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}
