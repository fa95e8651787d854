import { allElements } from "../model/dom";
import { addCustomXmlPart, customXmlParts, deleteCustomXmlPart } from "../model/custom-xml";
import type { CustomXmlPart } from "../model/custom-xml";
import type { LiveDocument } from "../model/word-document";
import { COMMON_ERROR, CommonError } from "./common-error";

type Payload = Readonly<Record<string, unknown>>;

/** `Office.context.document.customXmlParts`: methods by what the client calls them on the wire. */
export interface DataParts {
  add(xml: string): Payload;
  byId(id: string): Payload;
  byNamespace(namespace: string): Payload;
  xml(id: string): Payload;
  delete(id: string): Payload;
  nodes(id: string, xpath: string): Payload;
  addNamespace(id: string, prefix: string, namespace: string): Payload;
  namespaceOf(id: string, prefix: string): Payload;
  prefixOf(id: string, namespace: string): Payload;
  node(handle: unknown): DataNode;
}

/** A node that `getNodesAsync` gave. */
interface DataNode {
  value(): Payload;
  setValue(value: string): Payload;
  xml(): Payload;
  setXml(xml: string): Payload;
  nodes(xpath: string): Payload;
}

export function openDataParts(document: LiveDocument): DataParts {
  const { parts } = document;
  const prefixes = openPrefixes(document);
  const nodes = openNodes(document, prefixes);
  const find = (id: string) => findPart(document, id);
  return {
    add(xml) {
      const part = addPart(document, xml);
      return { DataPartProperties: describePart(part) };
    },
    byId: (id) => ({ DataPartProperties: describePart(find(id)) }),
    byNamespace: (namespace) => ({
      DataPartList: customXmlParts(parts)
        .filter((part) => part.namespace === namespace)
        .map(describePart),
    }),
    xml: (id) => ({ Data: xmlOf(document, rootOf(document, find(id))) }),
    delete(id) {
      deleteCustomXmlPart(parts, find(id));
      document.touch();
      return {};
    },
    nodes: (id, xpath) => {
      const { ownerDocument } = rootOf(document, find(id));
      return nodes.select(ownerDocument, xpath, id);
    },
    addNamespace(id, prefix, namespace) {
      prefixes.add(find(id).id, prefix, namespace);
      return {};
    },
    namespaceOf: (id, prefix) => ({ Data: prefixes.of(id).get(prefix) ?? "" }),
    prefixOf: (id, namespace) => ({
      Data: [...prefixes.of(id)].find(([, known]) => known === namespace)?.[0] ?? "",
    }),
    node: (handle) => nodes.byHandle(handle),
  };
}

function findPart({ parts }: LiveDocument, id: string): CustomXmlPart {
  const wanted = id.toLowerCase();
  const part = customXmlParts(parts).find((candidate) => candidate.id.toLowerCase() === wanted);
  if (part === undefined) throw new CommonError(COMMON_ERROR.customXmlNodeNotFound);
  return part;
}

function rootOf({ parts }: LiveDocument, { partName }: CustomXmlPart): Element {
  const root = parts.xml(partName)?.documentElement;
  if (root === undefined) throw new CommonError(COMMON_ERROR.customXmlNodeNotFound);
  return root;
}

function describePart({ id }: CustomXmlPart): Payload {
  return { id, DataPartBuiltIn: false };
}

interface Prefixes {
  add(id: string, prefix: string, namespace: string): void;
  /** The prefixes of a part: those that were added, and ns0, ns1, … for the namespaces in it. */
  of(id: string): ReadonlyMap<string, string>;
}

function openPrefixes(document: LiveDocument): Prefixes {
  const added = new Map<string, ReadonlyMap<string, string>>();
  return {
    add(id, prefix, namespace) {
      added.set(id, new Map([...(added.get(id) ?? []), [prefix, namespace]]));
    },
    of(id) {
      const own = namespacesIn(rootOf(document, findPart(document, id)));
      const usual = own.map((namespace, index): [string, string] => [`ns${index}`, namespace]);
      return new Map([...usual, ...(added.get(id) ?? [])]);
    },
  };
}

interface Nodes {
  /** What an XPath finds, each under a handle of its own. */
  select(context: Node, xpath: string, partId: string): Payload;
  byHandle(handle: unknown): DataNode;
}

