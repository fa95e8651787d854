import { attributeW, childW, setAttributeW, ensureW } from "../model/dom";
import { paragraphPropertiesFor, setCharacterStyle } from "../model/font";
import { paragraphsOfHolder } from "../model/holder";
import type { Holder } from "../model/holder";
import { PARAGRAPH_PROPERTY_ORDER } from "../model/property-order";
import { nameOf, styleByName, styleOfParagraph, stylesOf, typeOfStyle } from "../model/styles";
import { invalidArgument } from "../model/word-error";
import { textArgument } from "./host-object";
import type { Property } from "./host-object";
import type { World } from "./world";

/** `style` by the name that a person sees, `styleBuiltIn` by Word's name for its own styles. */
export function styleProperties(world: World): Readonly<Record<string, Property<Holder>>> {
  const { parts } = world.document;
  const name = (holder: Holder) => commonStyle(world, holder);
  return {
    Style: {
      get: name,
      set: (holder, value) => {
        setStyle(world, holder, textArgument(value));
      },
    },
    StyleBuiltIn: {
      get: (holder) => builtInOf(name(holder)),
      set: (holder, value) => {
        const wanted = textArgument(value);
        const known = styleByName(stylesOf(parts), nameOfBuiltIn(wanted));
        setStyle(world, holder, known === undefined ? wanted : nameOf(known));
      },
    },
  };
}

/** "" for paragraphs of several styles. */
function commonStyle({ document }: World, holder: Holder): string {
  const styles = stylesOf(document.parts);
  const names = new Set(
    paragraphsOfHolder(holder).map((paragraph) => {
      const style = styleOfParagraph(styles, paragraph);
      return style === undefined ? "Normal" : nameOf(style);
    }),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : "";
}

function setStyle({ document }: World, holder: Holder, name: string): void {
  const style = styleByName(stylesOf(document.parts), name);
  const id = attributeW(style, "styleId");
  if (style === undefined || id === undefined) {
    throw invalidArgument(`The document has no style ${name}.`);
  }
  const type = typeOfStyle(style);
  if (type === "character") setCharacterStyle(document.ranges, holder, id);
  else if (type === "paragraph") setParagraphStyle(holder, id);
  else throw invalidArgument(`${name} is a style for tables or lists.`);
}

function setParagraphStyle(holder: Holder, id: string): void {
  for (const paragraph of paragraphsOfHolder(holder)) {
    const properties = paragraphPropertiesFor(paragraph);
    setAttributeW(ensureW(properties, "pStyle", PARAGRAPH_PROPERTY_ORDER), "val", id);
    // A paragraph style takes the place of the formatting that came with the old one's character style.
    childW(childW(properties, "rPr"), "rStyle")?.remove();
  }
}

/** Word.Style, as far as letters go: the built-in name, and the name in a document. */
const BUILT_IN: Readonly<Record<string, string>> = {
  Normal: "Normal",
  Title: "Title",
  Subtitle: "Subtitle",
  Strong: "Strong",
  Emphasis: "Emphasis",
  SubtleEmphasis: "Subtle Emphasis",
  IntenseEmphasis: "Intense Emphasis",
  Quote: "Quote",
  IntenseQuote: "Intense Quote",
  SubtleReference: "Subtle Reference",
  IntenseReference: "Intense Reference",
  BookTitle: "Book Title",
  ListParagraph: "List Paragraph",
  NoSpacing: "No Spacing",
  Header: "Header",
  Footer: "Footer",
  Caption: "Caption",
  Hyperlink: "Hyperlink",
  FootnoteText: "Footnote text",
  FootnoteReference: "Footnote reference",
  EndnoteText: "Endnote text",
  EndnoteReference: "Endnote reference",
  TocHeading: "TOC Heading",
  ...numbered("Heading", "Heading ", 9),
  ...numbered("Toc", "Toc ", 9),
};

function numbered(key: string, name: string, count: number): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries(numbers.map((number) => [`${key}${number}`, `${name}${number}`]));
}

function nameOfBuiltIn(builtIn: string): string {
  const name = BUILT_IN[builtIn];
  if (name === undefined) throw invalidArgument(`There is no built-in style ${builtIn}.`);
  return name;
}

function builtInOf(name: string): string {
  const found = Object.entries(BUILT_IN).find(
    ([, candidate]) => candidate.toLowerCase() === name.toLowerCase(),
  );
  return found?.[0] ?? "Other";
}
