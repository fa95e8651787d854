import { decodeBase64 } from "../../ooxml/bytes/base64";
import { isRichText } from "../model/content-control";
import { controlsIn } from "../model/control-ids";
import {
  DOCUMENT_PROPERTIES,
  READ_ONLY_PROPERTIES,
  readProperty,
  writeProperty,
} from "../model/document-properties";
import { headerOf, sectionsOf } from "../model/sections";
import type { HeaderType } from "../model/sections";
import { invalidArgument, itemNotFound } from "../model/word-error";
import { found } from "./collection-class";
import { hostClass, NOTHING, textArgument } from "./host-object";
import type { Argument, HostObject, Property } from "./host-object";
import { itemId } from "./item-id";
import type { World } from "./world";

/** `Word.Document`: where every path begins. */
export function documentObject(world: World): HostObject {
  const { document, make, page } = world;
  return hostClass<object>({
    name: "Document",
    properties: { Saved: { get: () => document.saved } },
    links: {
      Body: () => make.body(document.body),
      ContentControls: () => make.controls(() => controlsIn(document.parts).filter(isRichText)),
      Sections: () => make.sections(() => sectionsOf(document.body)),
      Properties: () => make.properties(),
    },
    methods: {
      GetSelection: () => ({ object: make.range(document.caret.span) }),
      async Save() {
        await page.saveDocument();
        document.markSaved();
        return NOTHING;
      },
    },
  })({});
}

/** `Word.Application`, for `createDocument`. */
export function applicationObject({ page }: World): HostObject {
  const created = hostClass<{ readonly docx: Uint8Array }>({
    name: "DocumentCreated",
    methods: {
      async Open({ docx }) {
        await page.openDocument(docx);
        return NOTHING;
      },
    },
  });
  return hostClass<object>({
    name: "Application",
    methods: {
      CreateDocument: (_application, [base64]) => ({
        object: created({ docx: readDocx(base64) }),
      }),
    },
  })({});
}

function readDocx(base64: Argument): Uint8Array {
  const docx = decodeBase64(textArgument(base64));
  // A document is created empty where no file is given; that is Normal.dotm, which the workbench has not.
  if (docx === undefined || docx.length === 0)
    throw invalidArgument("A .docx in base64 is wanted.");
  return docx;
}

/** What Office.js tells the host on its own account: that it is ready for ribbon commands. */
export function internalService(): HostObject {
  return hostClass<object>({
    name: "AddinInternalService",
    methods: { NotifyActionHandlerReady: () => NOTHING },
  })({});
}

/** `Word.DocumentProperties`, without the dates and numbers that nobody sets here. */
export function propertiesClass({ document }: World): () => HostObject {
  const property = (name: string): Property<object> => {
    const place = DOCUMENT_PROPERTIES[name];
    if (place === undefined) throw new Error(`No property ${name}.`);
    const get = () => readProperty(document.parts, place);
    if (READ_ONLY_PROPERTIES.includes(name)) return { get };
    return {
      get,
      set: (_target, value) => {
        writeProperty(document.parts, place, textArgument(value));
      },
    };
  };
  const make = hostClass<object>({
    name: "DocumentProperties",
    properties: Object.fromEntries(
      Object.keys(DOCUMENT_PROPERTIES).map((name) => [name, property(name)]),
    ),
  });
  return () => make({});
}

const HEADER_TYPES: Readonly<Record<string, HeaderType>> = {
  Primary: "default",
  FirstPage: "first",
  EvenPages: "even",
};

/** `Word.Section`. */
export function sectionClass({ document, make }: World): (section: Element) => HostObject {
  const story = (section: Element, kind: "header" | "footer", type: Argument) => {
    const wanted = HEADER_TYPES[textArgument(type)];
    if (wanted === undefined)
      throw invalidArgument(`There is no header of type ${textArgument(type)}.`);
    return make.body(headerOf(document.parts, document.body, section, { kind, type: wanted }));
  };
  const next = (section: Element) => {
    const all = sectionsOf(document.body);
    const after = all[all.indexOf(section) + 1];
    return after === undefined ? null : make.section(after);
  };
  return hostClass<Element>({
    name: "Section",
    links: { Body: (section) => make.body(onlyBody(document.body, section)) },
    methods: {
      GetHeader: (section, [type]) => ({ object: story(section, "header", type) }),
      GetFooter: (section, [type]) => ({ object: story(section, "footer", type) }),
      GetNext: (section) => found(next(section)),
      GetNextOrNullObject: (section) => ({ object: next(section) }),
    },
    id: itemId,
    exists: (section) => section.isConnected,
  });
}

/** The body of a section is the document's where there is but one; parts of a body are not built. */
function onlyBody(body: Element, section: Element): Element {
  const sections = sectionsOf(body);
  if (sections.length === 1 && sections[0] === section) return body;
  throw itemNotFound();
}
