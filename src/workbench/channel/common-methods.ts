import { getOoxml } from "../model/get-ooxml";
import { textOf } from "../model/holder";
import type { Holder } from "../model/holder";
import { insertOoxml } from "../model/insert-ooxml";
import { insertText } from "../model/insert-text";
import type { LiveDocument } from "../model/word-document";
import { COMMON_ERROR, CommonError } from "./common-error";
import { openDataParts } from "./data-parts";
import type { DataParts } from "./data-parts";
import { openFileCopies } from "./file-copies";
import type { FileCopies } from "./file-copies";

/** What `executeMethod` carries for one method of the Common API, besides its number. */
export type MethodData = Readonly<Record<string, unknown>>;

type Payload = Readonly<Record<string, unknown>>;

/** Does one method of the Common API. Throws a CommonError. */
export type CommonMethods = (dispatchId: number, data: MethodData) => Promise<Payload>;

/** `OSF.DDA.MethodDispId`, as far as it is answered here. */
const METHOD = {
  getSelectedData: 64,
  setSelectedData: 65,
  loadSettings: 75,
  saveSettings: 76,
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
  getFileProperties: 86,
  commandCompleted: 94,
  closeContainer: 97,
  addPart: 128,
  getPartById: 129,
  getPartsByNamespace: 130,
  getPartXml: 131,
  getPartNodes: 132,
  deletePart: 133,
  getNodeValue: 134,
  getNodeXml: 135,
  getNodes: 136,
  setNodeValue: 137,
  setNodeXml: 138,
  addNamespace: 139,
  getNamespace: 140,
  getPrefix: 141,
  getNodeText: 142,
  setNodeText: 143,
} as const;

type Method = (data: MethodData) => Payload | Promise<Payload>;

export function openCommonMethods(document: LiveDocument, documentUrl: string): CommonMethods {
  const methods: ReadonlyMap<number, Method> = new Map<number, Method>([
    ...selectionMethods(document),
    ...settingsMethods(document),
    ...fileMethods(openFileCopies(document)),
    ...dataPartMethods(openDataParts(document)),
    [METHOD.getFileProperties, () => ({ 0: { 1: documentUrl } })],
    [METHOD.commandCompleted, () => ({})],
    [METHOD.closeContainer, () => ({})],
  ]);
  return async (dispatchId, data) => {
    const method = methods.get(dispatchId);
    if (method === undefined) throw new CommonError(COMMON_ERROR.operationNotSupported);
    return method(data);
  };
}

/** Coercion types, as they go over the wire. */
const TEXT = "text";
const OOXML = "ooxml";

function selectionMethods(document: LiveDocument): readonly [number, Method][] {
  const selected = (): Holder => ({ kind: "range", range: document.caret });
  return [
    [
      METHOD.getSelectedData,
      (data) => {
        const { CoerceType: type } = record(data["DdaGetBindingData"]);
        if (type === TEXT) return { Data: textOf(selected()) };
        if (type === OOXML) return { Data: getOoxml(document.parts, selected()) };
        throw new CommonError(COMMON_ERROR.coercionTypeNotSupported);
      },
    ],
    [
      METHOD.setSelectedData,
      async (data) => {
        const { CoerceType: type, Data: content } = record(data["DdaSetBindingData"]);
        if (type !== TEXT && type !== OOXML) {
          throw new CommonError(COMMON_ERROR.coercionTypeNotSupported);
        }
        await document.change(() => {
          setSelected(document, selected(), type, text(content));
          return Promise.resolve();
        });
        return {};
      },
    ],
  ];
}

function setSelected(
  document: LiveDocument,
  holder: Holder,
  type: typeof TEXT | typeof OOXML,
  content: string,
): void {
  if (type === TEXT) insertText(document.ranges, holder, content, "Replace");
  else insertOoxml(document, holder, content, { where: "Replace", surplus: false });
}

function settingsMethods({ settings }: LiveDocument): readonly [number, Method][] {
  return [
    [METHOD.loadSettings, () => ({ Properties: { Settings: [...settings] } })],
    [
      METHOD.saveSettings,
      (data) => {
        const pairs = record(data["DdaSettingsMethod"])["Properties"];
        settings.clear();
        for (const [name, json] of Array.isArray(pairs) ? (pairs as [string, string][]) : []) {
          settings.set(name, json);
        }
        return {};
      },
    ],
  ];
}

const MOST_BYTES_OF_A_SLICE = 4 * 1024 * 1024;

function fileMethods(copies: FileCopies): readonly [number, Method][] {
  return [
    [
      METHOD.getFile,
      ({ 0: fileType, 1: sliceSize }) => {
        const { handle, size } = copies.open(fileType, Number(sliceSize ?? MOST_BYTES_OF_A_SLICE));
        return { 0: handle, 1: size };
      },
    ],
    [
      METHOD.getSlice,
      ({ 2: handle, 3: index }) => {
        const bytes = copies.slice(handle, index);
        return { 0: bytes, 1: bytes.length };
      },
    ],
    [
      METHOD.closeFile,
      ({ 2: handle }) => {
        copies.close(handle);
        return {};
      },
    ],
  ];
}

function dataPartMethods(parts: DataParts): readonly [number, Method][] {
  return [
    [METHOD.addPart, ({ xml }) => parts.add(text(xml))],
    [METHOD.getPartById, ({ id }) => parts.byId(text(id))],
    [METHOD.getPartsByNamespace, ({ namespace }) => parts.byNamespace(text(namespace))],
    [METHOD.getPartXml, ({ id }) => parts.xml(text(id))],
    [METHOD.deletePart, ({ id }) => parts.delete(text(id))],
    [METHOD.getPartNodes, ({ id, xpath }) => parts.nodes(text(id), text(xpath))],
    [
      METHOD.addNamespace,
      ({ id, prefix, namespace }) => parts.addNamespace(text(id), text(prefix), text(namespace)),
    ],
    [METHOD.getNamespace, ({ id, prefix }) => parts.namespaceOf(text(id), text(prefix))],
    [METHOD.getPrefix, ({ id, namespace }) => parts.prefixOf(text(id), text(namespace))],
    ...nodeMethods(parts),
  ];
}

function nodeMethods(parts: DataParts): readonly [number, Method][] {
  const node = ({ DataNodeHandle: handle }: MethodData) => parts.node(handle);
  return [
    [METHOD.getNodeValue, (data) => node(data).value()],
    [METHOD.getNodeText, (data) => node(data).value()],
    [METHOD.setNodeValue, (data) => node(data).setValue(text(data["Data"]))],
    // The client of 2022 sends the text of setTextAsync under the name "undefined".
    [METHOD.setNodeText, (data) => node(data).setValue(text(data["Text"] ?? data["undefined"]))],
    [METHOD.getNodeXml, (data) => node(data).xml()],
    [METHOD.setNodeXml, (data) => node(data).setXml(text(data["xml"]))],
    [METHOD.getNodes, (data) => node(data).nodes(text(data["xpath"]))],
  ];
}

function record(value: unknown): MethodData {
  return typeof value === "object" && value !== null ? (value as MethodData) : {};
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new CommonError(COMMON_ERROR.invalidParameter);
  return value;
}
