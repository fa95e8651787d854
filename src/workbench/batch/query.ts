import { invalidArgument } from "../model/word-error";
import type { HostObject } from "./host-object";
import type { Json, QueryInfo } from "./request";

/** Adds what identifies an object to its values: `_Id` and, when it is tracked, `_ReferenceId`. */
export type Identify = (object: HostObject) => Readonly<Record<string, Json>>;

/** What a `load` gives: the selected properties, of a collection those of its items. */
export function query(object: HostObject, info: QueryInfo, identify: Identify): Json {
  const wish = readWish(info);
  const items = object.items();
  if (items === undefined) return values(object, wish, identify);
  const { Skip: skip = 0, Top: top = items.length } = info;
  const chosen = items.slice(skip, skip + top);
  return { ...identify(object), _Items: chosen.map((item) => values(item, wish, identify)) };
}

/** Which properties are wanted, and of what stands behind which links. */
interface Wish {
  readonly all: boolean;
  readonly names: readonly string[];
  readonly links: ReadonlyMap<string, QueryInfo>;
}

function readWish({ Select: select = [], Expand: expand = [] }: QueryInfo): Wish {
  const names = select.filter((name) => !name.includes("/"));
  const deeper = [
    ...select.filter((name) => name.includes("/")),
    ...expand.map((name) => `${name}/*`),
  ];
  const links = new Map<string, QueryInfo>();
  for (const path of deeper) {
    const [link = "", ...rest] = path.split("/");
    const known = links.get(link)?.Select ?? [];
    links.set(link, { Select: [...known, rest.join("/")] });
  }
  const isWithoutNames = select.length === 0;
  return { all: isWithoutNames || names.includes("*"), names, links };
}

function values(object: HostObject, wish: Wish, identify: Identify): Json {
  const found: Record<string, Json> = { ...identify(object) };
  if (wish.all) for (const name of object.propertyNames) found[name] = object.get(name);
  for (const name of wish.names) readInto(found, object, name, identify);
  for (const [link, info] of wish.links) {
    found[capitalised(link)] = linked(object, link, info, identify);
  }
  return found;
}

function readInto(
  found: Record<string, Json>,
  object: HostObject,
  name: string,
  identify: Identify,
): void {
  if (name === "*") return;
  const member = capitalised(name);
  // Asking whether an object is null loads nothing of it, which is what the client makes of it.
  if (member === "IsNullObject" || member === "IsNull") return;
  if (object.propertyNames.includes(member)) found[member] = object.get(member);
  else if (object.hasLink(member)) found[member] = linked(object, name, {}, identify);
  else throw invalidArgument(`${object.className} has no property ${name}.`);
}

function linked(object: HostObject, link: string, info: QueryInfo, identify: Identify): Json {
  const member = capitalised(link);
  if (!object.hasLink(member)) {
    throw invalidArgument(`${object.className} has no property ${link}.`);
  }
  const target = object.follow(member);
  return target === null ? null : query(target, info, identify);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
