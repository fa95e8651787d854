import type { LiveDocument } from "../../src/workbench/model/word-document";
import { openWordDocument } from "../../src/workbench/model/word-document";
import { aControl, aParagraph, aRun } from "./support/a-docx";
import { aDocument, bodyXml } from "./support/a-document";
import { openOfficeClient } from "./support/office-client";
import type { OfficeClient } from "./support/office-client";
import { nodeXml } from "./support/xml-tools";

let client: OfficeClient;
let document: LiveDocument;

beforeAll(async () => {
  client = await openOfficeClient(aDocument(aParagraph("")));
});

beforeEach(() => {
  document = aDocument(aParagraph("Dear ", aControl("a", 5, aRun("Ada")), ","), aParagraph("Bye"));
  client.open(document);
});

afterAll(() => {
  client.close();
});

/** What a method of the Common API answers. */
function answer<Value>(
  ask: (heard: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === client.Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(Object.assign(new Error(result.error.message), result.error));
    });
  });
}

const doc = () => client.Office.context.document;

describe("the host", () => {
  test("is Word on the web, of WordApi 1.3 and not above", async () => {
    const { host, platform } = await client.Office.onReady();
    expect([host, platform]).toEqual(["Word", "OfficeOnline"]);
    const supports = (name: string, version: string) =>
      client.Office.context.requirements.isSetSupported(name, version);
    expect(supports("WordApi", "1.3")).toBe(true);
    expect(supports("WordApi", "1.4")).toBe(false);
    expect(supports("CustomXmlParts", "1.1")).toBe(true);
    expect(supports("WordApiDesktop", "1.1")).toBe(false);
    expect(doc().url).toBe("letter.docx");
  });
});

describe("custom XML parts", () => {
  const STATE =
    '<state xmlns="urn:letter"><field name="a">1</field><field name="b">2</field></state>';

  async function addState(): Promise<Office.CustomXmlPart> {
    return answer<Office.CustomXmlPart>((heard) => {
      doc().customXmlParts.addAsync(STATE, heard);
    });
  }

  test("are added, found by namespace and read", async () => {
    await addState();
    const found = await answer<Office.CustomXmlPart[]>((heard) => {
      doc().customXmlParts.getByNamespaceAsync("urn:letter", heard);
    });
    expect(found).toHaveLength(1);
    expect(
      await answer<string>((heard) => {
        found[0]!.getXmlAsync(heard);
      }),
    ).toBe(STATE);
  });

  test("are not found by another's namespace", async () => {
    await addState();
    const found = await answer<Office.CustomXmlPart[]>((heard) => {
      doc().customXmlParts.getByNamespaceAsync("urn:other", heard);
    });
    expect(found).toEqual([]);
  });

  test("are found by id, deleted, and not found any more", async () => {
    const { id } = await addState();
    const byId = () =>
      answer<Office.CustomXmlPart>((heard) => {
        doc().customXmlParts.getByIdAsync(id, heard);
      });
    const part = await byId();
    await answer((heard) => {
      part.deleteAsync(heard);
    });
    await expect(byId()).rejects.toMatchObject({ code: 6000 });
  });

  test("give and take nodes by XPath", async () => {
    const part = await addState();
    const nodes = await answer<Office.CustomXmlNode[]>((heard) => {
      part.getNodesAsync("//*[@name='b']", heard);
    });
    expect(nodes.map(({ baseName, nodeType }) => [baseName, nodeType])).toEqual([
      ["field", "element"],
    ]);
    await answer((heard) => {
      nodes[0]!.setTextAsync("3", heard);
    });
    expect(
      await answer<string>((heard) => {
        nodes[0]!.getTextAsync(heard);
      }),
    ).toBe("3");
    expect(
      await answer<string>((heard) => {
        part.getXmlAsync(heard);
      }),
    ).toContain(">3</field>");
  });

  test("go with the file, and stay when the user types", async () => {
    await addState();
    const again = openWordDocument(document.toDocx(), nodeXml);
    expect(again.part("/customXml/item1.xml")?.documentElement.namespaceURI).toBe("urn:letter");
    document.replaceFrom(aDocument(aParagraph("typed")).toDocx());
    expect(document.parts.relationships("/customXml/item1.xml")).toHaveLength(1);
    expect(document.undo()).toBe(true);
    expect(document.part("/customXml/item1.xml")).toBeDefined();
  });

  test("refuse a declaration and what is no XML", async () => {
    const add = (xml: string) =>
      answer((heard) => {
        doc().customXmlParts.addAsync(xml, heard);
      });
    await expect(add(`<?xml version="1.0"?>${STATE}`)).rejects.toMatchObject({ code: 6100 });
    await expect(add("<state>")).rejects.toMatchObject({ code: 6100 });
  });
});

