/** Holds a control open that shows nothing: Word would put its "click here" prompt in its place. */
const ZERO_WIDTH_SPACE = "\u200B";

/** The text that a control shows, with lines parted by "\n" however Word parts them. */
export function shownText(text: string): string {
  return text.replaceAll(ZERO_WIDTH_SPACE, "").replace(/\r\n|[\r\v]/g, "\n");
}

/** Queues the text for the control, unless it shows it already. A line ends with a line break, not a paragraph. */
export function writeText(control: Word.ContentControl, text: string): void {
  if (shownText(control.text) === text && control.text !== "") return;
  control.insertText(firstLine(text), "Replace");
  addLines(control, text);
}

/** The first line, or what holds a control open that shows nothing. */
export function firstLine(text: string): string {
  return text === "" ? ZERO_WIDTH_SPACE : (text.split("\n", 1)[0] ?? "");
}

/** Queues all lines but the first. */
export function addLines(control: Word.ContentControl, text: string): void {
  for (const line of text.split("\n").slice(1)) {
    control.insertBreak("Line", "End");
    control.insertText(line, "End");
  }
}
