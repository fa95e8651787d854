import { compareSpans } from "../model/compare";
import { isControl, isRichText, locksOf } from "../model/content-control";
import { deleteSpan } from "../model/delete-span";
import { closest, descendantsW, isW } from "../model/dom";
import { getOoxml } from "../model/get-ooxml";
import { contentSpan, elementOf, locate, paragraphsOf, textOf } from "../model/holder";
import type { Holder, RangeLocation } from "../model/holder";
import { insertBreak } from "../model/insert-break";
import { readLocation } from "../model/insert-location";
import { insertOoxml } from "../model/insert-ooxml";
import { insertParagraph } from "../model/insert-paragraph";
import { insertText } from "../model/insert-text";
import { caretAt, storyOf } from "../model/place";
import type { Span } from "../model/place";
import { search } from "../model/search";
import { ensurePlaceholderStyle } from "../model/styles";
import { textRanges } from "../model/text-ranges";
import { accessDenied, invalidArgument, itemNotFound } from "../model/word-error";
import { wrapInControl } from "../model/wrap";
import { shown, textArgument } from "./host-object";
import type { Argument, HostObject, Method, Property } from "./host-object";
import { readSearchOptions } from "./search-options-class";
import { styleProperties } from "./style-properties";
import type { World } from "./world";

type Properties = Readonly<Record<string, Property<Holder>>>;
type Links = Readonly<Record<string, (holder: Holder) => HostObject | null>>;
type Methods = Readonly<Record<string, Method<Holder>>>;

/** What body, paragraph, range and content control have in common. */
export function holderProperties(world: World): Properties {
  return {
    Text: { get: (holder) => textOf(holder) },
    ...styleProperties(world),
  };
}

export function holderLinks({ document, make }: World): Links {
  const parentControl = (holder: Holder) => {
    const found = controlAround(holder);
    return found === undefined ? null : make.control(found);
  };
  const parentTable = (holder: Holder) => {
    const found = closest(elementOf(holder).parentNode, (element) => isW(element, "tbl"));
    return found === undefined ? null : make.table(found);
  };
  return {
    Font: (holder) => make.font(holder),
    ContentControls: (holder) =>
      make.controls(() => controlsWithin(holder).filter((control) => isRichText(control))),
    ParentContentControl: (holder) => parentControl(holder) ?? missing(),
    ParentContentControlOrNullObject: parentControl,
    ParentBody: (holder) => make.body(storyOf(elementOf(holder))),
    ParentTable: (holder) => parentTable(holder) ?? missing(),
    ParentTableOrNullObject: parentTable,
    ParentSection: (holder) => make.section(sectionOf(document.body, holder) ?? missing()),
  };
}

function missing(): never {
  throw itemNotFound();
}

/** The innermost control that the whole of it is in; of a control, the one around it. */
function controlAround(holder: Holder): Element | undefined {
  if (holder.kind === "body") return undefined;
  if (holder.kind !== "range") {
    return closest(elementOf(holder).parentNode, isRichControl);
  }
  const { start, end } = holder.range.span;
  const around = (place: Span["start"]): Element | null => {
    const anchor = place.at === "character" ? place.leaf : place.node;
    return place.at === "before" || place.at === "after" ? (anchor.parentNode as Element) : anchor;
  };
  const last = around(end);
  return closest(
    around(start),
    (element) => isRichControl(element) && last !== null && element.contains(last),
  );
}

function isRichControl(element: Element): boolean {
  return isControl(element) && isRichText(element);
}

function controlsWithin(holder: Holder): readonly Element[] {
  if (holder.kind !== "range") {
    return descendantsW(elementOf(holder), "sdt");
  }
  return paragraphsOf(holder.range.span)
    .flatMap((paragraph) => controlsAtParagraph(paragraph))
    .filter((control, index, all) => all.indexOf(control) === index)
    .filter((control) => isWithin(control, holder.range.span));
}

function controlsAtParagraph(paragraph: Element): readonly Element[] {
  const outer: Element[] = [];
  let at = closest(paragraph.parentNode, isControl);
  while (at !== undefined) {
    outer.unshift(at);
    at = closest(at.parentNode, isControl);
  }
  return [...outer, ...descendantsW(paragraph, "sdt")];
}

function isWithin(control: Element, span: Span): boolean {
  const relation = compareSpans(contentSpan({ kind: "control", control }), span);
  return ["Equal", "Inside", "InsideStart", "InsideEnd"].includes(relation);
}

