import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";

/**
 * `npm run fuzz`: damaged letters, 10,000 unless told (`--count N`, `--from N` to begin at another than the first, `--only N` for one of
 * them). Each must be refused with an error of ours or give whole results, within five seconds. The same ones every time.
 */

const ROOT = join(import.meta.dirname, "..");
const LIMIT = 5_000;
/** A machine may be busy with other things; nothing takes this long that ends at all. */
const HANGS = 60_000;

const bundle = join(ROOT, ".cache/fuzz/worker.cjs");
await build({
  entryPoints: [join(ROOT, "test/support/fuzz-worker.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "cjs",
  logLevel: "warning",
});

const only = option("--only");
const from = only ?? option("--from") ?? 0;
const count = only === undefined ? (option("--count") ?? 10_000) : 1;
const cases = Array.from({ length: count }, (_, index) => from + index);
const counts = { refused: 0, merged: 0 };
const faults = [];
let slowest = 0;
let worker = new Worker(bundle);
for (const [done, index] of cases.entries()) {
  const { outcome, milliseconds } = await outcomeOf(index);
  slowest = Math.max(slowest, milliseconds);
  if (milliseconds > LIMIT) faults.push(index);
  if (outcome in counts) counts[outcome]++;
  else {
    faults.push(index);
    console.log(`case ${index}: ${outcome}`);
  }
  if ((done + 1) % 1_000 === 0) console.log(`${done + 1} of ${cases.length}`);
}
await worker.terminate();

console.log(`The slowest took ${Math.round(slowest)} ms.`);
console.log(
  `${cases.length} damaged letters: ${counts.refused} refused, ${counts.merged} merged, ${faults.length} faults`,
);
process.exit(faults.length > 0 ? 1 : 0);

function outcomeOf(index) {
  return new Promise((resolve) => {
    const settle = (told) => {
      clearTimeout(timer);
      worker.off("message", settle).off("error", crash);
      resolve(told);
    };
    const replace = (outcome) => {
      void worker.terminate();
      settle({ outcome, milliseconds: 0 });
      worker = new Worker(bundle);
    };
    const timer = setTimeout(() => {
      replace("hangs");
    }, HANGS);
    const crash = ({ message }) => {
      replace(`crashes: ${message}`);
    };
    worker.on("message", settle).on("error", crash);
    worker.postMessage({ folder: join(ROOT, "../shared/fixtures"), index });
  });
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : Number(process.argv[at + 1]);
}
