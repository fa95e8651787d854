import type { LetterFieldUse, LetterInspection } from "../domain/letter/letter-inspection";
import type { LetterState } from "../domain/letter/letter-state";
import { findFields } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { child, descendants, type XmlElement } from "../ooxml/xml/tree";
import { compileLetter, type CompiledLetter } from "./compile-letter";
import { contentFingerprint } from "./passage-fingerprint";
import { ourTag } from "./story-compilation";

/**
 * What a letter asks of whoever is to be merged into it: its fields in the order they first come, and what is wrong
 * with the letter itself. Throws a {@link PackageError} for what cannot be merged at all.
 */
export function inspectLetter(letter: Uint8Array): LetterInspection {
  const compiled = compileLetter(letter);
  return {
    fields: fieldUses(compiled),
    warnings: compiled.warnings,
    passages: passageFingerprints(compiled),
    stateXml: compiled.stateXml,
  };
}

function passageFingerprints({ document }: CompiledLetter): LetterInspection["passages"] {
  return Object.fromEntries(
    descendants(document.main.root, W.contentControl).flatMap((control) => {
      const tag = ourTag(control);
      const content = child(control, W.contentControlContent);
      return tag?.kind !== "passage" || content === undefined
        ? []
        : [[tag.key, contentFingerprint(content.children, document)] as const];
    }),
  );
}

function fieldUses({ document, state }: CompiledLetter): readonly LetterFieldUse[] {
  const uses = new Map<string, LetterFieldUse>();
  const count = ({ name, kind, needsValue }: OneUse) => {
    const key = `${kind} ${name.toLowerCase()}`;
    const known = uses.get(key) ?? { name, kind, count: 0, needsValue: false };
    uses.set(key, {
      ...known,
      count: known.count + 1,
      needsValue: known.needsValue || needsValue,
    });
  };
  for (const { root } of [document.main, ...document.stories]) {
    for (const use of [...controlFields(root, state), ...mergeFields(root)]) count(use);
  }
  return [...uses.values()];
}

type OneUse = Omit<LetterFieldUse, "count">;

function controlFields(root: XmlElement, { formats }: LetterState): readonly OneUse[] {
  return descendants(root, W.contentControl).flatMap((control) => {
    const tag = ourTag(control);
    if (tag?.kind !== "field") return [];
    const needsValue = (formats[tag.formatKey]?.fallback ?? "") === "";
    return [{ name: tag.name, kind: "contentControl" as const, needsValue }];
  });
}

/** Source: ECMA-376 Part 1, 17.16.5.35 MERGEFIELD. */
const MERGE_FIELD = /^\s*MERGEFIELD\s+(?:"([^"]*)"|([^\s"]+))/i;

function mergeFields(root: XmlElement): readonly OneUse[] {
  return findFields(root).fields.flatMap(({ instruction }) => {
    const [, quoted, plain] = MERGE_FIELD.exec(instruction) ?? [];
    const name = quoted ?? plain;
    return name === undefined ? [] : [{ name, kind: "mergeField" as const, needsValue: true }];
  });
}
