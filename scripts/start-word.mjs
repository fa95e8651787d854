import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { buildAndWatch } from "./build.mjs";
import { serve } from "./serve.mjs";

/** `npm run start:word`: serves the add-in, and sideloads it into the Word of this computer. */

const root = join(import.meta.dirname, "..");

if (process.platform === "linux") {
  console.error(
    "There is no Word for Linux. `npm start` opens the workbench, which takes Word's place.",
  );
  process.exit(1);
}

console.log("Building …");
const folder = join(root, ".cache/word");
// Word trusts what the computer trusts: Microsoft's tool puts its certificate there, and lets the system ask the user.
await serve({ folder, port: 3000, certificate: await getHttpsServerOptions() });
let sideloaded = false;
buildAndWatch(folder, "word", (problem) => {
  if (problem !== "") console.error(problem);
  else if (sideloaded) console.log("Built again: reload the pane.");
  else sideload();
});

function sideload() {
  sideloaded = true;
  spawnSync("npx", ["--yes", "office-addin-debugging", "start", "manifest.xml", "desktop"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  console.log("The add-in is served from https://localhost:3000. Ctrl+C ends it.");
}
