import { createContact, removeContacts, saveContact } from "../../src/app/edit-contact";
import { newSegment, pickContacts } from "../../src/app/compose-segment";
import { aStore } from "../support/a-store";
import { someDoors } from "../support/some-doors";

async function someone() {
  const doors = someDoors(await aStore());
  const engines = await createContact(doors, {
    type: "company",
    name: "Engines",
    city: "London",
    phone: "1",
  });
  const ada = await createContact(doors, {
    type: "person",
    name: "Ada Lovelace",
    companyNo: "CT000001",
  });
  expect([engines, ada]).toMatchObject([{ value: "CT000001" }, { value: "CT000002" }]);
  const [company, person] = await doors.store.contacts.contacts(["CT000001", "CT000002"]);
  return { doors, company: company!, person: person! };
}

describe("editing contacts", () => {
  test("creates a person with what the company says", async () => {
    const { doors, person } = await someone();
    expect(person).toMatchObject({
      surname: "Lovelace",
      city: "London",
      phone: "1",
      createdOn: "2026-11-23",
    });
    doors.store.close();
  });

  test("refuses a contact without a name, and says why", async () => {
    const { doors } = await someone();
    expect(await createContact(doors, { type: "person" })).toEqual({
      ok: false,
      problem: [{ kind: "nameIsMissing" }],
    });
    doors.store.close();
  });

  test("moves the persons along with their company", async () => {
    const { doors, company } = await someone();
    const saved = await saveContact(doors, { ...company, city: "Oslo" }, company);
    expect(saved).toMatchObject({ ok: true, value: { city: "Oslo" } });
    const [person] = await doors.store.contacts.contacts(["CT000002"]);
    expect(person?.city).toBe("Oslo");
    doors.store.close();
  });

  test("overwrites no change made in another pane", async () => {
    const { doors, person } = await someone();
    await saveContact(doors, { ...person, phone: "2" }, person);
    await expect(saveContact(doors, { ...person, phone: "3" }, person)).rejects.toMatchObject({
      code: "conflict",
    });
    doors.store.close();
  });

  test("removes nobody who is on an open segment, and names it", async () => {
    const { doors } = await someone();
    const no = await newSegment(doors, "Spring letter");
    await pickContacts(doors, no, ["CT000002"]);
    await expect(removeContacts(doors, ["CT000002"])).rejects.toMatchObject({ segmentNos: [no] });
    doors.store.close();
  });
});
