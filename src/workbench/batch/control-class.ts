import { isInDocument } from "../model/caret";
import {
  contentOf,
  controlExtension,
  controlFlag,
  controlProperty,
  idOf,
  isRichText,
  levelOf,
  locksOf,
  promptOf,
  setControlExtension,
  setControlFlag,
  setControlProperty,
  setLocks,
  setPrompt,
} from "../model/content-control";
import { descendantsW } from "../model/dom";
import { paragraphsOfHolder } from "../model/holder";
import { paragraphsIn } from "../model/place";
import { ensurePlaceholderStyle } from "../model/styles";
import { accessDenied, invalidArgument } from "../model/word-error";
import { removeControl } from "../model/wrap";
import { assertEditable, holderLinks, holderMethods, holderProperties } from "./holder-members";
import { hostClass, shown, textArgument } from "./host-object";
import type { HostObject, Property } from "./host-object";
import type { Json } from "./request";
import type { ControlHolder, World } from "./world";

/** `Word.ContentControl`, of rich text. */
export function controlClass(world: World): (holder: ControlHolder) => HostObject {
  const { make, document } = world;
  return hostClass<ControlHolder>({
    name: "ContentControl",
    properties: { ...holderProperties(world), ...controlProperties(world) },
    links: {
      ...holderLinks(world),
      Paragraphs: (holder) => make.paragraphs(() => paragraphsOfHolder(holder)),
      ContentControls: ({ control }) =>
        make.controls(() => descendantsW(contentOf(control), "sdt").filter(isRichText)),
    },
    methods: {
      ...withoutWrapping(holderMethods(world)),
      Delete(holder, [keepContent]) {
        assertDeletable(holder.control);
        removeControl(document.ranges, holder.control, keepContent === true);
        return { value: null };
      },
    },
    id: ({ control }) => idOf(control),
    exists: ({ control }) => isInDocument(control),
  });
}

type Methods = ReturnType<typeof holderMethods>;

function withoutWrapping(methods: Methods): Methods {
  return Object.fromEntries(
    Object.entries(methods).filter(([name]) => name !== "InsertContentControl"),
  );
}

function assertDeletable(control: Element): void {
  if (locksOf(control).cannotDelete) {
    throw accessDenied("The content control is locked against deleting.");
  }
}

type Properties = Readonly<Record<string, Property<ControlHolder>>>;

/** Word keeps 64 characters of a title or tag. */
const LONGEST_NAME = 64;

function controlProperties({ document }: World): Properties {
  const name = (element: "alias" | "tag"): Property<ControlHolder> => ({
    get: ({ control }) => controlProperty(control, element),
    set({ control }, value) {
      const text = textArgument(value);
      if (text.length > LONGEST_NAME) throw invalidArgument("It is longer than 64 characters.");
      setControlProperty(control, element, text);
    },
  });
  return {
    Id: { get: ({ control }) => idOf(control) },
    Title: name("alias"),
    Tag: name("tag"),
    Type: { get: () => "RichText" },
    Subtype: { get: ({ control }) => SUBTYPES[subtypeOf(control)] },
    Appearance: appearance,
    Color: color,
    PlaceholderText: {
      get: ({ control }) => promptOf(control),
      set(holder, value) {
        assertEditable(holder);
        ensurePlaceholderStyle(document.parts);
        setPrompt(document.ranges, holder.control, textArgument(value));
      },
    },
    RemoveWhenEdited: {
      get: ({ control }) => controlFlag(control, "temporary"),
      set({ control }, value) {
        setControlFlag(control, "temporary", readFlag(value));
      },
    },
    CannotDelete: lock("cannotDelete"),
    CannotEdit: lock("cannotEdit"),
  };
}

const SUBTYPES = {
  inline: "RichTextInline",
  block: "RichTextParagraphs",
  cell: "RichTextTableCell",
  row: "RichTextTableRow",
  table: "RichTextTable",
} as const;

function subtypeOf(control: Element): keyof typeof SUBTYPES {
  const content = contentOf(control);
  const isTable =
    content.firstElementChild?.localName === "tbl" && paragraphsIn(content).length > 0;
  return isTable && content.childElementCount === 1 ? "table" : levelOf(control);
}

const APPEARANCES: Readonly<Record<string, string>> = {
  boundingBox: "BoundingBox",
  tags: "Tags",
  hidden: "Hidden",
};

const appearance: Property<ControlHolder> = {
  get: ({ control }) => APPEARANCES[controlExtension(control, "appearance")] ?? "BoundingBox",
  set({ control }, value) {
    const found = Object.entries(APPEARANCES).find(([, name]) => name === value);
    if (found === undefined) throw invalidArgument(`There is no appearance ${shown(value)}.`);
    setControlExtension(control, "appearance", found[0] === "boundingBox" ? "" : found[0]);
  },
};

const color: Property<ControlHolder> = {
  get: ({ control }) => hashed(controlExtension(control, "color")),
  set({ control }, value) {
    setControlExtension(control, "color", readColor(value));
  },
};

function hashed(value: string): string {
  return value === "" || value === "auto" ? "#000000" : `#${value}`;
}

/** Names of colours that Word's documentation uses. */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  purple: "800080",
  gray: "808080",
  grey: "808080",
};

/** "#RRGGBB" or the name of a colour, as "RRGGBB"; "" takes the colour off. */
export function readColor(value: Json): string {
  const text = textArgument(value);
  const [, digits] = /^#?([0-9a-fA-F]{6})$/.exec(text) ?? [];
  const read = digits?.toUpperCase() ?? NAMED_COLORS[text.toLowerCase()];
  if (read === undefined && text !== "") throw invalidArgument(`${text} is no colour.`);
  return read ?? "";
}

function lock(name: "cannotDelete" | "cannotEdit"): Property<ControlHolder> {
  return {
    get: ({ control }) => locksOf(control)[name],
    set({ control }, value) {
      setLocks(control, { ...locksOf(control), [name]: readFlag(value) });
    },
  };
}

export function readFlag(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is wanted.");
  return value;
}
