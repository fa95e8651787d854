import { readFileSync } from "node:fs";
import { makeRecords } from "./records.mjs";
import { subjects } from "./subjects.mjs";

/**
 * One measurement in a process of its own: `node subject.mjs NAME separate|one COUNT`.
 * Prints wall and processor milliseconds, the peak of memory in MB, and the bytes made, as JSON.
 */

const [name, mode, count] = process.argv.slice(2);
const subject = subjects[name][mode]();
await warmUp();
globalThis.gc?.();

const records = makeRecords(Number(count));
const cpu = process.cpuUsage();
const start = performance.now();
const bytes = await run(records);
const wallMs = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000, peakMb: peakMb(), bytes }));

async function warmUp() {
  for (let round = 0; round < 3; round++) await run(makeRecords(30));
}

/** Separate letters are made and let go, one at a time, as a stream to a file would. */
async function run(some) {
  if (mode === "one") return (await subject(some)).length;
  let made = 0;
  for (const record of some) made += (await subject(record)).length;
  return made;
}

/** The most memory that the process ever held (VmHWM), where the system tells; else what it holds now. */
function peakMb() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
  } catch {
    return process.memoryUsage.rss() / 1024 / 1024;
  }
}
