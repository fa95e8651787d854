import { askOffice } from "./run-in-word";

/** The custom XML part with this root namespace, "" when the document has none. */
export async function readStatePart(namespace: string): Promise<string> {
  const part = (await stateParts(namespace)).at(-1);
  return part === undefined
    ? ""
    : askOffice<string>("read the letter's own part", (answer) => {
        part.getXmlAsync(answer);
      });
}

/** Whether the document has a custom XML part with this root namespace. */
export async function hasStatePart(namespace: string): Promise<boolean> {
  return (await stateParts(namespace)).length > 0;
}

/** Puts the part in the place of the one before. First the new one comes, then the old one goes: one is always there. */
export async function writeStatePart(namespace: string, xml: string): Promise<void> {
  const before = await stateParts(namespace);
  await askOffice<Office.CustomXmlPart>("keep the letter's own part", (answer) => {
    Office.context.document.customXmlParts.addAsync(xml, answer);
  });
  await removeParts(before);
}

/** Removes the part with this root namespace, wherever it came from. */
export async function removeStatePart(namespace: string): Promise<void> {
  await removeParts(await stateParts(namespace));
}

async function removeParts(parts: readonly Office.CustomXmlPart[]): Promise<void> {
  await Promise.all(
    parts.map((part) =>
      askOffice<unknown>("replace the letter's own part", (answer) => {
        part.deleteAsync(answer);
      }),
    ),
  );
}

function stateParts(namespace: string): Promise<readonly Office.CustomXmlPart[]> {
  return askOffice<Office.CustomXmlPart[]>("find the letter's own part", (answer) => {
    Office.context.document.customXmlParts.getByNamespaceAsync(namespace, answer);
  });
}