function openNodes(document: LiveDocument, prefixes: Prefixes): Nodes {
  const known: { readonly node: Node; readonly partId: string }[] = [];

  function select(context: Node, xpath: string, partId: string): Payload {
    const found = evaluate(context, xpath, prefixes.of(partId));
    const start = known.length;
    known.push(...found.map((node) => ({ node, partId })));
    return { DataNodeList: found.map((node, index) => describeNode(node, start + index)) };
  }

  return {
    select,
    byHandle(handle) {
      const found = known[Number(handle)];
      if (found === undefined || !isThere(found.node)) {
        throw new CommonError(COMMON_ERROR.customXmlNodeNotFound);
      }
      return dataNode(document, found.node, (xpath) => select(found.node, xpath, found.partId));
    },
  };
}

/** An attribute is where its element is. */
function isThere(node: Node): boolean {
  return node.nodeType === ATTRIBUTE
    ? ((node as Attr).ownerElement?.isConnected ?? false)
    : node.isConnected;
}

const ATTRIBUTE = 2;

function addPart(document: LiveDocument, xml: string): CustomXmlPart {
  // Word takes the text as the part's content: a declaration is one too many (office-js #1643).
  if (/^\s*<\?xml/.test(xml)) throw new CommonError(COMMON_ERROR.customXmlError);
  try {
    const part = addCustomXmlPart(document.parts, xml, newItemId());
    document.touch();
    return part;
  } catch {
    throw new CommonError(COMMON_ERROR.customXmlError);
  }
}

function newItemId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

function xmlOf(document: LiveDocument, node: Node): string {
  return document.parts.xmlTools.serialize(node);
}

function dataNode(
  document: LiveDocument,
  node: Node,
  select: (xpath: string) => Payload,
): DataNode {
  return {
    value: () => ({ Data: node.nodeValue ?? node.textContent ?? "" }),
    setValue(value) {
      if (node.nodeType === ELEMENT) node.textContent = value;
      else node.nodeValue = value;
      document.touch();
      return {};
    },
    xml: () => ({ Data: xmlOf(document, node) }),
    setXml(xml) {
      replaceNode(document, node, xml);
      document.touch();
      return {};
    },
    nodes: select,
  };
}

const ELEMENT = 1;

function replaceNode(document: LiveDocument, node: Node, xml: string): void {
  const owner = node.ownerDocument;
  if (node.nodeType !== ELEMENT || owner === null) {
    throw new CommonError(COMMON_ERROR.customXmlError);
  }
  try {
    const next = document.parts.xmlTools.parse(xml).documentElement;
    node.parentNode?.replaceChild(owner.importNode(next, true), node);
  } catch {
    throw new CommonError(COMMON_ERROR.customXmlError);
  }
}

const NODE_TYPES: Readonly<Record<number, string>> = {
  1: "element",
  2: "attribute",
  3: "text",
  4: "cdata",
  7: "processingInstruction",
  8: "comment",
  9: "document",
};

function describeNode(node: Node, handle: number): Payload {
  const { localName, namespaceURI } = node as Element;
  return {
    DataNodeHandle: handle,
    DataNodeBaseName: localName,
    DataNodeNamespaceUri: namespaceURI ?? "",
    DataNodeType: NODE_TYPES[node.nodeType] ?? "element",
  };
}

function namespacesIn(root: Element): readonly string[] {
  const found = new Set([root.namespaceURI ?? ""]);
  for (const element of allElements(root)) {
    found.add(element.namespaceURI ?? "");
  }
  found.delete("");
  return [...found];
}

/** `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE`. */
const SNAPSHOT = 7;

function evaluate(
  context: Node,
  xpath: string,
  prefixes: ReadonlyMap<string, string>,
): readonly Node[] {
  const owner = context.nodeType === 9 ? (context as Document) : context.ownerDocument;
  if (owner === null) return [];
  try {
    const resolve = (prefix: string | null) => prefixes.get(prefix ?? "") ?? null;
    const result = owner.evaluate(xpath, context, resolve, SNAPSHOT, null);
    return Array.from({ length: result.snapshotLength }, (_, index) =>
      result.snapshotItem(index),
    ).filter((node) => node !== null);
  } catch {
    throw new CommonError(COMMON_ERROR.customXmlError);
  }
}
