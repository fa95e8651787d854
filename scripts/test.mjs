import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `npm test`: the unit tests, then the workbench in a real browser; says in one line how many ran. */

const reports = mkdtempSync(join(tmpdir(), "segment-letters-"));
const unit = run("jest", [], jestCounts, "unit.json");
const e2e = run("playwright", ["test"], playwrightCounts, "e2e.json");
rmSync(reports, { recursive: true });

const [passed, failed, skipped] = unit.counts.map((count, index) => count + e2e.counts[index]);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(unit.status || e2e.status || (failed > 0 ? 1 : 0));

function run(tool, words, countsOf, reportName) {
  const report = join(reports, reportName);
  const reporting =
    tool === "jest"
      ? ["--testTimeout=60000", "--json", `--outputFile=${report}`]
      : ["--reporter=list,json"];
  const { status } = spawnSync("npx", [tool, ...words, ...reporting], {
    stdio: tool === "jest" ? ["ignore", "ignore", "inherit"] : "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return { status: status ?? 1, counts: counted(report, countsOf) };
}

/** A run that ended before its report counts as one failure. */
function counted(report, countsOf) {
  try {
    return countsOf(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    return [0, 1, 0];
  }
}

function jestCounts({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numRuntimeErrorTestSuites,
}) {
  return [numPassedTests, numFailedTests + numRuntimeErrorTestSuites, numPendingTests];
}

function playwrightCounts({ stats, errors }) {
  return [stats.expected + stats.flaky, stats.unexpected + errors.length, stats.skipped];
}
