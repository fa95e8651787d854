import { leavesIn } from "./characters";
import { attributeW, childElements, childW, insertInOrder, isW, newW, setAttributeW } from "./dom";
import { isInline, newParagraphIn, removeChildren } from "./edit";
import { NS } from "./names";
import type { Ranges } from "./ranges";
import { newRun } from "./runs";

/** Children of `w:sdtPr` in the order Word writes them (ECMA-376 Part 1, 17.5.2.38; [MS-DOCX] 2.5.1). */
const PROPERTY_ORDER = [
  "rPr",
  "alias",
  "tag",
  "id",
  "lock",
  "placeholder",
  "temporary",
  "showingPlcHdr",
  "dataBinding",
  "label",
  "tabIndex",
  "color",
  "appearance",
];

/** The kinds that are no rich text: Word's collections leave them out below WordApi 1.5. */
const OTHER_KINDS = [
  "text",
  "comboBox",
  "dropDownList",
  "date",
  "picture",
  "checkbox",
  "docPartList",
  "docPartObj",
  "equation",
  "citation",
  "bibliography",
  "group",
  "repeatingSection",
];

/** What Word shows in an empty control that has no prompt of its own. */
const USUAL_PROMPT = "Click or tap here to enter text.";

export type ControlLevel = "inline" | "block" | "row" | "cell";

export function isControl(node: Node | null | undefined): node is Element {
  return isW(node, "sdt");
}

export function isRichText(control: Element): boolean {
  return !childElements(propertiesOf(control)).some(({ localName }) =>
    OTHER_KINDS.includes(localName),
  );
}

export function contentOf(control: Element): Element {
  return childW(control, "sdtContent") ?? control.appendChild(newW(control, "sdtContent"));
}

export function levelOf(control: Element): ControlLevel {
  const content = childElements(contentOf(control));
  if (content.some((child) => isW(child, "tr"))) return "row";
  if (content.some((child) => isW(child, "tc"))) return "cell";
  return isInline(control) ? "inline" : "block";
}

/** Where the control's paragraphs or runs stand: for one around a table cell, the cell. */
export function holderOf(control: Element): Element {
  const content = contentOf(control);
  return childW(content, "tc") ?? content;
}

/** The value of a property such as "tag"; "" where the control has none. */
export function controlProperty(control: Element, name: "alias" | "tag" | "id" | "lock"): string {
  return attributeW(childW(propertiesOf(control), name)) ?? "";
}

export function setControlProperty(
  control: Element,
  name: "alias" | "tag" | "id" | "lock",
  value: string,
): void {
  const properties = propertiesOf(control);
  childW(properties, name)?.remove();
  if (value === "") return;
  insertInOrder(properties, newW(control, name, { val: value }), PROPERTY_ORDER);
}

export function controlFlag(control: Element, name: "temporary" | "showingPlcHdr"): boolean {
  const value = childW(propertiesOf(control), name);
  return value !== undefined && !["0", "false", "off"].includes(attributeW(value) ?? "");
}

export function setControlFlag(
  control: Element,
  name: "temporary" | "showingPlcHdr",
  isSet: boolean,
): void {
  const properties = propertiesOf(control);
  childW(properties, name)?.remove();
  if (isSet) insertInOrder(properties, newW(control, name), PROPERTY_ORDER);
}

/** A property of [MS-DOCX] 2.5.4: `w15:color`, `w15:appearance`. */
export function controlExtension(control: Element, name: "color" | "appearance"): string {
  const found = extensionOf(control, name);
  return found?.getAttributeNS(NS.w15, "val") ?? found?.getAttributeNS(NS.w, "val") ?? "";
}

export function setControlExtension(
  control: Element,
  name: "color" | "appearance",
  value: string,
): void {
  extensionOf(control, name)?.remove();
  if (value === "") return;
  const extension = control.ownerDocument.createElementNS(NS.w15, `w15:${name}`);
  const [namespace, prefix] = name === "color" ? [NS.w, "w"] : [NS.w15, "w15"];
  extension.setAttributeNS(namespace, `${prefix}:val`, value);
  insertInOrder(propertiesOf(control), extension, PROPERTY_ORDER);
}

function extensionOf(control: Element, name: string): Element | undefined {
  return childElements(propertiesOf(control)).find(
    ({ namespaceURI, localName }) => namespaceURI === NS.w15 && localName === name,
  );
}