function sectionOf(body: Element, holder: Holder): Element | undefined {
  return descendantsW(body, "sectPr").find(
    (section) =>
      (elementOf(holder).compareDocumentPosition(section) & (FOLLOWING | CONTAINED)) !== 0,
  );
}

const FOLLOWING = 4;
const CONTAINED = 16;

export function holderMethods(world: World): Methods {
  return { ...readingMethods(world), ...insertingMethods(world) };
}

function readingMethods({ document, make }: World): Methods {
  const find: Method<Holder> = (holder, [text, options]) => ({
    object: make.ranges(
      search(contentSpan(holder), textArgument(text), readSearchOptions(options)),
    ),
  });
  return {
    GetRange: (holder, [location]) => ({ object: make.range(rangeOf(holder, location)) }),
    GetOoxml: (holder) => ({ value: getOoxml(document.parts, holder) }),
    GetTextRanges: (holder, [marks, trimSpacing]) => ({
      object: make.ranges(textRanges(contentSpan(holder), readTexts(marks), trimSpacing === true)),
    }),
    Search: find,
    _Search2: find,
    Select(holder, [mode]) {
      document.selectSpan(selectedSpan(holder, mode));
      return { value: null };
    },
  };
}

const RANGE_LOCATIONS: Readonly<Record<Holder["kind"], readonly RangeLocation[]>> = {
  body: ["Whole", "Start", "End", "After", "Content"],
  paragraph: ["Whole", "Start", "End", "After", "Content"],
  range: ["Whole", "Start", "End", "After", "Content"],
  control: ["Whole", "Start", "End", "Before", "After", "Content"],
};

function rangeOf(holder: Holder, location: Argument): Span {
  const wanted = location ?? "Whole";
  const known = RANGE_LOCATIONS[holder.kind].find((candidate) => candidate === wanted);
  if (known === undefined) throw invalidArgument(`There is no rangeLocation ${shown(location)}.`);
  return locate(holder, known);
}

function selectedSpan(holder: Holder, mode: Argument = "Select"): Span {
  const span = contentSpan(holder);
  if (mode === "Select" || mode === null) return span;
  if (mode === "Start") return caretAt(span.start);
  if (mode === "End") return caretAt(span.end);
  throw invalidArgument(`There is no selectionMode ${shown(mode)}.`);
}

function readTexts(texts: Argument): readonly string[] {
  if (!Array.isArray(texts)) throw invalidArgument();
  return texts.map((text: Argument) => textArgument(text));
}

function insertingMethods(world: World): Methods {
  const { document, make } = world;
  const { ranges, parts } = document;
  return {
    InsertText(holder, [text, location]) {
      assertEditable(holder);
      const where = readLocation(holder, "text", location);
      return { object: make.range(insertText(ranges, holder, textArgument(text), where)) };
    },
    InsertParagraph(holder, [text, location]) {
      assertEditable(holder);
      const where = readLocation(holder, "paragraph", location);
      return { object: make.paragraph(insertParagraph(ranges, holder, textArgument(text), where)) };
    },
    InsertBreak(holder, [breakType, location]) {
      assertEditable(holder);
      insertBreak(ranges, holder, breakType, readLocation(holder, "break", location));
      return { value: null };
    },
    InsertOoxml(holder, [ooxml, location]) {
      assertEditable(holder);
      const where = readLocation(holder, "ooxml", location);
      const { noUndoAfterInsertOoxml, surplusParagraphAfterInsertOoxml } = world.page.deviations();
      const surplus = surplusParagraphAfterInsertOoxml && where === "Replace";
      const span = insertOoxml(document, holder, textArgument(ooxml), { where, surplus });
      if (noUndoAfterInsertOoxml) document.forgetUndo();
      return { object: make.range(span) };
    },
    InsertContentControl(holder, [type]) {
      assertEditable(holder);
      if (type !== undefined && type !== null && type !== "RichText") {
        throw invalidArgument(`A content control of the type ${shown(type)} needs WordApi 1.5.`);
      }
      ensurePlaceholderStyle(parts);
      return { object: make.control(wrapInControl(ranges, holder, document.newControlId())) };
    },
    Clear(holder) {
      assertEditable(holder);
      if (holder.kind === "range") deleteSpan(ranges, holder.range.span);
      else insertText(ranges, holder, "", "Replace");
      return { value: null };
    },
  };
}

/** A control whose content is locked refuses the API too, and so do those in it. */
export function assertEditable(holder: Holder): void {
  const locked = closest(
    elementOf(holder),
    (element) => isControl(element) && locksOf(element).cannotEdit,
  );
  if (locked !== undefined) throw accessDenied("The content control's content is locked.");
}
