#!/usr/bin/env node
import { existsSync } from "node:fs";

/** The command line as `npm run build` has made it. */
const built = new URL("../dist/cli/segment-letters.mjs", import.meta.url);

if (existsSync(built)) await import(built.href);
else {
  process.stderr.write("The command line is not built yet. Run: npm run build\n");
  process.exitCode = 2;
}
