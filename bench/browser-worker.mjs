import { deflateSync } from "fflate";
import { prepareEngine } from "./.cache/engine.mjs";
import { crc32, oneDocument, separatePreDeflated } from "./floor-run.mjs";

/** Measures in the worker: floor and engine in turn, medians of the rounds. */

onmessage = async ({ data: { letter, records, separate, one, rounds } }) => {
  const engine = prepareEngine(Uint8Array.from(letter));
  const fflate1 = { deflate: (bytes) => deflateSync(bytes, { level: 1 }), checksum: crc32 };
  const subjects = [
    {
      name: "floor: pre-deflated",
      mode: "separate",
      run: eachOf(separatePreDeflated(withBytes(separate))),
    },
    { name: "segment-letters", mode: "separate", run: eachOf(engine.separate) },
    { name: "floor: fflate 1", mode: "one", run: oneDocument(withBytes(one), fflate1) },
    { name: "segment-letters", mode: "one", run: engine.one },
  ];
  const times = subjects.map(() => []);
  const sizes = [];
  for (const { run } of subjects) await run(records.slice(0, 100));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run }] of subjects.entries()) {
      const start = performance.now();
      sizes[index] = (await run(records)).length;
      times[index].push(performance.now() - start);
    }
  }
  postMessage(
    subjects.map(({ name, mode }, index) => ({
      name,
      mode,
      count: records.length,
      wallMs: median(times[index]),
      bytes: sizes[index],
    })),
  );
};

function eachOf(merge) {
  return async (records) => {
    let length = 0;
    for (const record of records) length += (await merge(record)).length;
    return { length };
  };
}

function withBytes(value) {
  if (Array.isArray(value)) return value.map(withBytes);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value.bytes)) return Uint8Array.from(value.bytes);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBytes(inner)]));
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
