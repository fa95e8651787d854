import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import { LicenseWebpackPlugin } from "license-webpack-plugin";
import { marked } from "marked";
import { SubresourceIntegrityPlugin } from "webpack-subresource-integrity";
import { commandLine } from "./webpack.command-line.js";

const root = import.meta.dirname;
const require = createRequire(import.meta.url);

/** Where a page gets Office.js: Microsoft's CDN is a rule of the marketplace; the npm copy is the same file, for use at home. */
const OFFICE_JS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  npm: "office-js/office.js",
};

/** From where a page may run scripts besides its own: none of Office.js's telemetry is let out. */
const SCRIPTS = {
  cdn: "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  npm: "'self'",
};

/** The address that manifest.xml is written for. */
const HOME = "https://localhost:3000";

/** What `npm run build` makes: both beside each other in `dist`. */
export default [pane, commandLine];

/**
 * Settings: `--env officejs=cdn|npm`, `--env workbench` (with the page that takes Word's place),
 * `--env folder=PATH` (what to fill), `--env purpose=NAME` (builds of one purpose share a cache), `--env origin=https://…` (the address that the manifest is to name).
 */
export function pane(env, { mode = "production" } = {}) {
  const isProduction = mode === "production";
  const officejs = env.officejs ?? (isProduction ? "cdn" : "npm");
  const withWorkbench = env.workbench !== undefined;
  return {
    name: "pane",
    mode,
    target: ["web", "es2022"],
    entry: {
      taskpane: "./src/entry/taskpane.tsx",
      ...(withWorkbench && { workbench: "./src/workbench/page.tsx" }),
    },
    output: {
      path: resolve(root, env.folder ?? "dist"),
      filename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: "[name].[hash:8][ext]",
      crossOriginLoading: "anonymous",
      // The command line is built beside the pane.
      clean: { keep: (path) => path.startsWith("cli") },
    },
    devtool: isProduction ? "source-map" : "cheap-module-source-map",
    cache: env.purpose !== undefined && {
      type: "filesystem",
      cacheDirectory: join(root, ".cache/webpack"),
      name: `${env.purpose}-${officejs}`,
      buildDependencies: { config: [import.meta.filename] },
    },
    resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic" },
        },
      ],
    },
    optimization: {
      chunkIds: isProduction ? "deterministic" : "named",
      minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none" })],
    },
    performance: { hints: false },
    stats: "errors-warnings",
    plugins: [
      new SubresourceIntegrityPlugin({ enabled: isProduction }),
      ...(withWorkbench ? [] : [licences()]),
      page("taskpane", "src/entry/taskpane.html", officejs),
      ...(withWorkbench ? [page("workbench", "src/workbench/page.html", officejs)] : []),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "assets/pages/*.html", to: "[name][ext]" },
          { from: "docs/guide.md", to: "guide.html", transform: guidePage },
          { from: "docs/pictures/guide", to: "pictures/guide", noErrorOnMissing: true },
          { from: "manifest.xml", transform: (xml) => movedTo(env.origin ?? HOME, xml) },
          ...(officejs === "npm" ? officeJsFiles() : []),
          ...(withWorkbench ? editorFiles() : []),
        ],
      }),
    ],
  };
}

function page(name, template, officejs) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    scriptLoading: "defer",
    templateParameters: { officeJs: OFFICE_JS[officejs], policy: policy(officejs) },
  });
}

/**
 * What a page of the add-in may do (Content Security Policy Level 3): run what it ships and Office.js, and talk to
 * nobody. Office.js and Fluent UI write styles into the page (OfficeDev/office-js#1687).
 */
function policy(officejs) {
  return [
    "default-src 'none'",
    `script-src ${SCRIPTS[officejs]}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function movedTo(origin, manifest) {
  return manifest.toString("utf8").replaceAll(HOME, origin.replace(/\/$/, ""));
}

const FREE = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "MPL-2.0",
]);

/** Lists what ships, each with its licence; the build fails on one that asks for more than a mention. */
function licences() {
  return new LicenseWebpackPlugin({
    perChunkOutput: false,
    outputFilename: "licences.txt",
    licenseTextOverrides: {
      "@fluentui/react-icons":
        "© Microsoft Corporation, https://github.com/microsoft/fluentui-system-icons",
      saxes: "© Louis-Dominique Dubeau, https://github.com/lddubeau/saxes",
    },
    unacceptableLicenseTest: (licence) => !FREE.has(licence),
    handleUnacceptableLicense: (name, licence) => {
      throw new Error(`${name} is under ${licence}, which does not fit.`);
    },
  });
}

/** The user guide as a page beside the pane, in the frame of the other pages; its headings can be pointed at, as on GitHub. */
function guidePage(markdown) {
  marked.use({
    renderer: {
      heading({ depth, text }) {
        const id = text
          .toLowerCase()
          .replace(/[^\w\s-]/g, "")
          .replaceAll(" ", "-");
        return `<h${depth} id="${id}">${text}</h${depth}>`;
      },
    },
  });
  const frame = readFileSync(join(root, "assets/pages/support.html"), "utf8");
  const headed = frame.replace(/<title>.*<\/title>/, "<title>Segment Letters: user guide</title>");
  return headed.replace(
    /<main>[^]*<\/main>/,
    () =>
      `<main>${marked.parse(markdown.toString("utf8").replaceAll("../assets/pages/", ""))}</main>`,
  );
}

/** What Office.js loads by itself in Word on the web, as it stands in the package. */
function officeJsFiles() {
  const from = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  return [
    "office.js",
    "word-web-16.00.js",
    "*/office_strings.js",
    "telemetry/*.js",
    "ariatelemetry/*.js",
  ].map((glob) => ({
    context: from,
    from: glob,
    to: "office-js/[path][name][ext]",
    info: { minimized: true },
  }));
}

/** The editor's style sheet: a plain file that only the workbench's page links. */
function editorFiles() {
  return [
    {
      from: require.resolve("@docx-editor.dev/core/styles/editor.css"),
      to: "workbench/[name][ext]",
    },
  ];
}
