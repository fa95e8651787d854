import type { LiveRange } from "../model/ranges";
import { itemNotFound, WordError } from "../model/word-error";
import type { Json } from "./request";

/** An object of the Word API as the executor sees it. Members are named as the client sends them: "InsertText". */
export interface HostObject {
  readonly className: string;
  /** Under which a collection finds its item again. */
  readonly id: number | undefined;
  readonly ranges: readonly LiveRange[];
  /** The names that a load without names loads. */
  readonly propertyNames: readonly string[];
  hasLink(name: string): boolean;
  get(name: string): Json;
  set(name: string, value: Json): void;
  /** The object behind a navigation property; null for a null object. */
  follow(name: string): HostObject | null;
  call(name: string, args: readonly Argument[]): Promise<Answer>;
  /** Of a collection; undefined for anything else. */
  items(): readonly HostObject[] | undefined;
}

export type Argument = Json | HostObject | undefined;

/** What a method gives: a value, or an object (null: a null object). */
export type Answer = { readonly value: Json } | { readonly object: HostObject | null };

export const NOTHING: Answer = { value: null };

export interface ClassDefinition<Target> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  readonly links?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  readonly items?: (target: Target) => readonly HostObject[];
  readonly id?: (target: Target) => number;
  readonly ranges?: (target: Target) => readonly LiveRange[];
  /** Whether the thing still exists; every use of one that does not fails. */
  readonly exists?: (target: Target) => boolean;
}

export interface Property<Target> {
  readonly get: (target: Target) => Json;
  readonly set?: (target: Target, value: Json) => void;
}

export type Method<Target> = (
  target: Target,
  args: readonly Argument[],
) => Answer | Promise<Answer>;

/** What makes objects of one class. Whatever the class does not define is an error that names it. */
export function hostClass<Target>(
  definition: ClassDefinition<Target>,
): (target: Target) => HostObject {
  const { name: className, properties = {}, links = {}, methods = {} } = definition;

  return (target) => {
    function member<Kind>(members: Readonly<Record<string, Kind>>, name: string): Kind {
      if (definition.exists?.(target) === false) throw itemNotFound();
      const found = Object.hasOwn(members, name) ? members[name] : undefined;
      if (found === undefined) throw unknownMember(className, name);
      return found;
    }

    return {
      className,
      get id() {
        return definition.id?.(target);
      },
      get ranges() {
        return definition.ranges?.(target) ?? [];
      },
      propertyNames: Object.keys(properties),
      hasLink: (name) => Object.hasOwn(links, name),
      get: (name) => member(properties, name).get(target),
      set(name, value) {
        const { set } = member(properties, name);
        if (set === undefined) throw unknownMember(className, `${name} to be set`);
        set(target, value);
      },
      follow: (name) => member(links, name)(target),
      call: async (name, args) => member(methods, name)(target, args),
      items() {
        if (definition.exists?.(target) === false) throw itemNotFound();
        return definition.items?.(target);
      },
    };
  };
}

function unknownMember(className: string, name: string): WordError {
  return new WordError(
    "NotImplemented",
    `The workbench's Word does not have ${className}.${name}.`,
  );
}

export function isHostObject(argument: Argument): argument is HostObject {
  return typeof argument === "object" && argument !== null && "className" in argument;
}

/** How a message names an argument. */
export function shown(argument: Argument): string {
  if (argument === undefined) return "nothing";
  return isHostObject(argument) ? argument.className : JSON.stringify(argument);
}

/** The argument as text, as Word's own conversion gives it. */
export function textArgument(argument: Argument): string {
  if (typeof argument === "string") return argument;
  if (typeof argument === "number" || typeof argument === "boolean") return String(argument);
  throw new WordError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
  );
}
