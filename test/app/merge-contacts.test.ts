import { newSegment, pickContacts } from "../../src/app/compose-segment";
import { mergeContacts } from "../../src/app/merge-contacts";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { aStore, nowOf } from "../support/a-store";
import { anEntryDraft } from "../support/an-entry";
import { someDoors } from "../support/some-doors";

describe("merging two contacts", () => {
  test("gives a company the persons and the interactions of the other, and gives them back", async () => {
    const { doors, kept, other } = await twoCompanies();
    const { contacts, log } = doors.store;
    await log.append([anEntryDraft({ contactNo: "CT000003", companyNo: "CT000002" })]);
    const undo = await mergeContacts(doors, { kept, other, taken: new Set() });
    expect(await contacts.contacts(["CT000002", "CT000003"])).toMatchObject([
      { no: "CT000003", companyNo: "CT000001" },
    ]);
    expect(await nowOf(log.entriesOfContact("CT000003"))).toMatchObject([
      { contactNo: "CT000003", companyNo: "CT000001" },
    ]);
    await undo();
    expect(await contacts.contacts(["CT000001", "CT000002"])).toEqual([kept, other]);
    expect(await nowOf(log.entriesOfContact("CT000003"))).toMatchObject([
      { companyNo: "CT000002" },
    ]);
    doors.store.close();
  });

  test("is refused while the one that would go is in an open segment, which is named", async () => {
    const { doors, kept, other } = await twoCompanies();
    const no = await newSegment(doors, "Golf day");
    await pickContacts(doors, no, [other.no]);
    await expect(mergeContacts(doors, { kept, other, taken: new Set() })).rejects.toMatchObject({
      code: "conflict",
      segmentNos: [no],
    });
    doors.store.close();
  });

  test("is refused when one of them was changed meanwhile", async () => {
    const { doors, kept, other } = await twoCompanies();
    await doors.store.contacts.update([{ ...kept, city: "Rome" }]);
    await expect(mergeContacts(doors, { kept, other, taken: new Set() })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await nowOf(doors.store.contacts.count)).toBe(3);
    doors.store.close();
  });
});

/** Two companies, and a person at the second one. */
async function twoCompanies() {
  const doors = someDoors(await aStore());
  const company = blankContact("company", "2026-01-01");
  await doors.store.contacts.add([
    { ...company, name: "Mills" },
    { ...company, name: "Mills Ltd" },
    { ...blankContact("person", "2026-01-01"), name: "Ada", companyNo: "#1" },
  ]);
  const [kept, other] = await doors.store.contacts.contacts(["CT000001", "CT000002"]);
  return { doors, kept: kept!, other: other! };
}
