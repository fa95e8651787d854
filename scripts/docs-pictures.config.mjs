import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import settings from "../playwright.config.mjs";

/** `npm run docs:pictures`: takes the pictures of the guide and the README anew, from the workbench. */
const root = join(import.meta.dirname, "..");
export default defineConfig({
  ...settings,
  testDir: join(root, "test/e2e"),
  testMatch: "**/*.pictures.ts",
  outputDir: join(root, "test-results"),
  webServer: { ...settings.webServer, cwd: root },
});
