import { itemNotFound, notImplemented, WordError } from "../model/word-error";
import { isHostObject, textArgument } from "./host-object";
import type { Argument, HostObject } from "./host-object";
import { query } from "./query";
import type { References } from "./references";
import { ACTION, PATH } from "./request";
import type {
  ActionInfo,
  ActionResult,
  ArgumentInfo,
  BatchFault,
  BatchRequest,
  BatchResponse,
  Json,
  ObjectPathInfo,
} from "./request";

/** Where a batch's paths begin, and what outlives it. */
export interface BatchHost {
  readonly root: HostObject;
  /** A top-level object by the name of its class: "Microsoft.WordServices.Application". */
  newObject(className: string): HostObject | undefined;
  readonly references: References;
}

/**
 * Does a batch's actions one by one. The first that fails ends it, and is named in the answer; what was done before
 * it stays done.
 */
export async function executeBatch(host: BatchHost, request: BatchRequest): Promise<BatchResponse> {
  const run: BatchRun = { host, request, objects: new Map(), results: [], traceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      run.results.push({ ActionId: action.Id, Value: await act(run, action) });
    } catch (cause) {
      return { ...response(run), Error: fault(run, cause, index) };
    }
  }
  return response(run);
}

interface BatchRun {
  readonly host: BatchHost;
  readonly request: BatchRequest;
  readonly objects: Map<number, HostObject | null>;
  readonly results: ActionResult[];
  readonly traceIds: number[];
}

function response({ results, traceIds }: BatchRun): BatchResponse {
  return traceIds.length === 0 ? { Results: results } : { Results: results, TraceIds: traceIds };
}

async function act(run: BatchRun, action: ActionInfo): Promise<Json> {
  if (action.ActionType === ACTION.trace) {
    run.traceIds.push(action.Id);
    return null;
  }
  const object = await resolve(run, action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object === null ? null : identify(run, object, pathOf(run, action.ObjectPathId));
    case ACTION.query:
      return object === null ? null : queryObject(run, object, action);
    case ACTION.method:
      return callMethod(run, object, action);
    case ACTION.setProperty:
      present(object).set(action.Name, action.ArgumentInfo?.Arguments?.[0] ?? null);
      return null;
    case ACTION.update:
      update(present(object), action.ObjectState ?? {});
      return null;
    default:
      throw notImplemented(`actions of type ${action.ActionType}`);
  }
}

function update(object: HostObject, state: Readonly<Record<string, Json>>): void {
  for (const [name, value] of Object.entries(state)) {
    object.set(name.charAt(0).toUpperCase() + name.slice(1), value);
  }
}

function queryObject(run: BatchRun, object: HostObject, action: ActionInfo): Json {
  const path = pathOf(run, action.ObjectPathId);
  return query(object, action.QueryInfo ?? {}, (found) =>
    identify(run, found, found === object ? path : undefined),
  );
}

async function callMethod(
  run: BatchRun,
  object: HostObject | null,
  { Name: name, ArgumentInfo: info }: ActionInfo,
): Promise<Json> {
  const { references } = run.host;
  const [first] = info?.Arguments ?? [];
  switch (name) {
    case "_KeepReference":
      if (object !== null && isTrackable(object)) references.keep(object);
      return null;
    case "_RemoveReference":
      references.release(textArgument(first));
      return null;
    case "_RemoveAllReferences":
      references.releaseAll();
      return null;
    default: {
      const answer = await present(object).call(name, await readArguments(run, info));
      return "value" in answer ? answer.value : null;
    }
  }
}

