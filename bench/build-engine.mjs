import { build } from "esbuild";

/** Bundles the engine from src, as it ships, for Node and for the browser worker. */
export async function buildEngine() {
  await build({
    entryPoints: [new URL("engine.ts", import.meta.url).pathname],
    outfile: new URL(".cache/engine.mjs", import.meta.url).pathname,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
  });
}
