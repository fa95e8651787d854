import { LetterError, type MergeRun } from "../ports/merger";
import type { LetterWorkshop, MergeReply, MergeRequest } from "./merge-messages";

/** The worker's side of the wire. */
export interface MergeWire {
  onmessage: ((message: MessageEvent<MergeRequest>) => void) | null;
  postMessage(reply: MergeReply, transfer: Transferable[]): void;
}

/** Progress is told no more often than this, in milliseconds. */
const PROGRESS_PAUSE = 50;

/** Answers what a pane asks of the workshop, one errand at a time. The bytes made are handed over, not copied. */
export function serveWorkshop(workshop: LetterWorkshop, wire: MergeWire): void {
  wire.onmessage = ({ data }) => {
    perform(workshop, data, { onProgress: inPauses(wire) }).then(
      (value) => {
        wire.postMessage({ kind: "done", value }, buffersOf(value));
      },
      (fault: unknown) => {
        wire.postMessage(replyTo(fault), []);
      },
    );
  };
}

async function perform(
  workshop: LetterWorkshop,
  request: MergeRequest,
  run: MergeRun,
): Promise<unknown> {
  switch (request.errand) {
    case "inspect":
      return workshop.inspect(...request.facts);
    case "convert":
      return workshop.convert(...request.facts);
    case "claim":
      return workshop.claim(...request.facts);
    case "join":
      return workshop.join(...request.facts, run);
    case "separate":
      return workshop.separate(...request.facts, run);
    case "freeze":
      return workshop.freeze(...request.facts, run);
    case "thaw":
      return workshop.thaw(...request.facts);
    case "check":
      return workshop.check(...request.facts);
  }
}

function inPauses(wire: MergeWire): (done: number, total: number) => void {
  let next = 0;
  return (done, total) => {
    const now = performance.now();
    if (now < next) return;
    next = now + PROGRESS_PAUSE;
    wire.postMessage({ kind: "progress", done, total }, []);
  };
}

function replyTo(fault: unknown): MergeReply {
  if (fault instanceof LetterError) return { kind: "refused", problem: fault.problem };
  return { kind: "failed", message: fault instanceof Error ? fault.message : String(fault) };
}

/** Every buffer below the value, each once. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (value instanceof Uint8Array) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) buffersOf(inner, found);
  }
  return [...found];
}