/** An object that must be there for something to be done with it. */
function present(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

function identify(
  run: BatchRun,
  object: HostObject,
  path: ObjectPathInfo | undefined,
): Readonly<Record<string, Json>> {
  const isKept = run.request.AutoKeepReference === true && path?.D !== true && isTrackable(object);
  return {
    ...(object.id === undefined ? {} : { _Id: object.id }),
    ...(isKept ? { _ReferenceId: run.host.references.keep(object) } : {}),
  };
}

/** The document and the top-level objects are found without a reference. */
function isTrackable({ className }: HostObject): boolean {
  return !["Document", "Application", "SearchOptions", "AddinInternalService"].includes(className);
}

function pathOf(run: BatchRun, id: number): ObjectPathInfo {
  const path = run.request.ObjectPaths[String(id)];
  if (path === undefined) throw new WordError("GeneralException", `There is no object path ${id}.`);
  return path;
}

/** The object at the end of a path; null for a null object. Each path is walked once in a batch. */
async function resolve(run: BatchRun, id: number): Promise<HostObject | null> {
  const known = run.objects.get(id);
  if (known !== undefined) return known;
  const object = await walk(run, pathOf(run, id));
  run.objects.set(id, object);
  return object;
}

async function walk(run: BatchRun, path: ObjectPathInfo): Promise<HostObject | null> {
  switch (path.ObjectPathType) {
    case PATH.root:
      return run.host.root;
    case PATH.newObject:
      return run.host.newObject(path.Name) ?? refuseClass(path.Name);
    case PATH.reference:
      return run.host.references.find(path.Name) ?? present(null);
    case PATH.nullObject:
      return null;
    default:
      return walkOn(run, path);
  }
}

function refuseClass(name: string): never {
  throw notImplemented(name);
}

async function walkOn(run: BatchRun, path: ObjectPathInfo): Promise<HostObject | null> {
  const parent = await resolve(run, path.ParentObjectPathId ?? 0);
  // What hangs on a null object is one too.
  if (parent === null) return null;
  switch (path.ObjectPathType) {
    case PATH.property:
      return parent.follow(path.Name);
    case PATH.indexer:
      return itemById(parent, path.ArgumentInfo?.Arguments?.[0]);
    case PATH.method:
      return callForObject(run, parent, path);
    default:
      throw notImplemented(`object paths of type ${path.ObjectPathType}`);
  }
}

function itemById(parent: HostObject, id: Json | undefined): HostObject {
  return present(parent.items()?.find((item) => item.id === id) ?? null);
}

async function callForObject(
  run: BatchRun,
  parent: HostObject,
  { Name: name, ArgumentInfo: info }: ObjectPathInfo,
): Promise<HostObject | null> {
  if (name === "GetItemAt") {
    return present(parent.items()?.[Number(info?.Arguments?.[0])] ?? null);
  }
  const answer = await parent.call(name, await readArguments(run, info));
  return "object" in answer ? answer.object : present(null);
}

async function readArguments(
  run: BatchRun,
  info: ArgumentInfo | undefined,
): Promise<readonly Argument[]> {
  const values = info?.Arguments ?? [];
  const paths = info?.ReferencedObjectPathIds ?? [];
  const read: Argument[] = [];
  for (const [index, value] of values.entries()) {
    const path = paths[index];
    const isObject = typeof path === "number" && path !== 0;
    read.push(isObject ? present(await resolve(run, path)) : value);
  }
  return read;
}

function fault(run: BatchRun, cause: unknown, index: number): BatchFault {
  const { code, message } =
    cause instanceof WordError
      ? cause
      : {
          code: "GeneralException",
          message: cause instanceof Error ? cause.message : String(cause),
        };
  return {
    Code: code,
    Message: message,
    Location: locationOf(run, index),
    ActionIndex: index,
    HttpStatusCode: code === "ItemNotFound" ? 404 : 400,
  };
}

/** "ContentControl.insertText": the member that failed, as the documentation spells it. */
function locationOf(run: BatchRun, index: number): string {
  const action = run.request.Actions[index];
  if (action === undefined) return "";
  const path = run.request.ObjectPaths[String(action.ObjectPathId)];
  const isOnPath = action.ActionType === ACTION.instantiate;
  const name = isOnPath ? (path?.Name ?? "") : action.Name;
  const owner = isOnPath ? path?.ParentObjectPathId : action.ObjectPathId;
  const object = owner === undefined ? undefined : run.objects.get(owner);
  const className = isHostObject(object ?? undefined) ? (object?.className ?? "") : "";
  return `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`.replace(/^\.|\.$/g, "");
}
