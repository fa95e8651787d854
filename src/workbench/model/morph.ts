import { attributeW, childW, isW } from "./dom";
import { removeNode } from "./edit";
import { NS } from "./names";
import type { Ranges } from "./ranges";

/**
 * Changes a live DOM into what another one is, touching only what differs: elements that are the same in both, or
 * plainly the same thing changed (a content control by its id, a paragraph by its w14:paraId or its turn), stay the
 * objects they are. The other DOM is used up.
 */
export function morph(ranges: Ranges, live: Document, as: Document): void {
  morphElement(ranges, live.documentElement, as.documentElement);
}

function morphElement(ranges: Ranges, live: Element, as: Element): void {
  if (live.isEqualNode(as)) return;
  morphAttributes(live, as);
  const { liveMiddle, asMiddle, after } = differing(live, as);
  const left = [...liveMiddle];
  for (const node of asMiddle) {
    const twin = takeTwin(ranges, left, node);
    const next = left[0] ?? after;
    if (twin === undefined) live.insertBefore(live.ownerDocument.adoptNode(node), next);
    else morphNode(ranges, twin, node);
  }
  for (const node of left) drop(ranges, node);
}

function morphAttributes(live: Element, as: Element): void {
  for (const { name, namespaceURI, localName } of Array.from(live.attributes)) {
    if (!as.hasAttributeNS(namespaceURI, localName)) live.removeAttribute(name);
  }
  for (const { namespaceURI, localName, name, value } of Array.from(as.attributes)) {
    if (live.getAttributeNS(namespaceURI, localName) !== value) {
      live.setAttributeNS(namespaceURI, name, value);
    }
  }
}

interface Difference {
  readonly liveMiddle: readonly ChildNode[];
  readonly asMiddle: readonly ChildNode[];
  /** The first of the equal nodes behind the difference. */
  readonly after: ChildNode | null;
}

/** The children without those that are equal at both ends. */
function differing(live: Element, as: Element): Difference {
  const ours = Array.from(live.childNodes);
  const theirs = Array.from(as.childNodes);
  const shorter = Math.min(ours.length, theirs.length);
  let first = 0;
  while (first < shorter && isEqual(ours[first], theirs[first])) first++;
  let last = 0;
  while (last < shorter - first && isEqual(ours.at(-1 - last), theirs.at(-1 - last))) last++;
  return {
    liveMiddle: ours.slice(first, ours.length - last),
    asMiddle: theirs.slice(first, theirs.length - last),
    after: ours[ours.length - last] ?? null,
  };
}

function isEqual(a: ChildNode | undefined, b: ChildNode | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

/** The node of ours that `node` is a newer state of; those of ours before it are dropped. */
function takeTwin(ranges: Ranges, left: ChildNode[], node: ChildNode): ChildNode | undefined {
  const at = left.findIndex((candidate) => isTwin(candidate, node));
  const isParagraphAgain = at < 0 && isW(node, "p") && isW(left[0], "p");
  if (at < 0 && !isParagraphAgain) return undefined;
  for (const skipped of left.splice(0, Math.max(at, 0))) drop(ranges, skipped);
  return left.shift();
}

function isTwin(ours: ChildNode, theirs: ChildNode): boolean {
  if (ours.nodeName !== theirs.nodeName || ours.nodeType !== theirs.nodeType) return false;
  if (ours.nodeType !== ELEMENT) return true;
  return keyOf(ours as Node as Element) === keyOf(theirs as Node as Element);
}

const ELEMENT = 1;

function keyOf(element: Element): string {
  if (isW(element, "sdt")) return attributeW(childW(childW(element, "sdtPr"), "id")) ?? "";
  return isW(element, "p") ? (element.getAttributeNS(NS.w14, "paraId") ?? "") : "";
}

function morphNode(ranges: Ranges, live: ChildNode, as: ChildNode): void {
  if (live.nodeType === ELEMENT) {
    morphElement(ranges, live as Node as Element, as as Node as Element);
  } else if (live.nodeValue !== as.nodeValue) live.nodeValue = as.nodeValue;
}

function drop(ranges: Ranges, node: ChildNode): void {
  if (node.nodeType === ELEMENT) removeNode(ranges, node as Node as Element);
  else node.remove();
}
