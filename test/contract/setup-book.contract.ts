import type { Store } from "../../src/ports/store";
import { aContact } from "../support/a-contact";
import { aHeader } from "../support/a-segment";
import { anInteractionTemplate } from "../support/an-interaction-template";
import { firstOf, nowOf } from "../support/a-store";

/** What every setup book does, whatever it keeps the setup in. `openPane` opens another pane on a store. */
export function setupBookContract(
  openStore: () => Promise<Store>,
  openPane: (store: Store) => Promise<Store>,
) {
  test("starts with salutation formulas, a business letter and nobody", async () => {
    const { setup } = await openStore();
    const { salutationFormulas, interactionTemplates, ...rest } = await setup.read();
    expect(salutationFormulas).toHaveLength(72);
    expect(interactionTemplates.map(({ code }) => code)).toEqual(["BUS"]);
    expect(rest).toMatchObject({
      storeId: "store-1",
      salespersons: [],
      campaigns: [],
      codes: [],
      defaultLanguage: "en",
      userName: "",
      userSalespersonCode: "",
    });
    expect(rest.company.name).toBe("");
  });

  test("keeps what is saved, and leaves the rest", async () => {
    const { setup } = await openStore();
    const before = await setup.read();
    const company = { ...before.company, name: "Halvorsen & Lark" };
    await setup.save({ company, userName: "Helena" });
    await setup.save({ userSalespersonCode: "HB" });
    expect(await setup.read()).toEqual({
      ...before,
      company,
      userName: "Helena",
      userSalespersonCode: "HB",
    });
  });

  test("replaces a list by what is saved of it", async () => {
    const { setup } = await openStore();
    const [gone, kept, added] = ["A", "B", "C"].map((code) => anInteractionTemplate({ code }));
    if (!gone || !kept || !added) throw new Error("No templates.");
    await setup.save({ interactionTemplates: [gone, kept] });
    const changed = { ...kept, description: "Changed" };
    await setup.save({ interactionTemplates: [added, changed] });
    expect((await setup.read()).interactionTemplates).toEqual([changed, added]);
    expect((await setup.read()).salutationFormulas).toHaveLength(72);
  });

  test("goes on with the number that was chosen, for contacts and segments", async () => {
    const { setup, contacts, segments } = await openStore();
    await contacts.add([aContact()]);
    const { numberSeries } = await setup.read();
    expect(numberSeries.contact).toEqual({ prefix: "CT", digits: 6, lastUsed: 1 });
    await setup.save({
      numberSeries: {
        contact: { prefix: "K-", digits: 4, lastUsed: 99 },
        segment: { prefix: "S", digits: 3, lastUsed: 0 },
      },
    });
    expect(await contacts.add([aContact(), aContact()])).toEqual(["K-0100", "K-0101"]);
    expect(await segments.create(aHeader())).toBe("S001");
  });

  test("never goes back to a number that was used meanwhile", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    const { numberSeries } = await store.setup.read();
    await pane.contacts.add([aContact(), aContact(), aContact()]);
    const contact = { ...numberSeries.contact, prefix: "K" };
    await store.setup.save({ numberSeries: { ...numberSeries, contact } });
    expect(await store.contacts.add([aContact()])).toEqual(["K000004"]);
  });

  test("tells another pane", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    await store.setup.save({ campaigns: [{ no: "CP1", description: "Golf day" }] });
    const { campaigns } = await firstOf(pane.setup.setup, ({ campaigns: all }) => all.length > 0);
    expect(campaigns).toEqual([{ no: "CP1", description: "Golf day" }]);
  });

  test("keeps an interaction template's letters, and removes them with it", async () => {
    const { setup } = await openStore();
    const german = { language: "de", docx: Uint8Array.from([1, 2]) };
    const french = { language: "fr", docx: Uint8Array.from([3]) };
    await setup.changeTemplateLetters("BUS", { kept: [french, german], removed: [] });
    expect(await nowOf(setup.templateLetters("BUS"))).toEqual([german, french]);
    await setup.changeTemplateLetters("BUS", { kept: [], removed: ["fr"] });
    await setup.save({ userName: "Helena" });
    expect(await nowOf(setup.templateLetters("BUS"))).toEqual([german]);
    await setup.save({ interactionTemplates: [] });
    expect(await nowOf(setup.templateLetters("BUS"))).toEqual([]);
    const gone = setup.changeTemplateLetters("BUS", { kept: [german], removed: [] });
    await expect(gone).rejects.toMatchObject({ code: "conflict" });
  });

  test("keeps its id for life", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    expect((await nowOf(pane.setup.setup)).storeId).toBe((await store.setup.read()).storeId);
  });

  test("loads a sample beside what was set up, and changes nothing of it", async () => {
    const store = await openStore();
    const { setup } = store;
    const mine = { code: "HB", name: "Mine", jobTitle: "", phone: "", email: "" };
    await setup.save({ salespersons: [mine], userName: "Me" });
    await store.loadSampleData({
      contacts: [],
      setup: {
        salespersons: [
          { ...mine, name: "Theirs" },
          { ...mine, code: "TM", name: "Thomas" },
        ],
        userName: "Helena",
        defaultLanguage: "de",
      },
    });
    const { salespersons, userName, defaultLanguage } = await setup.read();
    expect(salespersons.map(({ name }) => name)).toEqual(["Mine", "Thomas"]);
    expect([userName, defaultLanguage]).toEqual(["Me", "de"]);
  });
}
