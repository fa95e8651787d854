import type { BatchRequest } from "../batch/request";
import { openWordHost } from "../batch/word-host";
import type { WordHost } from "../batch/word-host";
import type { Channel, ChannelOptions, PaneExit } from "../channel";
import { appContext } from "./app-context";
import { COMMON_ERROR, CommonError } from "./common-error";
import { openCommonMethods } from "./common-methods";
import type { CommonMethods, MethodData } from "./common-methods";

/** A message of Office.js: a request comes in, its answer goes out with the same three ids. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** Of a request: 0 calls, 1 begins to listen for an event, 2 ends it. */
  readonly _actionType?: number;
  readonly _data?: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const BEGIN_EVENT = 1;
const END_EVENT = 2;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;

/** Word API batches. */
const RICH_API = 93;

const SELECTION_CHANGED = "documentSelectionChanged";
const COMMAND_INVOKED = "appCommandInvoked";

/**
 * Opens the line on which Office.js in the pane talks to this page as to Word on the web. Requests are answered one
 * after the other, in the order they came.
 */
export function openChannel(options: ChannelOptions): Channel {
  const { host, document } = options;
  const line = openLine(options);
  const events = new Set<string>();
  const state = { last: Promise.resolve() as Promise<unknown> };

  function hear({ data, origin, source }: MessageEvent): void {
    if (origin !== options.paneOrigin || (source !== null && source !== options.pane())) return;
    const message = readRequest(data, options.conversationId);
    if (message === undefined) return;
    if (message._actionType === BEGIN_EVENT) events.add(message._actionName);
    if (message._actionType === END_EVENT) events.delete(message._actionName);
    state.last = state.last.then(() => line.answer(message));
  }

  host.addEventListener("message", hear);
  const stopSelection = document.onSelection(() => {
    if (events.has(SELECTION_CHANGED)) line.tell(SELECTION_CHANGED);
  });

  return {
    get batches() {
      return line.word.batches;
    },
    invoke(actionName) {
      if (!events.has(COMMAND_INVOKED)) return;
      // `OSF_DDA_Marshaling_AppCommand_AppCommandInvokedEventKeys`: the command's id, its function, its event.
      const event = JSON.stringify({ source: { id: actionName } });
      line.tell(COMMAND_INVOKED, { 0: actionName, 1: actionName, 2: event });
    },
    close() {
      host.removeEventListener("message", hear);
      stopSelection();
    },
  };
}

function readRequest(data: unknown, conversationId: string): Message | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  try {
    const message = JSON.parse(data) as Message;
    const isOurs = message._messageType === REQUEST && message._conversationId === conversationId;
    return isOurs ? message : undefined;
  } catch {
    // Other scripts of the page send messages too; what is no JSON is none of ours.
    return undefined;
  }
}

interface Line {
  readonly word: WordHost;
  answer(message: Message): Promise<void>;
  /** Sends an event to the pane. */
  tell(eventName: string, data?: Readonly<Record<string, unknown>>): void;
}

function openLine(options: ChannelOptions): Line {
  const { document, callbacks, deviations } = options;
  const word = openWordHost(document, {
    openDocument: callbacks.openDocument,
    saveDocument: callbacks.saveDocument,
    deviations,
  });
  const methods = openCommonMethods(document, options.documentUrl);
  return {
    word,
    async answer(message) {
      const data = await dataFor(message, { options, word, methods });
      send(options, message, { _responseType: FOR_CALLING, _data: data });
    },
    tell(eventName, data = {}) {
      const message = { _actionName: eventName, _correlationId: 0 };
      send(options, message, { _responseType: FOR_EVENTING, _data: data });
    },
  };
}

function send(
  { pane, paneOrigin, conversationId, hostOrigin }: ChannelOptions,
  { _actionName, _correlationId }: Pick<Message, "_actionName" | "_correlationId">,
  content: { readonly _responseType: number; readonly _data: unknown },
): void {
  const message = {
    _messageType: RESPONSE,
    _errorCode: 0,
    _serializerVersion: 1,
    _origin: hostOrigin,
    _conversationId: conversationId,
    _actionName,
    _correlationId,
    ...content,
  };
  pane()?.postMessage(JSON.stringify(message), paneOrigin);
}

interface Answering {
  readonly options: ChannelOptions;
  readonly word: WordHost;
  readonly methods: CommonMethods;
}

async function dataFor(message: Message, answering: Answering): Promise<unknown> {
  switch (message._actionName) {
    case "ContextActivationManager_getAppContextAsync":
      return appContext(answering.options);
    case "executeMethod":
      return { Version: 1, ...(await execute(message._data as MethodData, answering)) };
    case "ContextActivationManager_notifyHost":
      noteExit(message._data, answering.options);
      return { Error: 0 };
    default:
      // Telemetry, and beginning or ending to listen for an event.
      return { Error: 0 };
  }
}

/** `OSF.AgaveHostAction`: on the web it is Office.js that moves the focus in the pane, and says when it comes to an end. */
const EXITS: Readonly<Record<number, PaneExit>> = {
  5: "document",
  6: "document",
  13: "after",
  14: "before",
};

function noteExit(data: unknown, { callbacks }: ChannelOptions): void {
  const [, action] = Array.isArray(data) ? (data as readonly unknown[]) : [];
  const exit = typeof action === "number" ? EXITS[action] : undefined;
  if (exit !== undefined) callbacks.leavePane(exit);
}

async function execute(
  data: MethodData,
  { options, word, methods }: Answering,
): Promise<Readonly<Record<string, unknown>>> {
  const { DispatchId: dispatchId } = data["DdaMethod"] as { readonly DispatchId: number };
  try {
    await options.callbacks.beforeRead();
    if (dispatchId === RICH_API) return { Error: 0, Data: await runBatch(data, word) };
    return { Error: 0, ...(await methods(dispatchId, data)) };
  } catch (cause) {
    return { Error: cause instanceof CommonError ? cause.code : COMMON_ERROR.internalError };
  }
}

const BODY_AT = 4;
const FLAGS_AT = 6;
const WRITES = 1;

/** A batch comes as an array of what a request of HTTP would have, and goes back as status, headers and body. */
async function runBatch(data: MethodData, word: WordHost): Promise<readonly unknown[]> {
  const message = data["ArrayData"] as readonly unknown[];
  const request = JSON.parse(String(message[BODY_AT])) as BatchRequest;
  const isWriting = (Number(message[FLAGS_AT]) & WRITES) !== 0;
  return [200, [], JSON.stringify(await word.run(request, isWriting))];
}
