import { aDatabaseName } from "../../support/a-store";
import { installedBrowser } from "../../support/installed-browser";
import { openStoresInBrowser, type StoresInBrowser, type Tab } from "./store-in-browser";

jest.setTimeout(120_000);

const program = installedBrowser();
const inBrowser = program === undefined ? describe.skip : describe;

let stores: StoresInBrowser;

beforeAll(async () => {
  if (program !== undefined) stores = await openStoresInBrowser(program);
});

afterAll(async () => {
  if (program === undefined) return;
  expect(stores.complaints).toEqual([]);
  await stores.close();
});

inBrowser("in the browser's own IndexedDB", () => {
  test("the store keeps every promise", async () => {
    const tab = await stores.newTab();
    const names = await tab.ask("collect");
    expect(names.length).toBeGreaterThan(60);
    const broken: Record<string, string> = {};
    for (const [index, name] of names.entries()) {
      const said = await tab.ask("run", index);
      if (said !== "") broken[name] = said;
    }
    expect(broken).toEqual({});
    await tab.close();
  });

  test("two tabs see within a second what the other one does", async () => {
    const [one, other] = await twoTabs();
    await one.ask("add", "Ada");
    expect(await other.ask("names", 1)).toEqual(["Ada"]);
    await other.ask("add", "Bob");
    expect(await one.ask("names", 2)).toEqual(["Ada", "Bob"]);
  });

  test("an upgrade in one tab asks the other to reload, and loses nothing", async () => {
    const databaseName = aDatabaseName();
    const [one, other] = await twoTabs(databaseName);
    await one.ask("add", "Ada");
    expect(await other.ask("upgrade", databaseName)).toMatch(/^upgraded, with \d+ stores$/);
    expect(await one.ask("outdated")).toBe("outdated");
    expect(await one.ask("add", "Bob")).toBe("outdated");
  });
});

async function twoTabs(databaseName = aDatabaseName()): Promise<readonly [Tab, Tab]> {
  const tabs = [await stores.newTab(), await stores.newTab()] as const;
  for (const tab of tabs) await tab.ask("openPane", databaseName);
  return tabs;
}
