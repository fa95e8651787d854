/**
 * A Word API batch as Microsoft's client sends it (office-js 1.1.110, `ClientRequestBase.buildRequestMessageBody…`),
 * and what it expects back.
 */
export interface BatchRequest {
  /** Whether every object that is reached is to be given a reference, under which later batches find it. */
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** How to reach an object. */
export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  /** Of a method, property or class; of a reference, its id. */
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** Set when the add-in does not track the object. */
  readonly D?: boolean;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** For each argument 0, or the path id of the object that it is. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, Json>>;
}

/** Property names in the client's spelling: "tag", "font/bold", "*". */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: BatchFault;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface BatchFault {
  readonly Code: string;
  readonly Message: string;
  /** "ContentControl.insertText". */
  readonly Location: string;
  /** Place of the action that failed; those before it were done. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}
