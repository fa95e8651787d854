import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".csv": "text/csv",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Serves `folder` over https on this computer only. Rejects where the port is taken. */
export function serve({ folder, port, certificate: { cert, key } }) {
  const server = createServer({ cert, key }, (request, response) => {
    void answer(folder, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}

async function answer(folder, { url, method }, response) {
  const file = fileOf(folder, url);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (!found?.isFile() || (method !== "GET" && method !== "HEAD")) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
    return;
  }
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": found.size,
    "Cache-Control": "no-cache",
  });
  if (method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

function fileOf(folder, url) {
  const { pathname } = new URL(url, "https://localhost");
  const path = normalize(
    join(folder, decodeURIComponent(pathname === "/" ? "/workbench.html" : pathname)),
  );
  return path.startsWith(folder + sep) ? path : undefined;
}
