import { add, type Block, type Piece, type Program, type SiteSlot, type Slot } from "./program";

/** What becomes of the places that differ between copies: in a letter of its own they are as they are written. */
export type SettledFor = "letter" | "copies";

/**
 * The program with its fixed strings, from that length on, made into segments. For a letter of its own, places that
 * differ between copies are fixed, too; for copies those that are written otherwise than in the letter, but alike in
 * all.
 */
export function settleProgram(
  program: Program,
  settledFor: SettledFor,
  shortestSegment = SHORTEST_SEGMENT,
): Program {
  const settle = (each: Program) => settleProgram(each, settledFor, shortestSegment);
  const joined: Piece[] = [];
  for (const piece of program) {
    if (typeof piece === "string" || piece.kind === "segment") add(joined, piece);
    else {
      const fixed = piece.kind === "site" ? fixedSite(piece, settledFor) : undefined;
      if (fixed === undefined) joined.push(settleSlot(piece, settle));
      else add(joined, fixed);
    }
  }
  return joined.map((piece) =>
    typeof piece === "string" && piece.length >= shortestSegment
      ? { kind: "segment", text: piece }
      : piece,
  );
}

function fixedSite({ site, written }: SiteSlot, settledFor: SettledFor): string | undefined {
  if (settledFor === "letter") return written;
  if (site.kind === "copy") return site.text;
  return site.kind === "revision" ? "" : undefined;
}

/** Whether the program gives the same for all letters. Settle it for them first. */
export function isFixed(program: Program): boolean {
  return program.every((piece) => typeof piece === "string" || piece.kind === "segment");
}

/** The text of a fixed program. */
export function fixedText(program: Program): string {
  return program
    .map((piece) =>
      typeof piece === "string" ? piece : piece.kind === "segment" ? piece.text : "",
    )
    .join("");
}

/** Shorter strings cost less when they are written anew. */
const SHORTEST_SEGMENT = 40;

function settleSlot(slot: Slot, settle: (program: Program) => Program): Piece {
  switch (slot.kind) {
    case "value":
      return { ...slot, asItWas: settle(slot.asItWas) };
    case "choice":
      return { ...slot, then: settle(slot.then), otherwise: settle(slot.otherwise) };
    case "paragraph": {
      const { head, content, markers } = slot;
      return { ...slot, head: settle(head), content: settle(content), markers: settle(markers) };
    }
    case "blocks":
      return { ...slot, blocks: slot.blocks.map((block) => settleBlock(block, settle)) };
    case "table": {
      const { before, rows, after } = slot;
      return { ...slot, before: settle(before), rows: rows.map(settle), after: settle(after) };
    }
    case "passage":
      return { ...slot, template: settle(slot.template) };
    case "condition":
      return { ...slot, shown: settle(slot.shown), otherwise: settle(slot.otherwise) };
    case "effect":
    case "site":
    case "import":
    case "content":
      return slot;
  }
}

function settleBlock(block: Block, settle: (program: Program) => Program): Block {
  return { ...block, program: settle(block.program) };
}