function propertiesOf(control: Element): Element {
  const found = childW(control, "sdtPr");
  if (found !== undefined) return found;
  const made = newW(control, "sdtPr");
  control.prepend(made);
  return made;
}

export interface Locks {
  readonly cannotDelete: boolean;
  readonly cannotEdit: boolean;
}

/** `w:lock` (ECMA-376 Part 1, 17.5.2.23). */
export function locksOf(control: Element): Locks {
  const lock = controlProperty(control, "lock");
  return {
    cannotDelete: lock === "sdtLocked" || lock === "sdtContentLocked",
    cannotEdit: lock === "contentLocked" || lock === "sdtContentLocked",
  };
}

export function setLocks(control: Element, { cannotDelete, cannotEdit }: Locks): void {
  const locked = cannotDelete ? "sdtLocked" : "";
  const lock = cannotEdit ? (cannotDelete ? "sdtContentLocked" : "contentLocked") : locked;
  setControlProperty(control, "lock", lock);
}

/** A new rich text control around nothing yet. */
export function newControl(near: Element, id: number): Element {
  const properties = newW(near, "sdtPr", {}, [newW(near, "id", { val: String(id) })]);
  return newW(near, "sdt", {}, [properties, newW(near, "sdtContent")]);
}

/** Prompts that an add-in has set: the file keeps them in a glossary, which the workbench does not write. */
const prompts = new WeakMap<Element, string>();

export function promptOf(control: Element): string {
  const own = prompts.get(control);
  if (own !== undefined) return own;
  return controlFlag(control, "showingPlcHdr")
    ? leavesIn(contentOf(control))
        .map(({ text }) => text)
        .join("")
    : USUAL_PROMPT;
}

export function setPrompt(ranges: Ranges, control: Element, prompt: string): void {
  prompts.set(control, prompt);
  const isEmpty = leavesIn(contentOf(control)).length === 0;
  if (isEmpty || controlFlag(control, "showingPlcHdr")) showPrompt(ranges, control);
}

/** Makes an emptied control show its prompt, as Word does for one without text. */
export function showPrompt(ranges: Ranges, control: Element): void {
  const text = promptOf(control);
  const content = holderOf(control);
  const style = newW(control, "rPr", {}, [newW(control, "rStyle", { val: "PlaceholderText" })]);
  const run = newRun(control, text === "" ? " " : text, style);
  const level = levelOf(control);
  if (level === "inline") {
    removeChildren(ranges, content, []);
    content.append(run);
  } else {
    emptyBlocks(ranges, content).append(run);
  }
  setControlFlag(control, "showingPlcHdr", true);
}

/** Takes the prompt away before something is put in. */
export function hidePrompt(ranges: Ranges, control: Element): void {
  if (!controlFlag(control, "showingPlcHdr")) return;
  setControlFlag(control, "showingPlcHdr", false);
  const content = holderOf(control);
  if (levelOf(control) === "inline") removeChildren(ranges, content, []);
  else emptyBlocks(ranges, content);
}

/** Leaves of all blocks the first paragraph, without content, and gives it. */
export function emptyBlocks(ranges: Ranges, container: Element): Element {
  const kept = childW(container, "p") ?? newParagraphIn(container);
  for (const child of childElements(container)) {
    const stays = child === kept || isW(child, "sectPr", "tcPr");
    if (!stays) {
      ranges.willRemove(child);
      child.remove();
    }
  }
  removeChildren(ranges, kept, ["pPr"]);
  return kept;
}

/** The prompt for the control that `node` is the content of, if it has no text left. */
export function fillWhereEmpty(ranges: Ranges, node: Element): void {
  const control = node.parentNode;
  if (!isW(node, "sdtContent") || !isControl(control)) return;
  if (leavesIn(node).length === 0) showPrompt(ranges, control);
}

/** Ids are signed 32-bit numbers in the file; that is how add-ins see them. */
export function idOf(control: Element): number {
  return Number.parseInt(controlProperty(control, "id"), 10);
}

export function setId(control: Element, id: number): void {
  const element = childW(propertiesOf(control), "id");
  if (element === undefined) setControlProperty(control, "id", String(id));
  else setAttributeW(element, "val", String(id));
}
