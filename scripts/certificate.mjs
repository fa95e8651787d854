import { createHash, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs/lib/generate.js";

const DAY = 24 * 60 * 60 * 1000;
const VALID_DAYS = 90;

/**
 * A certificate for localhost, kept in `folder` and made anew before it runs out. Nothing is installed on the computer:
 * `publicKeyHash` tells a browser to trust exactly this key (`--ignore-certificate-errors-spki-list`).
 */
export async function localCertificate(folder) {
  const files = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  const [ca, cert, key] = files;
  if (!isValid(cert)) {
    files.forEach((file) => rmSync(file, { force: true }));
    await quietly(() =>
      generateCertificates(ca, cert, key, VALID_DAYS, ["localhost", "127.0.0.1"]),
    );
  }
  const pem = readFileSync(cert);
  return { cert: pem, key: readFileSync(key), publicKeyHash: publicKeyHash(pem) };
}

function isValid(file) {
  if (!existsSync(file)) return false;
  const { validTo } = new X509Certificate(readFileSync(file));
  return Date.parse(validTo) - Date.now() > DAY;
}

function publicKeyHash(pem) {
  const key = new X509Certificate(pem).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

/** The generator prints a line of its own about certificates that the user has nothing to do with. */
async function quietly(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
