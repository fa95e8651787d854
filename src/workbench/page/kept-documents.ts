/** A document as the workbench keeps it in the browser: between reloads, and on its way to another tab. */
export interface KeptDocument {
  readonly fileName: string;
  readonly docx: Uint8Array;
}

/** The documents of this browser, each under a key that stands in its tab's address. */
export interface KeptDocuments {
  find(key: string): Promise<KeptDocument | undefined>;
  keep(key: string, document: KeptDocument): Promise<void>;
}

const CACHE = "workbench-documents";
const KEPT_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/** Keeps documents in the browser's cache storage, and drops those that nobody has changed for a week. */
export async function openKeptDocuments(): Promise<KeptDocuments> {
  const cache = await caches.open(CACHE);
  await dropOld(cache);
  return {
    async find(key) {
      const kept = await cache.match(address(key));
      if (kept === undefined) return undefined;
      const fileName = decodeURIComponent(kept.headers.get("X-File-Name") ?? "");
      return { fileName, docx: new Uint8Array(await kept.arrayBuffer()) };
    },
    keep(key, { fileName, docx }) {
      const headers = {
        "X-File-Name": encodeURIComponent(fileName),
        "X-Kept-At": String(Date.now()),
      };
      return cache.put(address(key), new Response(new Blob([docx.slice()]), { headers }));
    },
  };
}

async function dropOld(cache: Cache): Promise<void> {
  for (const request of await cache.keys()) {
    const kept = await cache.match(request);
    if (Date.now() - Number(kept?.headers.get("X-Kept-At")) > KEPT_FOR_MS) {
      await cache.delete(request);
    }
  }
}

function address(key: string): string {
  return `/kept/${encodeURIComponent(key)}`;
}