describe("files", () => {
  const file = () =>
    answer<Office.File>((heard) => {
      doc().getFileAsync(client.Office.FileType.Compressed, { sliceSize: 1000 }, heard);
    });

  test("come in slices that make the document", async () => {
    const copy = await file();
    const bytes: number[] = [];
    for (let index = 0; index < copy.sliceCount; index++) {
      const slice = await answer<Office.Slice>((heard) => {
        copy.getSliceAsync(index, heard);
      });
      bytes.push(...(slice.data as number[]));
    }
    await answer((heard) => {
      copy.closeAsync(heard);
    });
    expect(copy.size).toBe(bytes.length);
    expect(bodyXml(openWordDocument(new Uint8Array(bytes), nodeXml))).toBe(bodyXml(document));
  });

  test("are no more than two at once", async () => {
    const first = await file();
    await file();
    await expect(file()).rejects.toMatchObject({ code: 11000 });
    await answer((heard) => {
      first.closeAsync(heard);
    });
    await expect(file()).resolves.toMatchObject({ sliceCount: expect.any(Number) as number });
  });

  test("are never PDF here", async () => {
    const pdf = answer((heard) => {
      doc().getFileAsync(client.Office.FileType.Pdf, heard);
    });
    await expect(pdf).rejects.toMatchObject({ code: 1009 });
  });
});

describe("the selection", () => {
  function select(start: number, end: number): void {
    const [paragraph] = document.paragraphs();
    document.select({
      start: { paragraph: paragraph!, offset: start },
      end: { paragraph: paragraph!, offset: end },
    });
  }

  test("tells that it has moved, as long as somebody listens", async () => {
    let moves = 0;
    const moved = () => {
      moves++;
    };
    const { DocumentSelectionChanged } = client.Office.EventType;
    await answer((heard) => {
      doc().addHandlerAsync(DocumentSelectionChanged, moved, heard);
    });
    select(0, 4);
    select(0, 4);
    select(2, 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await answer((heard) => {
      doc().removeHandlerAsync(DocumentSelectionChanged, { handler: moved }, heard);
    });
    select(1, 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(moves).toBe(2);
  });

  test("is read and replaced as text", async () => {
    select(0, 4);
    const before = await answer<string>((heard) => {
      doc().getSelectedDataAsync(client.Office.CoercionType.Text, heard);
    });
    await answer((heard) => {
      doc().setSelectedDataAsync("Hello", heard);
    });
    expect(before).toBe("Dear");
    expect(bodyXml(document).replace(/<[^>]+>/g, "")).toBe("Hello Ada,Bye");
  });
});

describe("settings", () => {
  test("are kept while the page is open", async () => {
    doc().settings.set("seen", { times: 2 });
    await answer((heard) => {
      doc().settings.saveAsync(heard);
    });
    expect([...document.settings]).toEqual([["seen", '{"times":2}']]);
  });
});

describe("a new document", () => {
  test("is opened in a tab of its own", async () => {
    const base64 = Buffer.from(document.toDocx()).toString("base64");
    await client.Word.run(async (context) => {
      context.application.createDocument(base64).open();
      await context.sync();
    });
    const opened = openWordDocument(client.opened.at(-1)!, nodeXml);
    expect(bodyXml(opened)).toBe(bodyXml(document));
  });

  test("is said to be saved only until something changes", async () => {
    const saved = await client.Word.run(async (context) => {
      context.document.load("saved");
      await context.sync();
      const before = context.document.saved;
      context.document.body.insertText("x", "End");
      context.document.load("saved");
      await context.sync();
      context.document.load("saved");
      await context.sync();
      const changed = context.document.saved;
      context.document.save();
      await context.sync();
      context.document.load("saved");
      await context.sync();
      return [before, changed, context.document.saved];
    });
    expect(saved).toEqual([true, false, true]);
  });
});

test("a batch waits as long as the web lets one wait", async () => {
  client.deviations.latencyMs = 80;
  const begun = Date.now();
  await client.Word.run(async (context) => {
    context.document.body.load("text");
    await context.sync();
  });
  expect(Date.now() - begun).toBeGreaterThanOrEqual(75);
});

test("the client complains about nothing", () => {
  expect(client.complaints).toEqual([]);
});
