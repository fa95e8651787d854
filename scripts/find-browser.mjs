import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { argv, env, platform, getuid } from "node:process";
import { pathToFileURL } from "node:url";

/** What to say where no browser is found and none may be installed. */
export const NO_BROWSER =
  "No Edge, Chrome or Chromium was found. Install one of them, or name its program in the variable BROWSER_PATH.";

const ON_PATH = [
  "microsoft-edge-stable",
  "microsoft-edge",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
];

const WINDOWS = [
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
];

const MAC = ["Microsoft Edge", "Google Chrome", "Chromium"];

/** The program of the first Edge, Chrome or Chromium on this computer, or undefined. */
export function findBrowser() {
  return candidates().find(isProgram);
}

/** The same, and where a package manager may be asked without a question (Debian as root), installs Chromium. */
export function findOrInstallBrowser() {
  return findBrowser() ?? (installChromium() ? findBrowser() : undefined);
}

/** As root on Linux a browser starts only without its sandbox. */
export function sandboxArguments() {
  return platform === "linux" && getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function candidates() {
  const named = env["BROWSER_PATH"] === undefined ? [] : [env["BROWSER_PATH"]];
  return [...named, ...installed()];
}

function installed() {
  if (platform === "win32") {
    const folders = [env["PROGRAMFILES(X86)"], env["PROGRAMFILES"], env["LOCALAPPDATA"]];
    return WINDOWS.flatMap((path) =>
      folders.filter(Boolean).map((folder) => join(folder, ...path)),
    );
  }
  if (platform === "darwin") {
    return MAC.flatMap((name) =>
      ["/Applications", join(env["HOME"] ?? "/", "Applications")].map((folder) =>
        join(folder, `${name}.app`, "Contents/MacOS", name),
      ),
    );
  }
  const folders = (env["PATH"] ?? "").split(delimiter);
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function installChromium() {
  const isDebian = platform === "linux" && isProgram("/usr/bin/apt-get") && getuid?.() === 0;
  if (!isDebian) return false;
  console.error("No browser here: installing Debian's chromium.");
  const apt = (...words) =>
    spawnSync("apt-get", words, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium");
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  console.log(findBrowser() ?? NO_BROWSER);
}
