import { childElements, childrenW, childW, isW } from "../model/dom";
import { listLevel } from "../model/list-level";
import { textOf } from "../model/holder";
import { numberingOf } from "../model/paragraph-format";
import { paragraphsIn, storyOf } from "../model/place";
import { itemNotFound } from "../model/word-error";
import { hostClass } from "./host-object";
import type { HostObject } from "./host-object";
import { itemId } from "./item-id";
import type { World } from "./world";

/** `Word.List`: all paragraphs of one list. */
export function listClass({ document, make }: World): (listId: number) => HostObject {
  const paragraphs = (listId: number) =>
    paragraphsIn(document.body).filter(
      (paragraph) => numberingOf(document.parts, paragraph)?.listId === listId,
    );
  return hostClass<number>({
    name: "List",
    properties: {
      Id: { get: (listId) => listId },
      LevelTypes: {
        get: (listId) => LEVELS.map((level) => listLevel(document.parts, listId, level).type),
      },
      LevelExistences: {
        get: (listId) => LEVELS.map((level) => listLevel(document.parts, listId, level).exists),
      },
    },
    links: { Paragraphs: (listId) => make.paragraphs(() => paragraphs(listId)) },
    id: (listId) => listId,
    exists: (listId) => paragraphs(listId).length > 0,
  });
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** `Word.ListItem`: a paragraph's place in its list. */
export function listItemClass({ document }: World): (paragraph: Element) => HostObject {
  const place = (paragraph: Element) => {
    const found = numberingOf(document.parts, paragraph);
    if (found === undefined) throw itemNotFound();
    return found;
  };
  return hostClass<Element>({
    name: "ListItem",
    properties: {
      Level: { get: (paragraph) => place(paragraph).level },
      SiblingIndex: { get: (paragraph) => siblingIndex(document.parts, paragraph) },
    },
    id: itemId,
    exists: (paragraph) => paragraph.isConnected,
  });
}

function siblingIndex(parts: Parameters<typeof numberingOf>[0], paragraph: Element): number {
  const own = numberingOf(parts, paragraph);
  const siblings = paragraphsIn(storyOf(paragraph)).filter((other) => {
    const its = numberingOf(parts, other);
    return its?.listId === own?.listId && its?.level === own?.level;
  });
  return siblings.indexOf(paragraph);
}

/** `Word.Table`, as far as it can be read. */
export function tableClass({ make }: World): (table: Element) => HostObject {
  return hostClass<Element>({
    name: "Table",
    properties: {
      RowCount: { get: (table) => rowsOf(table).length },
      Values: { get: (table) => rowsOf(table).map((row) => cellsOf(row).map(textOfCell)) },
    },
    links: {
      ParentBody: (table) => make.body(storyOf(table)),
    },
    id: itemId,
    exists: (table) => table.isConnected,
  });
}

function rowsOf(table: Element): readonly Element[] {
  return childElements(table).flatMap((child) => {
    if (isW(child, "tr")) return [child];
    const content = isW(child, "sdt") ? childW(child, "sdtContent") : undefined;
    return content === undefined ? [] : childrenW(content, "tr");
  });
}

function cellsOf(row: Element): readonly Element[] {
  return childElements(row).flatMap((child) => {
    if (isW(child, "tc")) return [child];
    const content = isW(child, "sdt") ? childW(child, "sdtContent") : undefined;
    return content === undefined ? [] : childrenW(content, "tc");
  });
}

function textOfCell(cell: Element): string {
  return textOf({ kind: "body", story: cell });
}
