import { createRoot } from "react-dom/client";
import { openKeptDocuments, type KeptDocument } from "./page/kept-documents";
import { addressWith, readAddress } from "./page/page-address";
import { Workbench } from "./page/Workbench";

void start();

async function start(): Promise<void> {
  const kept = await openKeptDocuments();
  const address = readAddress(location.search);
  const documentKey = address.documentKey ?? crypto.randomUUID();
  history.replaceState(null, "", addressWith(location.href, "document", documentKey));
  const first = (await kept.find(documentKey)) ?? (await sampleLetter());
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no place for the workbench.");
  createRoot(root).render(
    <Workbench address={{ ...address, documentKey }} kept={kept} first={first} />,
  );
}

async function sampleLetter(): Promise<KeptDocument> {
  const answer = await fetch("assets/sample-letter.docx");
  return { fileName: "Sample letter.docx", docx: new Uint8Array(await answer.arrayBuffer()) };
}
