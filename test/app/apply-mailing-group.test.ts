import { applyMailingGroup } from "../../src/app/apply-mailing-group";
import { takeBackContacts } from "../../src/app/change-contacts";
import { newSegment, pickContacts } from "../../src/app/compose-segment";
import { readSegment } from "../../src/app/read-segment";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { aStore } from "../support/a-store";
import { someDoors } from "../support/some-doors";

describe("applying a mailing group", () => {
  test("tags every contact of the segment, and leaves the others in it", async () => {
    const { doors, segment, groups } = await aSegment();
    const changed = await applyMailingGroup(doors, segment, { code: "GOLF", emptyFirst: false });
    expect(changed.after.map(({ no }) => no)).toEqual(["CT000002"]);
    expect(await groups()).toEqual([["GOLF"], ["NEWS", "GOLF"], ["GOLF"]]);
    doors.store.close();
  });

  test("empties the group first when told to, and is taken back whole", async () => {
    const { doors, segment, groups } = await aSegment();
    const before = await groups();
    const changed = await applyMailingGroup(doors, segment, { code: "GOLF", emptyFirst: true });
    expect(await groups()).toEqual([["GOLF"], ["NEWS", "GOLF"], []]);
    await takeBackContacts(doors, changed);
    expect(await groups()).toEqual(before);
    doors.store.close();
  });

  test("is not taken back over what was changed since", async () => {
    const { doors, segment } = await aSegment();
    const changed = await applyMailingGroup(doors, segment, { code: "GOLF", emptyFirst: false });
    const [bob] = changed.after;
    await doors.store.contacts.update([{ ...bob!, city: "Rome" }]);
    await expect(takeBackContacts(doors, changed)).rejects.toMatchObject({ code: "conflict" });
    doors.store.close();
  });
});

/** A segment of the first two of three; the first and the third are in the group. */
async function aSegment() {
  const doors = someDoors(await aStore());
  const blank = blankContact("person", "2026-01-01");
  await doors.store.contacts.add([
    { ...blank, name: "Ada", mailingGroups: ["GOLF"] },
    { ...blank, name: "Bob", mailingGroups: ["NEWS"] },
    { ...blank, name: "Cleo", mailingGroups: ["GOLF"] },
  ]);
  const no = await newSegment(doors, "Golf day");
  await pickContacts(doors, no, ["CT000001", "CT000002"]);
  const groups = async () => {
    const contacts = await doors.store.contacts.contacts(["CT000001", "CT000002", "CT000003"]);
    return contacts.map(({ mailingGroups }) => mailingGroups);
  };
  return { doors, segment: await readSegment(doors, no), groups };
}
