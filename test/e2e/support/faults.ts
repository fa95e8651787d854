import type { BrowserContext } from "@playwright/test";
import { OTHER_ORIGIN_HOST } from "../../../scripts/other-origin.mjs";

/**
 * Notes everything that must not happen in any page of the context: an error in the console or in a script, a request
 * that fails, and one that leaves this computer.
 */
export function noteFaults(context: BrowserContext): readonly string[] {
  const faults: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error")
      faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (fault) => {
    faults.push(`script: ${fault.error().message}`);
  });
  context.on("requestfailed", (request) => {
    const { errorText = "" } = request.failure() ?? {};
    // What a page that is left or reloaded still waited for.
    if (errorText !== "net::ERR_ABORTED") faults.push(`request: ${request.url()} ${errorText}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`answer: ${response.url()} ${response.status()}`);
  });
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    const isHere =
      hostname === "localhost" ||
      hostname === OTHER_ORIGIN_HOST ||
      protocol === "blob:" ||
      protocol === "data:";
    if (!isHere) faults.push(`leaves the computer: ${request.url()}`);
  });
  return faults;
}
