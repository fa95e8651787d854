import { NS } from "./names";

/** The browser's XML, or jsdom's: the model needs no more of a page than this. */
export interface XmlTools {
  /** Throws when the text is not well-formed. */
  parse(xml: string): Document;
  serialize(node: Node): string;
  /** Gives a function that tells a number, which grows when anything in the document has changed. */
  watch(document: Document): () => number;
}

/** The XML of a window: a browser's, or one that jsdom made. */
export function xmlToolsOf(window: {
  readonly DOMParser: typeof DOMParser;
  readonly XMLSerializer: typeof XMLSerializer;
  readonly MutationObserver: typeof MutationObserver;
}): XmlTools {
  return {
    parse(xml) {
      const parsed = new window.DOMParser().parseFromString(xml, "application/xml");
      const fault = parsed.getElementsByTagName("parsererror").item(0);
      if (fault !== null) throw new SyntaxError(fault.textContent);
      return parsed;
    },
    serialize: (node) => new window.XMLSerializer().serializeToString(node),
    watch(document) {
      let version = 0;
      const observer = new window.MutationObserver(() => version++);
      observer.observe(document, EVERYTHING);
      return () => {
        if (observer.takeRecords().length > 0) version++;
        return version;
      };
    },
  };
}

const EVERYTHING = { subtree: true, childList: true, attributes: true, characterData: true };

/** Whether a node is the WordprocessingML element `w:name`. */
export function isW(node: Element, ...names: readonly string[]): boolean;
export function isW(node: Node | null | undefined, ...names: readonly string[]): node is Element;
export function isW(node: Node | null | undefined, ...names: readonly string[]): boolean {
  if (node?.nodeType !== 1) return false;
  const element = node as Element;
  return element.namespaceURI === NS.w && names.includes(element.localName);
}

export function childElements(parent: Node): readonly Element[] {
  const children: Element[] = [];
  let child = (parent as Partial<ParentNode>).firstElementChild ?? null;
  while (child !== null) {
    children.push(child);
    child = child.nextElementSibling;
  }
  return children;
}

/** The first child `w:name`. */
export function childW(parent: Node | null | undefined, name: string): Element | undefined {
  let child = (parent as Partial<ParentNode> | null | undefined)?.firstElementChild ?? null;
  while (child !== null && !(child.localName === name && child.namespaceURI === NS.w)) {
    child = child.nextElementSibling;
  }
  return child ?? undefined;
}

export function childrenW(parent: Node, name: string): readonly Element[] {
  return childElements(parent).filter((child) => isW(child, name));
}

/** All `w:name` below, in document order. */
export function descendantsW(parent: Element | Document, name: string): readonly Element[] {
  return elementsOf(parent.getElementsByTagNameNS(NS.w, name));
}

/** All elements below, in document order. */
export function allElements(parent: Element | Document): readonly Element[] {
  return elementsOf(parent.getElementsByTagName("*"));
}

/** As an array, asked for one by one: a live collection is slow to copy otherwise where the DOM is jsdom's. */
function elementsOf(collection: HTMLCollectionOf<Element>): readonly Element[] {
  const { length } = collection;
  const elements: Element[] = [];
  for (let index = 0; index < length; index++) {
    const element = collection.item(index);
    if (element !== null) elements.push(element);
  }
  return elements;
}

/** The attribute `w:name`, by default `w:val`. */
export function attributeW(element: Element | undefined, name = "val"): string | undefined {
  return element?.getAttributeNS(NS.w, name) ?? undefined;
}

export function setAttributeW(element: Element, name: string, value: string): void {
  element.setAttributeNS(NS.w, `w:${name}`, value);
}

/** A new `w:name` of the same document as `near`, with its `w:` attributes. */
export function newW(
  near: Node,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): Element {
  const owner = near.nodeType === 9 ? (near as Document) : near.ownerDocument;
  if (owner === null) throw new Error("A node without a document has no place for new elements.");
  const element = owner.createElementNS(NS.w, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) setAttributeW(element, key, value);
  element.append(...children);
  return element;
}

/** The nearest ancestor, or the element itself, that passes. */
export function closest(
  node: Node | null,
  passes: (element: Element) => boolean,
): Element | undefined {
  for (let at = node; at !== null; at = at.parentNode) {
    if (at.nodeType === 1 && passes(at as Element)) return at as Element;
  }
  return undefined;
}

/** Puts `child` in its place among the children, by the order that the schema demands. */
export function insertInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const rank = order.indexOf(child.localName);
  const next = childElements(parent).find(({ localName }) => order.indexOf(localName) > rank);
  parent.insertBefore(child, next ?? null);
}

/** The child `w:name`, made in its place where there is none. */
export function ensureW(parent: Element, name: string, order: readonly string[]): Element {
  const found = childW(parent, name);
  if (found !== undefined) return found;
  const made = newW(parent, name);
  insertInOrder(parent, made, order);
  return made;
}
