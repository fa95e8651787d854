const transform = {
  "^.+\\.m?[tj]sx?$": [
    "@swc/jest",
    { jsc: { target: "es2022", transform: { react: { runtime: "automatic" } } } },
  ],
};

const shared = {
  transform,
  transformIgnorePatterns: [
    "/node_modules/(?!(@docx-editor\\.dev|@fluentui/react-icons|d3-[^/]+|internmap)/)",
  ],
  testPathIgnorePatterns: ["/node_modules/", "/test/e2e/"],
};

/** Two projects: what needs no page runs on Node, what a person sees runs on jsdom. */
export default {
  // A slow machine is no failure; a hang is.
  testTimeout: 60_000,
  // In one process for all, memory grows from file to file until there is none left.
  maxWorkers: 2,
  workerIdleMemoryLimit: "1GB",
  projects: [
    {
      ...shared,
      displayName: "core",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      setupFiles: ["<rootDir>/test/support/core-setup.ts"],
    },
    {
      ...shared,
      displayName: "ui",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFiles: ["<rootDir>/test/support/ui-setup.ts"],
    },
  ],
};
