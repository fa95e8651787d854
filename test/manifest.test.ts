/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PANE_COMMANDS } from "../src/ui/shared/pane-commands";

const ROOT = join(__dirname, "..");
const SOURCE = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const OFFICE_APP = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const BASIC_TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const LANGUAGES = ["da-DK", "de-DE", "es-ES", "fr-FR", "it-IT"];

const manifest = new DOMParser().parseFromString(SOURCE, "application/xml");
const root = manifest.documentElement;

/** Checked offline: what Microsoft's validation service would refuse. */
describe("the manifest", () => {
  test("is well-formed XML of an Office task pane add-in", () => {
    expect(manifest.getElementsByTagName("parsererror")).toHaveLength(0);
    expect([root.namespaceURI, root.localName, root.getAttribute("xsi:type")]).toEqual([
      OFFICE_APP,
      "OfficeApp",
      "TaskPaneApp",
    ]);
  });

  test.each<[what: string, parent: Element, order: string[]]>([
    [
      "OfficeApp",
      root,
      [
        "Id",
        "Version",
        "ProviderName",
        "DefaultLocale",
        "DisplayName",
        "Description",
        "IconUrl",
        "HighResolutionIconUrl",
        "SupportUrl",
        "AppDomains",
        "Hosts",
        "Requirements",
        "DefaultSettings",
        "Permissions",
        "VersionOverrides",
        "ExtendedOverrides",
      ],
    ],
    ["VersionOverrides", only(OVERRIDES, "VersionOverrides"), ["Hosts", "Resources"]],
    ["Host", only(OVERRIDES, "Host"), ["Runtimes", "DesktopFormFactor"]],
    ["Resources", only(OVERRIDES, "Resources"), ["Images", "Urls", "ShortStrings", "LongStrings"]],
    [
      "DesktopFormFactor",
      only(OVERRIDES, "DesktopFormFactor"),
      ["GetStarted", "FunctionFile", "ExtensionPoint"],
    ],
    ["Control", only(OVERRIDES, "Control"), ["Label", "Supertip", "Icon", "Action"]],
  ])("keeps the schema's order in %s", (_what, parent, order) => {
    expect([...parent.children].map(({ localName }) => localName)).toEqual(order);
  });

  test("has a GUID, a four-part version and the permission it needs", () => {
    expect(text("Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text("Version")).toMatch(/^\d+(\.\d+){3}$/);
    expect(text("Permissions")).toBe("ReadWriteDocument");
  });

  test("requires WordApi 1.3 in a document", () => {
    const sets = all(OFFICE_APP, "Set").map((set) => [
      set.getAttribute("Name"),
      set.getAttribute("MinVersion"),
    ]);
    expect(sets).toContainEqual(["WordApi", "1.3"]);
    expect(only(OFFICE_APP, "Host").getAttribute("Name")).toBe("Document");
    expect(only(OVERRIDES, "OfficeTab").getAttribute("id")).toBe("TabHome");
  });

  test.each([
    ["DisplayName", OFFICE_APP, 125],
    ["Description", OFFICE_APP, 250],
  ] as const)("keeps %s within its length in every language", (name, namespace, longest) => {
    expect(tooLong(only(namespace, name), longest)).toEqual([]);
  });

  test.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ] as const)("keeps %s within their length in every language", (name, longest) => {
    const strings = [...only(BASIC_TYPES, name).children];
    expect(strings.flatMap((string) => tooLong(string, longest))).toEqual([]);
  });

  test("is written in six languages", () => {
    const localised = [
      only(OFFICE_APP, "DisplayName"),
      only(OFFICE_APP, "Description"),
      ...all(BASIC_TYPES, "String"),
    ];
    for (const element of localised) {
      const locales = [...element.children].map((child) => child.getAttribute("Locale") ?? "");
      expect(locales.sort()).toEqual(LANGUAGES);
    }
  });

  test("resolves every resource id, uses every resource, and keeps ids short", () => {
    const asked = elements().flatMap((element) => element.getAttribute("resid") ?? []);
    const given = all(BASIC_TYPES, "Image")
      .concat(all(BASIC_TYPES, "Url"), all(BASIC_TYPES, "String"))
      .flatMap((element) => element.getAttribute("id") ?? []);
    expect([...new Set(asked)].sort()).toEqual([...given].sort());
    expect(given.filter((id) => id.length > 32)).toEqual([]);
  });

  test("reaches everything over https on one host", () => {
    const addresses = SOURCE.match(/"[a-z]+:\/\/[^"]+"/g) ?? [];
    const loaded = addresses.filter((address) => !/schemas\.microsoft|www\.w3\.org/.test(address));
    expect(loaded.length).toBeGreaterThan(8);
    expect(
      loaded.filter(
        (address) =>
          !address.startsWith('"https://localhost:3000/') && address !== '"https://localhost:3000"',
      ),
    ).toEqual([]);
  });

  test("runs the ribbon's commands in the page of the pane", () => {
    const pane = only(OVERRIDES, "SourceLocation").getAttribute("resid");
    expect(only(OVERRIDES, "FunctionFile").getAttribute("resid")).toBe(pane);
    expect(only(OVERRIDES, "Runtime").getAttribute("resid")).toBe(pane);
    const names = all(OVERRIDES, "FunctionName").map(({ textContent }) => textContent);
    expect(names).toEqual([
      "insertField",
      "previousContact",
      "nextContact",
      "checkLetters",
      "logSegment",
    ]);
    expect(names.filter((name) => !Object.hasOwn(PANE_COMMANDS, name))).toEqual([]);
  });

  test("names the keys that the pane itself obeys", () => {
    const address = only(OFFICE_APP, "ExtendedOverrides").getAttribute("Url") ?? "";
    const { actions, shortcuts } = JSON.parse(
      readFileSync(join(ROOT, new URL(address).pathname), "utf8"),
    ) as Shortcuts;
    expect(actions.map(({ id }) => id)).toEqual(Object.keys(PANE_COMMANDS));
    expect(shortcuts.map(({ action, key }) => [action, key.default])).toEqual(
      Object.entries(PANE_COMMANDS).map(([command, { code }]) => [
        command,
        `Ctrl+Alt+Shift+${code.replace(/^(Digit|Key|Arrow)/, "")}`,
      ]),
    );
  });

  test("shows each picture of the ribbon as a square of the pixels in its name", () => {
    const images = [...only(BASIC_TYPES, "Images").children].map((element) => ({
      pixels: Number(element.getAttribute("id")?.split(".")[1]),
      size: sizeOf(element.getAttribute("DefaultValue") ?? ""),
    }));
    expect(images).toHaveLength(18);
    expect(images.filter(({ pixels, size }) => size.some((each) => each !== pixels))).toEqual([]);
  });

  test.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("shows %s as a square of %i pixels", (name, pixels) => {
    const address = only(OFFICE_APP, name).getAttribute("DefaultValue") ?? "";
    expect(sizeOf(address)).toEqual([pixels, pixels]);
  });
});

interface Shortcuts {
  readonly actions: readonly { readonly id: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string };
  }[];
}

function elements(): Element[] {
  return [...manifest.getElementsByTagName("*")];
}

function all(namespace: string, name: string): Element[] {
  return [...manifest.getElementsByTagNameNS(namespace, name)];
}

function only(namespace: string, name: string): Element {
  const [element] = all(namespace, name);
  if (element === undefined) throw new Error(`The manifest has no ${name}.`);
  return element;
}

function text(name: string): string {
  return only(OFFICE_APP, name).textContent;
}

function tooLong(element: Element, longest: number): string[] {
  return [element, ...element.children]
    .map((child) => child.getAttribute("DefaultValue") ?? child.getAttribute("Value") ?? "")
    .filter((value) => value.length === 0 || value.length > longest);
}

/** Width and height from the PNG header (RFC 2083, 11.2.1 IHDR). */
function sizeOf(address: string): [number, number] {
  const png = readFileSync(join(ROOT, new URL(address).pathname));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
