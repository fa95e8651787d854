import { attributeW } from "../model/dom";
import { runPropertyOf, setRunProperty } from "../model/font";
import type { RunPropertyName } from "../model/font";
import type { Holder } from "../model/holder";
import { RELATION } from "../model/names";
import type { Parts } from "../model/parts";
import { invalidArgument } from "../model/word-error";
import { readColor, readFlag } from "./control-class";
import { assertEditable } from "./holder-members";
import { hostClass, shown, textArgument } from "./host-object";
import type { HostObject, Property } from "./host-object";
import type { Json } from "./request";
import type { World } from "./world";

/** `Word.Font`. Text of several kinds gives null, of several names or colours "". */
export function fontClass(world: World): (holder: Holder) => HostObject {
  return hostClass<Holder>({ name: "Font", properties: fontProperties(world) });
}

interface Look {
  readonly element: RunPropertyName;
  /** What the property is where its element says so, or where there is none. */
  readonly read: (element: Element | undefined) => Json;
  /** The element's attributes for a value; undefined takes it off. */
  readonly write: (value: Json) => Readonly<Record<string, string>> | undefined;
  /** For text of several kinds. */
  readonly mixed: Json;
}

function fontProperties(world: World): Readonly<Record<string, Property<Holder>>> {
  const looks: Readonly<Record<string, Look>> = {
    Bold: toggle("b"),
    Italic: toggle("i"),
    StrikeThrough: toggle("strike"),
    DoubleStrikeThrough: toggle("dstrike"),
    Subscript: position("subscript"),
    Superscript: position("superscript"),
    Underline: underline,
    Color: color,
    HighlightColor: highlight,
    Size: size,
    Name: name(world.document.parts),
  };
  return Object.fromEntries(
    Object.entries(looks).map(([member, look]) => [member, propertyOf(world, look)]),
  );
}

function propertyOf({ document }: World, look: Look): Property<Holder> {
  return {
    get(holder) {
      const values = runPropertyOf(document.parts, holder, look.element).map(look.read);
      const [first = null] = values;
      return values.every((value) => value === first) ? first : look.mixed;
    },
    set(holder, value) {
      assertEditable(holder);
      setRunProperty(document.ranges, holder, look.element, look.write(value));
    },
  };
}

function toggle(element: RunPropertyName): Look {
  return {
    element,
    read: (found) =>
      found !== undefined && !["0", "false", "off"].includes(attributeW(found) ?? ""),
    write: (value) => (readFlag(value) ? {} : { val: "0" }),
    mixed: null,
  };
}

function position(which: "subscript" | "superscript"): Look {
  return {
    element: "vertAlign",
    read: (found) => attributeW(found) === which,
    write: (value) => ({ val: readFlag(value) ? which : "baseline" }),
    mixed: null,
  };
}

/** Word.UnderlineType by `w:u`. */
const UNDERLINES: Readonly<Record<string, string>> = {
  none: "None",
  single: "Single",
  words: "Word",
  double: "Double",
  dotted: "Dotted",
  thick: "Thick",
  dash: "DashLine",
  dashLong: "DashLineLong",
  dotDash: "DotDashLine",
  dotDotDash: "TwoDotDashLine",
  wave: "Wave",
  wavyHeavy: "WaveHeavy",
  wavyDouble: "WaveDouble",
  dottedHeavy: "DottedHeavy",
  dashedHeavy: "DashLineHeavy",
  dashLongHeavy: "DashLineLongHeavy",
  dashDotHeavy: "DotDashLineHeavy",
  dashDotDotHeavy: "TwoDotDashLineHeavy",
};

const underline: Look = {
  element: "u",
  read: (found) => UNDERLINES[attributeW(found) ?? "none"] ?? "Mixed",
  write(value) {
    const known = Object.entries(UNDERLINES).find(([, word]) => word === value);
    if (known === undefined) throw invalidArgument(`There is no underline ${shown(value)}.`);
    return { val: known[0] };
  },
  mixed: "Mixed",
};

const color: Look = {
  element: "color",
  read(found) {
    const value = attributeW(found) ?? "auto";
    return value === "auto" ? "#000000" : `#${value.toUpperCase()}`;
  },
  write: (value) => ({ val: readColor(value) }),
  mixed: "",
};

/** `w:highlight` (ECMA-376 Part 1, 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  yellow: "#FFFF00",
  green: "#00FF00",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  blue: "#0000FF",
  red: "#FF0000",
  darkBlue: "#000080",
  darkCyan: "#008080",
  darkGreen: "#008000",
  darkMagenta: "#800080",
  darkRed: "#800000",
  darkYellow: "#808000",
  darkGray: "#808080",
  lightGray: "#C0C0C0",
  black: "#000000",
};

const highlight: Look = {
  element: "highlight",
  read: (found) => HIGHLIGHTS[attributeW(found) ?? ""] ?? null,
  write(value) {
    if (value === null || value === "") return undefined;
    const wanted = `#${readColor(value)}`;
    const known = Object.entries(HIGHLIGHTS).find(([, hex]) => hex === wanted);
    if (known === undefined) throw invalidArgument(`${wanted} is no colour to highlight with.`);
    return { val: known[0] };
  },
  mixed: "",
};

const HALF_POINTS = 2;
const USUAL_SIZE = 10;

const size: Look = {
  element: "sz",
  read: (found) => (found === undefined ? USUAL_SIZE : Number(attributeW(found)) / HALF_POINTS),
  write(value) {
    if (typeof value !== "number" || value <= 0)
      throw invalidArgument("A size in points is wanted.");
    return { val: String(Math.round(value * HALF_POINTS)) };
  },
  mixed: null,
};

function name(parts: Parts): Look {
  return {
    element: "rFonts",
    read: (found) =>
      attributeW(found, "ascii") ??
      themeFont(parts, attributeW(found, "asciiTheme")) ??
      "Times New Roman",
    write(value) {
      const font = textArgument(value);
      return { ascii: font, hAnsi: font, cs: font, eastAsia: font };
    },
    mixed: "",
  };
}

const THEME = RELATION.styles.replace("styles", "theme");

/** "minorHAnsi" → the minor Latin font of the document's theme. */
function themeFont(parts: Parts, reference: string | undefined): string | undefined {
  if (reference === undefined) return undefined;
  const themeName = parts.related(parts.mainName, THEME);
  const theme = themeName === undefined ? undefined : parts.xml(themeName);
  const which = reference.startsWith("major") ? "majorFont" : "minorFont";
  const fonts = theme?.getElementsByTagNameNS("*", which).item(0);
  const latin = fonts?.getElementsByTagNameNS("*", "latin").item(0);
  return latin?.getAttribute("typeface") ?? undefined;
}
