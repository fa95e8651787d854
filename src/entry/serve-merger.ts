import { LetterError, type MergeRun, type Merger } from "../ports/merger";
import type { MergeReply, MergeRequest } from "./merge-messages";

/** The worker's side of the wire. */
export interface MergeWire {
  onmessage: ((message: MessageEvent<MergeRequest>) => void) | null;
  postMessage(reply: MergeReply, transfer: Transferable[]): void;
}

/** Progress is told no more often than this, in milliseconds. */
const PROGRESS_PAUSE = 50;

/** Answers what a pane asks of the merger, one errand at a time. The bytes made are handed over, not copied. */
export function serveMerger(merger: Merger, wire: MergeWire): void {
  wire.onmessage = ({ data }) => {
    perform(merger, data, { onProgress: inPauses(wire) }).then(
      (value) => {
        wire.postMessage({ kind: "done", value }, buffersOf(value));
      },
      (fault: unknown) => {
        wire.postMessage(replyTo(fault), []);
      },
    );
  };
}

async function perform(merger: Merger, request: MergeRequest, run: MergeRun): Promise<unknown> {
  switch (request.errand) {
    case "inspect":
      return merger.inspect(...request.facts);
    case "convert":
      return merger.convert(...request.facts);
    case "claim":
      return merger.claim(...request.facts);
    case "join":
      return merger.join(...request.facts, run);
    case "separate":
      return merger.separate(...request.facts, run);
    case "freeze":
      return merger.freeze(...request.facts, run);
    case "thaw":
      return merger.thaw(...request.facts);
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
