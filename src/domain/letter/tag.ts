/** What one of our content controls is, read off its tag. */
export type LetterTag =
  | { readonly kind: "field"; readonly name: string; readonly formatKey: string }
  | { readonly kind: "passage"; readonly key: string }
  | { readonly kind: "condition"; readonly key: string };

const TAG = /^(merge|passage|condition):([A-Za-z0-9._-]+)(?:#([A-Za-z0-9]+))?$/;

/** The longest tag that Word keeps. */
export const LONGEST_TAG = 64;

/**
 * What a content control's tag says it is, or undefined for a control that is not ours.
 *
 * "merge:contact.name#f2" is a field with a format, "passage:p1" a personal passage,
 * "condition:c1" a conditional one.
 */
export function readTag(tag: string): LetterTag | undefined {
  const [, kind, key, formatKey = ""] = TAG.exec(tag) ?? [];
  if (kind === undefined || key === undefined || tag.length > LONGEST_TAG) return undefined;
  if (kind === "merge") return { kind: "field", name: key, formatKey };
  return formatKey === "" ? { kind: kind as "passage" | "condition", key } : undefined;
}

/** Whether a tag says that its control is ours, but not which field or passage it is: "merge:First Name". */
export function isDamagedTag(tag: string): boolean {
  return /^(merge|passage|condition):/.test(tag) && readTag(tag) === undefined;
}

/** The tag that {@link readTag} reads back as the same. */
export function writeTag(tag: LetterTag): string {
  if (tag.kind !== "field") return `${tag.kind}:${tag.key}`;
  return `merge:${tag.name}${tag.formatKey === "" ? "" : `#${tag.formatKey}`}`;
}
