import { USUAL_LIMITS } from "../ooxml/opc/limits";
import { newPart, textOf, type Part } from "../ooxml/opc/package";
import { CONTENT_TYPE, RELATIONSHIP, W } from "../ooxml/wml/names";
import { child, outerXml, startTag, type XmlElement } from "../ooxml/xml/tree";
import { openXml } from "../ooxml/xml/well-formed";
import type { AddedParts } from "./added-parts";
import type { CompiledLetter } from "./compile-letter";

/**
 * The settings of a document of many letters: the endnotes of each stand at its own end, not all together at the
 * document's. Nothing where the letter has no endnotes.
 *
 * Source: ECMA-376 Part 1, 17.11.4 and 17.11.22.
 */
export function settingsForEndnotes({ document, stories, parts }: CompiledLetter): AddedParts {
  const hasEndnotes = stories.some(
    ({ kind, items }) => kind === "endnotes" && items.some(({ isSeparator }) => !isSeparator),
  );
  if (!hasEndnotes) return { parts: [], relationships: [] };
  const name = document.settings?.part.name;
  const current = parts.find((part) => part.name === name);
  return current === undefined ? newSettings() : { parts: [changed(current)], relationships: [] };
}

const AT_SECTION_END = '<w:pos w:val="sectEnd"/>';
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function newSettings(): AddedParts {
  const partName = "/word/settings_endnotes.xml";
  const xml = `<w:settings xmlns:w="${WORD}"><w:endnotePr>${AT_SECTION_END}</w:endnotePr></w:settings>`;
  const type = RELATIONSHIP.settings;
  const relationship = { id: "rIdEndnotes", type, target: partName, isExternal: false, partName };
  return {
    parts: [newPart(partName, CONTENT_TYPE.settings, xml)],
    relationships: [relationship],
  };
}

function changed(settings: Part): Part {
  const root = openXml(textOf(settings), settings.name, USUAL_LIMITS.depth);
  return newPart(settings.name, settings.contentType, withEndnotes(root));
}

function withEndnotes(root: XmlElement): string {
  const { source, contentStart, contentEnd, end } = root;
  const own = child(root, W.endnoteProperties);
  const others = own?.children.filter(({ name }) => name !== "w:pos").map(outerXml) ?? [];
  const written = `<w:endnotePr>${AT_SECTION_END}${others.join("")}</w:endnotePr>`;
  if (own !== undefined) return source.slice(0, own.start) + written + source.slice(own.end);
  if (contentStart === end) {
    const open = startTag(root).replace(/\s*\/>$/, ">");
    return `${source.slice(0, root.start)}${open}${written}</w:settings>`;
  }
  const at = root.children.find(({ name }) => standsBehind(name))?.start ?? contentEnd;
  return source.slice(0, at) + written + source.slice(at);
}

/** What the schema has behind the notes (17.15.1.78); what is not of Word's first namespace stands there, too. */
const BEHIND = new Set(
  "compat docVars rsids attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator"
    .split(" ")
    .map((name) => `w:${name}`),
);

function standsBehind(name: string): boolean {
  return BEHIND.has(name) || !name.startsWith("w:");
}
