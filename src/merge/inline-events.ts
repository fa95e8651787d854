import type { LetterTag } from "../domain/letter/tag";
import { W } from "../ooxml/wml/names";
import { headEnd } from "../ooxml/wml/paragraphs";
import { child, type TextRange, type XmlElement } from "../ooxml/xml/tree";
import { ourTag, type StoryCompilation } from "./story-compilation";

/**
 * The content of a paragraph as a row of things, wrappers such as hyperlinks and tracked insertions taken apart into
 * their tags: so that a field can be cut out wherever it begins and ends.
 */
export type InlineEvent = TextRange & { readonly element: XmlElement } & (
    | { readonly kind: "open"; readonly isControl: boolean }
    | { readonly kind: "close" }
    /** One thing in a run: text, a tab, a field character, a drawing. */
    | { readonly kind: "atom"; readonly run: XmlElement }
    /** A content control of ours. */
    | { readonly kind: "control"; readonly tag: LetterTag }
    /** A simple field that the merge fills. */
    | { readonly kind: "simpleField" }
    /** A bookmark or another mark between runs; a tracked deletion. */
    | { readonly kind: "markup" }
    /** The end of a paragraph and the beginning of the next, up to its content. */
    | { readonly kind: "break" }
  );

export type Atom = Extract<InlineEvent, { kind: "atom" }>;

/** The content of one paragraph, or of several that a field holds together. */
export function paragraphEvents(
  c: StoryCompilation,
  paragraphs: readonly XmlElement[],
): readonly InlineEvent[] {
  return paragraphs.flatMap((paragraph, index) => {
    const previous = paragraphs[index - 1];
    const content = inlineEvents(c, paragraph);
    if (previous === undefined) return content;
    const range = { from: previous.contentEnd, to: headEnd(paragraph) };
    return [{ kind: "break", element: paragraph, ...range } as const, ...content];
  });
}

/** What stands in a paragraph, a control's content or another wrapper. */
export function inlineEvents(c: StoryCompilation, container: XmlElement): readonly InlineEvent[] {
  return container.children.flatMap((element) => eventsOf(c, element));
}

const WRAPPERS: ReadonlySet<string> = new Set([
  W.hyperlink,
  W.insertion,
  W.moveTo,
  W.smartTag,
  W.customXml,
  W.direction,
  W.bidirectionalOverride,
  W.simpleField,
]);

/** Children that say what their parent is, and are no content. */
const PROPERTIES: ReadonlySet<string> = new Set([
  W.paragraphProperties,
  W.runProperties,
  "w:smartTagPr",
  "w:customXmlPr",
]);

function eventsOf(c: StoryCompilation, element: XmlElement): readonly InlineEvent[] {
  const { name, start: from, end: to } = element;
  if (PROPERTIES.has(name)) return [];
  if (name === W.run) return runEvents(element);
  if (name === W.contentControl) return controlEvents(c, element);
  if (name === W.simpleField && c.fields.has(element)) {
    return [{ kind: "simpleField", element, from, to }];
  }
  return WRAPPERS.has(name)
    ? wrapperEvents(c, element, element)
    : [{ kind: "markup", element, from, to }];
}

function runEvents(run: XmlElement): readonly InlineEvent[] {
  return run.children
    .filter(({ name }) => name !== W.runProperties)
    .map((element) => ({ kind: "atom", element, run, from: element.start, to: element.end }));
}

function controlEvents(c: StoryCompilation, element: XmlElement): readonly InlineEvent[] {
  const { start: from, end: to } = element;
  const tag = ourTag(element);
  if (tag !== undefined) return [{ kind: "control", element, tag, from, to }];
  const content = child(element, W.contentControlContent);
  return content === undefined
    ? [{ kind: "markup", element, from, to }]
    : wrapperEvents(c, element, content);
}

/** @param content the wrapper itself, or the element in it that holds the content. */
function wrapperEvents(
  c: StoryCompilation,
  wrapper: XmlElement,
  content: XmlElement,
): readonly InlineEvent[] {
  const properties = content.children.filter(({ name }) => PROPERTIES.has(name));
  const contentStart = properties.at(-1)?.end ?? content.contentStart;
  const isControl = wrapper !== content;
  return [
    { kind: "open", element: wrapper, from: wrapper.start, to: contentStart, isControl },
    ...inlineEvents(c, content),
    { kind: "close", element: wrapper, from: content.contentEnd, to: wrapper.end },
  ];
}
