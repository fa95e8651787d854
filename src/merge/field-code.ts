import type { WordField } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { textContent, type XmlElement } from "../ooxml/xml/tree";
import type { InlineEvent } from "./inline-events";
import type { MergeFieldSource } from "./text-source";
import { formatOf, type StoryCompilation } from "./story-compilation";

/** A piece of a field's code. */
export type CodeItem =
  | { readonly kind: "text"; readonly text: string; readonly run: XmlElement | undefined }
  /** A field within the code that the merge fills. */
  | { readonly kind: "field"; readonly field: WordField; readonly events: readonly InlineEvent[] }
  /** A content control of ours within the code. */
  | {
      readonly kind: "control";
      readonly source: MergeFieldSource;
      readonly control: XmlElement;
    }
  /** What is no text: a drawing, or a field that stays alive. */
  | { readonly kind: "other"; readonly isField: boolean; readonly events: readonly InlineEvent[] }
  | { readonly kind: "break"; readonly event: InlineEvent };

/** The two halves of a field. */
export interface FieldHalves {
  readonly code: readonly CodeItem[];
  readonly result: readonly InlineEvent[];
}

/** Takes a field apart. Its events begin with its begin character and end with its end character. */
export function fieldHalves(
  c: StoryCompilation,
  field: WordField,
  events: readonly InlineEvent[],
): FieldHalves {
  if (field.begin.name === W.simpleField) return simpleHalves(field);
  const inner = events.slice(1, -1);
  const separate = inner.findIndex(({ element }) => element === field.separate);
  const code = separate < 0 ? inner : inner.slice(0, separate);
  return { code: codeItems(c, code), result: separate < 0 ? [] : inner.slice(separate + 1) };
}

function simpleHalves({ begin, instruction }: WordField): FieldHalves {
  const runs = begin.children.filter(({ name }) => name === W.run);
  const result = runs.flatMap((run) =>
    run.children
      .filter(({ name }) => name !== W.runProperties)
      .map(
        (element) =>
          ({ kind: "atom", element, run, from: element.start, to: element.end }) as const,
      ),
  );
  return { code: [{ kind: "text", text: instruction, run: runs[0] }], result };
}

function codeItems(c: StoryCompilation, events: readonly InlineEvent[]): readonly CodeItem[] {
  const items: CodeItem[] = [];
  for (let i = 0; i < events.length; i++) {
    const event = events[i];
    if (event === undefined) break;
    const nested = c.fields.get(event.element) ?? c.liveFields.get(event.element);
    const end = nested === undefined ? i : lastIndexOf(events, nested.end, i);
    if (nested === undefined) items.push(...itemOf(c, event));
    else items.push(nestedItem(c, nested, events.slice(i, end + 1)));
    i = end;
  }
  return items;
}

function lastIndexOf(events: readonly InlineEvent[], end: XmlElement, from: number): number {
  return Math.max(
    from,
    events.findIndex(({ element }) => element === end),
  );
}

function nestedItem(
  c: StoryCompilation,
  field: WordField,
  events: readonly InlineEvent[],
): CodeItem {
  return c.fields.has(field.begin)
    ? { kind: "field", field, events }
    : { kind: "other", isField: true, events };
}

const TEXTS: Readonly<Record<string, (element: XmlElement) => string>> = {
  [W.fieldCode]: textContent,
  [W.text]: textContent,
  [W.tab]: () => "\t",
  "w:noBreakHyphen": () => "\u2011",
};

function itemOf(c: StoryCompilation, event: InlineEvent): readonly CodeItem[] {
  switch (event.kind) {
    case "atom": {
      const text = TEXTS[event.element.name]?.(event.element);
      return text === undefined
        ? [{ kind: "other", isField: false, events: [event] }]
        : [{ kind: "text", text, run: event.run }];
    }
    case "control":
      return controlItem(c, event);
    case "break":
      return [{ kind: "break", event }];
    case "open":
    case "close":
    case "markup":
    case "simpleField":
      return [];
  }
}

function controlItem(
  c: StoryCompilation,
  { tag, element }: Extract<InlineEvent, { kind: "control" }>,
): readonly CodeItem[] {
  if (tag.kind !== "field") return [];
  const format = formatOf(c.state, tag.formatKey);
  return [
    { kind: "control", source: { kind: "mergeField", name: tag.name, format }, control: element },
  ];
}
