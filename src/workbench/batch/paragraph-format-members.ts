import { closest, isW } from "../model/dom";
import {
  detachFromList,
  numberingOf,
  paragraphAttribute,
  pointsOf,
  setParagraphAttribute,
  twipsOf,
} from "../model/paragraph-format";
import { paragraphsIn, storyOf } from "../model/place";
import { invalidArgument, itemNotFound } from "../model/word-error";
import { shown } from "./host-object";
import type { ClassDefinition, Property } from "./host-object";
import type { Json } from "./request";
import type { ParagraphHolder, World } from "./world";

type Members = Required<Pick<ClassDefinition<ParagraphHolder>, "properties" | "links" | "methods">>;

/** What a paragraph has besides its text: its form, and its place in a list or table. */
export function paragraphFormat(world: World): Members {
  return {
    properties: { ...formProperties(world), ...placeProperties(world) },
    links: listLinks(world),
    methods: {
      DetachFromList({ paragraph }) {
        if (numberingOf(world.document.parts, paragraph) === undefined) throw itemNotFound();
        detachFromList(world.document.parts, paragraph);
        return { value: null };
      },
    },
  };
}

type Properties = Readonly<Record<string, Property<ParagraphHolder>>>;

function formProperties(world: World): Properties {
  const inPoints = (element: string, attribute: string): Property<ParagraphHolder> => ({
    get: ({ paragraph }) =>
      pointsOf(paragraphAttribute(world.document.parts, paragraph, element, attribute)),
    set({ paragraph }, value) {
      setParagraphAttribute(paragraph, element, { [attribute]: twipsOf(readNumber(value)) });
    },
  });
  return {
    Alignment: alignment(world),
    FirstLineIndent: firstLineIndent(world),
    LeftIndent: inPoints("ind", "left"),
    RightIndent: inPoints("ind", "right"),
    SpaceBefore: inPoints("spacing", "before"),
    SpaceAfter: inPoints("spacing", "after"),
    LineUnitBefore: inLines(world, "beforeLines"),
    LineUnitAfter: inLines(world, "afterLines"),
    LineSpacing: lineSpacing(world),
    OutlineLevel: outlineLevel(world),
  };
}

function readNumber(value: Json): number {
  if (typeof value !== "number" || Number.isNaN(value))
    throw invalidArgument("A number is wanted.");
  return value;
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: "Left",
  start: "Left",
  center: "Centered",
  right: "Right",
  end: "Right",
  both: "Justified",
};

function alignment({ document }: World): Property<ParagraphHolder> {
  return {
    get: ({ paragraph }) =>
      ALIGNMENTS[paragraphAttribute(document.parts, paragraph, "jc", "val") ?? "left"] ?? "Unknown",
    set({ paragraph }, value) {
      const found = Object.entries(ALIGNMENTS).find(([, name]) => name === value);
      if (found === undefined) throw invalidArgument(`There is no alignment ${shown(value)}.`);
      setParagraphAttribute(paragraph, "jc", { val: found[0] });
    },
  };
}

/** Negative for a hanging indent. */
function firstLineIndent({ document }: World): Property<ParagraphHolder> {
  return {
    get({ paragraph }) {
      const hanging = paragraphAttribute(document.parts, paragraph, "ind", "hanging");
      if (hanging !== undefined) return -pointsOf(hanging);
      return pointsOf(paragraphAttribute(document.parts, paragraph, "ind", "firstLine"));
    },
    set({ paragraph }, value) {
      const points = readNumber(value);
      const [used, other] = points < 0 ? ["hanging", "firstLine"] : ["firstLine", "hanging"];
      setParagraphAttribute(paragraph, "ind", {
        [used]: twipsOf(Math.abs(points)),
        [other]: undefined,
      });
    },
  };
}

function inLines({ document }: World, attribute: string): Property<ParagraphHolder> {
  return {
    get: ({ paragraph }) =>
      Number(paragraphAttribute(document.parts, paragraph, "spacing", attribute) ?? 0) / 100,
    set({ paragraph }, value) {
      setParagraphAttribute(paragraph, "spacing", {
        [attribute]: String(Math.round(readNumber(value) * 100)),
      });
    },
  };
}

/** In points, 12 for a single line. */
function lineSpacing({ document }: World): Property<ParagraphHolder> {
  return {
    get({ paragraph }) {
      const line = paragraphAttribute(document.parts, paragraph, "spacing", "line");
      return line === undefined ? 12 : pointsOf(line);
    },
    set({ paragraph }, value) {
      setParagraphAttribute(paragraph, "spacing", {
        line: twipsOf(readNumber(value)),
        lineRule: "auto",
      });
    },
  };
}

const BODY_TEXT_LEVEL = 10;

/** 1 to 9, and 10 for body text. */
function outlineLevel({ document }: World): Property<ParagraphHolder> {
  return {
    get({ paragraph }) {
      const level = paragraphAttribute(document.parts, paragraph, "outlineLvl", "val");
      return level === undefined ? BODY_TEXT_LEVEL : Number(level) + 1;
    },
    set({ paragraph }, value) {
      setParagraphAttribute(paragraph, "outlineLvl", { val: String(readNumber(value) - 1) });
    },
  };
}

function placeProperties({ document }: World): Properties {
  return {
    IsListItem: { get: ({ paragraph }) => numberingOf(document.parts, paragraph) !== undefined },
    IsLastParagraph: {
      get: ({ paragraph }) => paragraphsIn(storyOf(paragraph)).at(-1) === paragraph,
    },
    TableNestingLevel: { get: ({ paragraph }) => tablesAround(paragraph) },
  };
}

function tablesAround(paragraph: Element): number {
  let count = 0;
  const isTable = (element: Element) => isW(element, "tbl");
  let at = closest(paragraph, isTable);
  while (at !== undefined) {
    count++;
    at = closest(at.parentNode, isTable);
  }
  return count;
}

function listLinks({ document, make }: World): Members["links"] {
  const item = ({ paragraph }: ParagraphHolder) =>
    numberingOf(document.parts, paragraph) === undefined ? null : make.listItem(paragraph);
  const list = ({ paragraph }: ParagraphHolder) => {
    const numbering = numberingOf(document.parts, paragraph);
    return numbering === undefined ? null : make.list(numbering.listId);
  };
  const present = <Found>(found: Found | null): Found => {
    if (found === null) throw itemNotFound();
    return found;
  };
  return {
    ListItem: (holder) => present(item(holder)),
    ListItemOrNullObject: item,
    List: (holder) => present(list(holder)),
    ListOrNullObject: list,
  };
}
