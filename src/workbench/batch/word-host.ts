import { isRichText, idOf, controlProperty } from "../model/content-control";
import type { LiveDocument } from "../model/word-document";
import type { Span } from "../model/place";
import { invalidArgument } from "../model/word-error";
import { collectionClass, found } from "./collection-class";
import { controlClass } from "./control-class";
import {
  applicationObject,
  documentObject,
  internalService,
  propertiesClass,
  sectionClass,
} from "./document-classes";
import { executeBatch } from "./execute-batch";
import { fontClass } from "./font-class";
import { textArgument } from "./host-object";
import type { HostObject } from "./host-object";
import { listClass, listItemClass, tableClass } from "./list-classes";
import { openReferences } from "./references";
import type { BatchRequest, BatchResponse } from "./request";
import { newSearchOptions } from "./search-options-class";
import { bodyClass, paragraphClass, rangeClass } from "./text-classes";
import type { Deviations, Makers, WordPage, World } from "./world";

/** Word's side of the Word API, for one document. */
export interface WordHost {
  /** Batches that the add-in asked for; the client's own housekeeping does not count. */
  readonly batches: number;
  run(request: BatchRequest, isWriting: boolean): Promise<BatchResponse>;
}

/** Opens Word's side. Batches are done one after the other, as they come. */
export function openWordHost(document: LiveDocument, page: WordPage): WordHost {
  const state = {
    batches: 0,
    last: Promise.resolve() as Promise<unknown>,
    deviations: NO_DEVIATIONS,
  };
  const world = openWorld(document, { ...page, deviations: () => state.deviations });
  const references = openReferences("workbench");
  const host = { root: documentObject(world), references, newObject: newObjectOf(world) };

  async function runNext(request: BatchRequest, isWriting: boolean): Promise<BatchResponse> {
    if (isHousekeeping(request)) return executeBatch(host, request);
    state.batches++;
    state.deviations = page.deviations();
    await pause(state.deviations.latencyMs);
    const execute = () => executeBatch(host, request);
    const response = await (isWriting ? document.change(execute) : execute());
    const kept = [...references.kept()].flatMap(({ ranges }) => ranges);
    document.ranges.keepOnly(new Set([...kept, document.caret]));
    return response;
  }

  return {
    get batches() {
      return state.batches;
    },
    run(request, isWriting) {
      const answer = state.last.then(() => runNext(request, isWriting));
      state.last = answer.catch(() => undefined);
      return answer;
    },
  };
}

const NO_DEVIATIONS: Deviations = {
  latencyMs: 0,
  noUndoAfterInsertOoxml: false,
  surplusParagraphAfterInsertOoxml: false,
};

/** Whether a batch only lets go of objects, or tells the host that the client is there. */
function isHousekeeping({ Actions: actions, ObjectPaths: paths }: BatchRequest): boolean {
  const names = actions.flatMap(({ Name: name }) => (name === "" ? [] : [name]));
  const isRelease = names.length > 0 && names.every((name) => name.startsWith("_Remove"));
  const isInternal = Object.values(paths).every(({ Name: name }) =>
    name.startsWith("Microsoft.InternalService."),
  );
  return isRelease || isInternal;
}

async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function newObjectOf(world: World): (className: string) => HostObject | undefined {
  const application = applicationObject(world);
  const service = internalService();
  return (className) => {
    switch (className) {
      case "Microsoft.WordServices.Application":
        return application;
      case "Microsoft.WordServices.SearchOptions":
        return newSearchOptions();
      case "Microsoft.InternalService.AddinInternalService":
        return service;
      default:
        return undefined;
    }
  };
}

function openWorld(document: LiveDocument, page: WordPage): World {
  // Classes are made with a world whose makers are these classes: each looks the others up when it needs them.
  const make = {} as { -readonly [Name in keyof Makers]: Makers[Name] };
  const world: World = { document, page, make };
  Object.assign(make, textMakers(world), collectionMakers(world));
  return world;
}

function textMakers(world: World): Partial<Makers> {
  const { ranges } = world.document;
  const body = bodyClass(world);
  const paragraph = paragraphClass(world);
  const control = controlClass(world);
  const range = rangeClass(world);
  const properties = propertiesClass(world);
  return {
    body: (story) => body({ kind: "body", story }),
    paragraph: (element) => paragraph({ kind: "paragraph", paragraph: element }),
    control: (element) => control({ kind: "control", control: element }),
    range: (span: Span) => range({ kind: "range", range: ranges.hold(span) }),
    font: fontClass(world),
    section: sectionClass(world),
    list: listClass(world),
    listItem: listItemClass(world),
    table: tableClass(world),
    properties,
  };
}

interface Found {
  readonly items: () => readonly HostObject[];
}

function collectionMakers(world: World): Partial<Makers> {
  const { make } = world;
  const paragraphs = collectionClass<Found>("ParagraphCollection");
  const sections = collectionClass<Found>("SectionCollection");
  const ranges = collectionClass<Found>("RangeCollection", {
    ranges: ({ items }) => items().flatMap((item) => item.ranges),
  });
  const controls = controlCollection(world);
  return {
    paragraphs: (find) => paragraphs({ items: () => find().map(make.paragraph) }),
    sections: (find) => sections({ items: () => find().map(make.section) }),
    controls: (find) => controls({ find, items: () => find().map(make.control) }),
    ranges(spans) {
      const items = spans.map(make.range);
      return ranges({ items: () => items });
    },
  };
}

interface FoundControls extends Found {
  readonly find: () => readonly Element[];
}

function controlCollection({ make }: World): (found: FoundControls) => HostObject {
  const withValue = ({ find }: FoundControls, name: "tag" | "alias", value: unknown) => {
    const wanted = textArgument(value as string);
    return make.controls(() =>
      find().filter((control) => controlProperty(control, name) === wanted),
    );
  };
  const byId = ({ find }: FoundControls, id: unknown) => {
    const control = find().find((candidate) => idOf(candidate) === Number(id));
    return control === undefined ? null : make.control(control);
  };
  return collectionClass<FoundControls>("ContentControlCollection", {
    methods: {
      GetByTag: (collection, [tag]) => ({ object: withValue(collection, "tag", tag) }),
      GetByTitle: (collection, [title]) => ({ object: withValue(collection, "alias", title) }),
      GetById: (collection, [id]) => found(byId(collection, id)),
      GetByIdOrNullObject: (collection, [id]) => ({ object: byId(collection, id) }),
      GetByTypes({ find }, [types]) {
        const isRich = Array.isArray(types) && types.every((type) => type === "RichText");
        if (!isRich) throw invalidArgument("Below WordApi 1.5 the only type is RichText.");
        return { object: make.controls(() => find().filter(isRichText)) };
      },
    },
  });
}
