import { resolve } from "node:path";
import { EsbuildPlugin } from "esbuild-loader";

/** The command line as one file for Node, beside the pane: `dist/cli/segment-letters.mjs`. `--env folder=PATH` for another place. */
export function commandLine({ folder } = {}) {
  return {
    name: "command-line",
    mode: "production",
    target: "node20.19",
    entry: { "segment-letters": "./src/entry/command-line/main.ts" },
    experiments: { outputModule: true },
    output: {
      path: resolve(import.meta.dirname, folder ?? "dist", "cli"),
      filename: "[name].mjs",
      module: true,
      chunkFormat: "module",
      clean: true,
    },
    resolve: { extensions: [".ts", ".js", ".json"] },
    module: {
      // What the pane loads late is part of the one file here.
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "node20" } }],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: "node20", legalComments: "none" })],
    },
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
}
