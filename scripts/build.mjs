import webpack from "webpack";
import { pane } from "../webpack.config.js";

/**
 * The bundles as they ship, with the workbench and the npm copy of Office.js, into `folder`: what the tests in a
 * browser are run on. Rejects with what the compiler says.
 */
export async function buildForTests(folder) {
  const settings = { folder, purpose: "e2e", officejs: "npm", workbench: true };
  const shipped = pane(settings, { mode: "production" });
  const compiler = webpack({ ...shipped, devtool: false });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((fault, done) => (fault ? reject(fault) : resolve(done)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}

/**
 * The development build with the workbench into `folder`, and again whenever a source file changes. Calls `built` after
 * each with what went wrong, or "". Builds of the same purpose share a cache.
 */
export function buildAndWatch(folder, purpose, built) {
  const settings = { folder, purpose, workbench: true };
  const compiler = webpack(pane(settings, { mode: "development" }));
  compiler.watch({ aggregateTimeout: 200 }, (fault, stats) => {
    if (fault) throw fault;
    built(stats.hasErrors() ? stats.toString("errors-only") : "");
  });
}
