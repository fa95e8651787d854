import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/** Asks Microsoft's manifest validation service; offline, says so and runs the checks that need no service. */

const cli = createRequire(import.meta.url).resolve("office-addin-manifest/cli.js");
const asked = spawnSync(process.execPath, [cli, "validate", "manifest.xml"], { encoding: "utf8" });
const said = `${asked.stdout}${asked.stderr}`;

if (!said.includes("Unable to contact")) {
  process.stdout.write(said);
  process.exit(asked.status ?? 1);
}

console.log(
  "Microsoft's manifest validation service could not be reached from this computer, so the manifest was NOT validated by it.\n" +
    "Running the offline checks of test/manifest.test.ts instead. Run this again with an internet connection before publishing.",
);
const checked = spawnSync("npx", ["jest", "test/manifest.test.ts"], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exit(checked.status ?? 1);
