import type { SearchOptions } from "../model/search";
import { hostClass, isHostObject } from "./host-object";
import type { Argument, HostObject, Property } from "./host-object";
import type { Json } from "./request";

const NAMES = [
  "IgnorePunct",
  "IgnoreSpace",
  "MatchCase",
  "MatchPrefix",
  "MatchSuffix",
  "MatchWholeWord",
  "MatchWildcards",
] as const;

/** Both spellings are about: the client's old class says "MatchWildCards". */
const SPELLINGS: readonly string[] = [...NAMES, "MatchWildCards"];

type Flags = Record<string, Json>;

/** `Word.SearchOptions`: a bag of switches that is filled before a search. */
export function newSearchOptions(): HostObject {
  const property = (name: string): Property<Flags> => ({
    get: (flags) => flags[name.toLowerCase()] ?? false,
    set(flags, value) {
      flags[name.toLowerCase()] = value;
    },
  });
  return hostClass<Flags>({
    name: "SearchOptions",
    properties: Object.fromEntries(SPELLINGS.map((name) => [name, property(name)])),
  })({});
}

/** Bits of `_Search2`, in the order of {@link NAMES}. */
const BITS: Readonly<Record<(typeof NAMES)[number], number>> = {
  MatchCase: 1,
  MatchWholeWord: 2,
  MatchWildcards: 4,
  MatchPrefix: 8,
  MatchSuffix: 16,
  IgnorePunct: 32,
  IgnoreSpace: 64,
};

/** From the options object of `Search`, or from the bits of `_Search2`. */
export function readSearchOptions(argument: Argument): SearchOptions {
  const isSet = (name: (typeof NAMES)[number]): boolean => {
    if (typeof argument === "number") return (argument & BITS[name]) !== 0;
    return argument !== undefined && isHostObject(argument) && argument.get(name) === true;
  };
  return {
    ignorePunct: isSet("IgnorePunct"),
    ignoreSpace: isSet("IgnoreSpace"),
    matchCase: isSet("MatchCase"),
    matchPrefix: isSet("MatchPrefix"),
    matchSuffix: isSet("MatchSuffix"),
    matchWholeWord: isSet("MatchWholeWord"),
    matchWildcards: isSet("MatchWildcards"),
  };
}
