import { openWorkshop } from "../src/entry/workshop-client";
import { makeRecords } from "./records.mjs";

/** The way of the pane, measured in the page: letters asked of the merge worker, with progress and messages and all. */

interface Wanted {
  readonly letter: readonly number[];
  readonly mode: "separate" | "one";
  readonly count: number;
  readonly rounds: number;
}

Object.assign(globalThis, { measure, measureCancel });

async function measure({ letter, mode, count, rounds }: Wanted) {
  const make = making(mode, letter);
  await make(100);
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    bytes = await make(count);
    times.push(performance.now() - start);
  }
  return { wallMs: median(times), bytes };
}

/** How long it takes, after 500 ms of work, until an errand that is called off has ended, and the next is answered. */
async function measureCancel({ letter, count }: Wanted) {
  const merger = openWorkshop(startWorker);
  const calling = new AbortController();
  let calledOff = 0;
  setTimeout(() => {
    calledOff = performance.now();
    calling.abort(new Error("called off"));
  }, 500);
  const batch = { letter: Uint8Array.from(letter), contents: named(count) };
  await merger.separate([batch], { signal: calling.signal }).then(
    () => {
      throw new Error("It was done before it could be called off.");
    },
    () => undefined,
  );
  const ended = performance.now();
  await merger.inspect(Uint8Array.from(letter));
  return { ended: ended - calledOff, answeredAgain: performance.now() - ended };
}

function making(mode: Wanted["mode"], letter: Wanted["letter"]) {
  const merger = openWorkshop(startWorker);
  const bytes = Uint8Array.from(letter);
  return mode === "separate"
    ? async (count: number) =>
        (await merger.separate([{ letter: bytes, contents: named(count) }])).zip.size
    : async (count: number) => {
        const contents = named(count).map(({ content }) => content);
        return (await merger.join(bytes, contents)).bytes.length;
      };
}

function startWorker(): Worker {
  return new Worker("/merge-worker.js");
}

function named(count: number) {
  return makeRecords(count).map((record: Record<string, string>) => ({
    name: record["contact.name"] ?? "",
    content: { record, passages: {}, conditions: {}, language: "en" },
  }));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
