import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildForTests } from "./build.mjs";
import { localCertificate } from "./certificate.mjs";
import { serve } from "./serve.mjs";

/** Builds the workbench into a folder of its own, and serves it until it is ended. For the tests in a browser. */

const { values } = parseArgs({ options: { port: { type: "string" } } });
const folder = await mkdtemp(join(tmpdir(), "segment-letters-e2e-"));
const certificate = await localCertificate(join(import.meta.dirname, "../.cache/certificate"));
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.once(signal, () => {
    void rm(folder, { recursive: true, force: true }).then(() => process.exit(0));
  });
}
await buildForTests(folder);
await serve({ folder, port: Number(values.port), certificate });
