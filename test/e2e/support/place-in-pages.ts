/** A point on the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a text stands in the pages, brought into view: a point at its left or right border. Runs in the browser; the
 * text may run over several runs of one paragraph, and the first place counts.
 */
export function placeInPages(
  pages: Element,
  { text, side }: { readonly text: string; readonly side: "before" | "after" },
): Point | undefined {
  for (const paragraph of pages.querySelectorAll(".docx-paragraph-fragment")) {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const found = nodes
      .map(({ data }) => data)
      .join("")
      .indexOf(text);
    if (found < 0) continue;
    let left = side === "before" ? found : found + text.length - 1;
    for (const node of nodes) {
      if (left < node.length) {
        node.parentElement?.scrollIntoView({ block: "nearest" });
        const character = document.createRange();
        character.setStart(node, left);
        character.setEnd(node, left + 1);
        const box = character.getBoundingClientRect();
        return { x: side === "before" ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
      }
      left -= node.length;
    }
  }
  return undefined;
}
