import type { LetterFieldUse, LetterInspection } from "../domain/letter/letter-inspection";
import { findFields } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { descendants, type XmlElement } from "../ooxml/xml/tree";
import { compileLetter, type CompiledLetter } from "./compile-letter";
import { ourTag } from "./story-compilation";

/**
 * What a letter asks of whoever is to be merged into it: its fields in the order they first come, and what is wrong
 * with the letter itself. Throws a {@link PackageError} for what cannot be merged at all.
 */
export function inspectLetter(letter: Uint8Array): LetterInspection {
  const compiled = compileLetter(letter);
  return { fields: fieldUses(compiled), warnings: compiled.warnings, stateXml: compiled.stateXml };
}

function fieldUses({ document }: CompiledLetter): readonly LetterFieldUse[] {
  const uses = new Map<string, LetterFieldUse>();
  const count = (name: string, kind: LetterFieldUse["kind"]) => {
    const key = `${kind} ${name.toLowerCase()}`;
    const use = uses.get(key) ?? { name, kind, count: 0 };
    uses.set(key, { ...use, count: use.count + 1 });
  };
  for (const { root } of [document.main, ...document.stories]) {
    for (const name of controlFields(root)) count(name, "contentControl");
    for (const name of mergeFields(root)) count(name, "mergeField");
  }
  return [...uses.values()];
}

function controlFields(root: XmlElement): readonly string[] {
  return descendants(root, W.contentControl).flatMap((control) => {
    const tag = ourTag(control);
    return tag?.kind === "field" ? [tag.name] : [];
  });
}

/** Source: ECMA-376 Part 1, 17.16.5.35 MERGEFIELD. */
const MERGE_FIELD = /^\s*MERGEFIELD\s+(?:"([^"]*)"|([^\s"]+))/i;

function mergeFields(root: XmlElement): readonly string[] {
  return findFields(root).fields.flatMap(({ instruction }) => {
    const [, quoted, plain] = MERGE_FIELD.exec(instruction) ?? [];
    const name = quoted ?? plain;
    return name === undefined ? [] : [name];
  });
}
