import { isInDocument } from "../model/caret";
import { compareSpans, intersection, isEmptySpan, union } from "../model/compare";
import { deleteSpan } from "../model/delete-span";
import { isW } from "../model/dom";
import { paragraphsOf, wholeSpan } from "../model/holder";
import type { Holder } from "../model/holder";
import { hyperlinkOf } from "../model/hyperlink";
import { anchorOf, paragraphsIn, storyOf } from "../model/place";
import type { Span } from "../model/place";
import { generalException, invalidArgument, itemNotFound } from "../model/word-error";
import { found } from "./collection-class";
import { assertEditable, holderLinks, holderMethods, holderProperties } from "./holder-members";
import { hostClass, isHostObject } from "./host-object";
import type { Argument, ClassDefinition, HostObject } from "./host-object";
import { itemId } from "./item-id";
import { paragraphFormat } from "./paragraph-format-members";
import type { BodyHolder, ParagraphHolder, RangeHolder, World } from "./world";

/** `Word.Body`: of the document, of a header or footer, of a table cell. */
export function bodyClass(world: World): (holder: BodyHolder) => HostObject {
  const links = holderLinks(world);
  return hostClass<BodyHolder>({
    name: "Body",
    properties: { ...holderProperties(world), Type: { get: ({ story }) => typeOf(story) } },
    links: {
      ...links,
      Paragraphs: ({ story }) => world.make.paragraphs(() => paragraphsIn(story)),
      ParentBody: () => missing(),
      ParentBodyOrNullObject: () => null,
      ParentContentControl: () => missing(),
      ParentContentControlOrNullObject: () => null,
    },
    methods: holderMethods(world),
    exists: ({ story }) => story.isConnected,
  });
}

const BODY_TYPES: Readonly<Record<string, string>> = {
  body: "MainDoc",
  hdr: "Header",
  ftr: "Footer",
  tc: "TableCell",
};

function typeOf(story: Element): string {
  return BODY_TYPES[story.localName] ?? "Unknown";
}

function missing(): never {
  throw itemNotFound();
}

/** `Word.Paragraph`. */
export function paragraphClass(world: World): (holder: ParagraphHolder) => HostObject {
  const { make, document } = world;
  const neighbour = ({ paragraph }: ParagraphHolder, step: 1 | -1) => {
    const all = paragraphsIn(storyOf(paragraph));
    const beside = all[all.indexOf(paragraph) + step];
    return beside === undefined ? null : make.paragraph(beside);
  };
  const format = paragraphFormat(world);
  return hostClass<ParagraphHolder>({
    name: "Paragraph",
    properties: { ...holderProperties(world), ...format.properties },
    links: { ...holderLinks(world), ...format.links },
    methods: {
      ...holderMethods(world),
      ...format.methods,
      Delete(holder) {
        assertEditable(holder);
        deleteParagraph(world, holder.paragraph);
        return { value: null };
      },
      GetNext: (holder) => found(neighbour(holder, 1)),
      GetNextOrNullObject: (holder) => ({ object: neighbour(holder, 1) }),
      GetPrevious: (holder) => found(neighbour(holder, -1)),
      GetPreviousOrNullObject: (holder) => ({ object: neighbour(holder, -1) }),
    },
    id: ({ paragraph }) => itemId(paragraph),
    exists: ({ paragraph }) => isInDocument(paragraph) && document.body.isConnected,
  });
}

/** The last paragraph of a story cannot go: it is emptied, as in Word. */
function deleteParagraph({ document }: World, paragraph: Element): void {
  const container = paragraph.parentNode as Element;
  const isOnly = paragraphsIn(container).length === 1 && !isW(container, "sdtContent");
  const holder: Holder = { kind: "paragraph", paragraph };
  deleteSpan(document.ranges, isOnly ? insideOfParagraph(paragraph) : wholeSpan(holder));
}

function insideOfParagraph(paragraph: Element): Span {
  return { start: { at: "start", node: paragraph }, end: { at: "end", node: paragraph } };
}

/** `Word.Range`. */
export function rangeClass(world: World): (holder: RangeHolder) => HostObject {
  const { make, document } = world;
  return hostClass<RangeHolder>({
    name: "Range",
    properties: {
      ...holderProperties(world),
      IsEmpty: { get: ({ range }) => isEmptySpan(range.span) },
      Hyperlink: { get: ({ range }) => hyperlinkOf(document.parts, range.span) },
    },
    links: {
      ...holderLinks(world),
      Paragraphs: ({ range }) => make.paragraphs(() => paragraphsOf(range.span)),
    },
    methods: { ...holderMethods(world), ...rangeMethods(world) },
    id: ({ range }) => itemId(range),
    ranges: ({ range }) => [range],
    exists: ({ range }) =>
      anchorOf(range.span.start).isConnected && anchorOf(range.span.end).isConnected,
  });
}

function rangeMethods({ document, make }: World): ClassDefinition<RangeHolder>["methods"] & object {
  const rangeOrNull = (span: Span | undefined) => (span === undefined ? null : make.range(span));
  return {
    Delete(holder) {
      assertEditable(holder);
      deleteSpan(document.ranges, holder.range.span);
      return { value: null };
    },
    CompareLocationWith: ({ range }, [other]) => ({
      value: compareSpans(range.span, spanOf(other)),
    }),
    ExpandTo({ range }, [other]) {
      const span = union(range.span, spanOf(other));
      if (span === undefined) throw generalException("The ranges are of different stories.");
      return { object: make.range(span) };
    },
    ExpandToOrNullObject: ({ range }, [other]) => ({
      object: rangeOrNull(union(range.span, spanOf(other))),
    }),
    IntersectWith: ({ range }, [other]) =>
      found(rangeOrNull(intersection(range.span, spanOf(other)))),
    IntersectWithOrNullObject: ({ range }, [other]) => ({
      object: rangeOrNull(intersection(range.span, spanOf(other))),
    }),
  };
}

function spanOf(argument: Argument): Span {
  const isRange =
    argument !== undefined && isHostObject(argument) && argument.className === "Range";
  const [range] = isRange ? argument.ranges : [];
  if (range === undefined) throw invalidArgument("A range is wanted.");
  return range.span;
}
