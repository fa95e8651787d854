import { removeContact, restoreContact } from "../../src/app/remove-contact";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { aStore, nowOf } from "../support/a-store";
import { someDoors } from "../support/some-doors";

const company = { ...blankContact("company", "2026-01-01"), name: "Analytical Engines" };
const ada = { ...blankContact("person", "2026-01-01"), name: "Ada Lovelace", companyNo: "#0" };

describe("removing a contact", () => {
  test("can be taken back, with the persons of a company", async () => {
    const store = await aStore();
    const doors = someDoors(store);
    await store.contacts.add([company, ada]);
    const before = await store.contacts.contacts(["CT000001", "CT000002"]);
    const removed = await removeContact(doors, "CT000001");
    expect(await nowOf(store.contacts.count)).toBe(1);
    await restoreContact(doors, removed);
    expect(await store.contacts.contacts(["CT000001", "CT000002"])).toEqual(before);
    store.close();
  });

  test("leaves a person who has another company by now where she is", async () => {
    const store = await aStore();
    const doors = someDoors(store);
    await store.contacts.add([company, ada, { ...company, name: "Difference Engines" }]);
    const removed = await removeContact(doors, "CT000001");
    const [today] = await store.contacts.contacts(["CT000002"]);
    await store.contacts.update([{ ...today!, companyNo: "CT000003" }]);
    await restoreContact(doors, removed);
    expect(await store.contacts.contacts(["CT000002"])).toMatchObject([{ companyNo: "CT000003" }]);
    store.close();
  });

  test("says so when the contact is gone already", async () => {
    const store = await aStore();
    await expect(removeContact(someDoors(store), "CT000404")).rejects.toMatchObject({
      code: "conflict",
    });
    store.close();
  });
});
