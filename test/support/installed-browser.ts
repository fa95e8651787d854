import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The browser that is installed, undefined for none. Asked in a process of its own: Jest does not load the script. */
export function installedBrowser(): string | undefined {
  const script = join(__dirname, "../../scripts/find-browser.mjs");
  const { stdout } = spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { findBrowser } from ${JSON.stringify(script)}; process.stdout.write(findBrowser() ?? "")`,
    ],
    { encoding: "utf8" },
  );
  return stdout === "" ? undefined : stdout;
}
