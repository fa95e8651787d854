import { blankContact } from "../../src/domain/contact/draft-contact";
import type { Store } from "../../src/ports/store";
import { Database } from "../../src/store/database";
import type { ChangeRow } from "../../src/store/rows";
import { aLogging, aPassage } from "../support/a-logging";
import { aHeader, aLine } from "../support/a-segment";
import { aDatabaseName, aStore } from "../support/a-store";

const ada = { ...blankContact("person", "2026-01-01"), name: "Ada" };

describe("the change log", () => {
  test("tells each change of a contact, field by field, and what a removed one was", async () => {
    const rows = await logOf(async ({ contacts }) => {
      await contacts.add([ada, ada]);
      await contacts.update([{ ...ada, no: "CT000001", name: "Augusta", minor: true }]);
      await contacts.remove(["CT000002"]);
    });
    expect(rows.map(({ errand, changes }) => [errand, changes])).toEqual([
      ["add contacts", [{ how: "added", kind: "contact", nos: ["CT000001", "CT000002"] }]],
      [
        "update contacts",
        [
          {
            how: "changed",
            kind: "contact",
            no: "CT000001",
            fields: { name: ["Ada", "Augusta"], minor: [false, true] },
          },
        ],
      ],
      [
        "remove contacts",
        [{ how: "removed", kind: "contact", no: "CT000002", record: { ...ada, no: "CT000002" } }],
      ],
    ]);
  });

  test("is numbered upwards, timed, and tells the kinds of each row", async () => {
    const rows = await logOf(async ({ contacts, segments }) => {
      await contacts.add([ada]);
      await segments.create(aHeader());
    });
    expect(rows.map(({ seq, time, kinds }) => [seq, time, kinds])).toEqual([
      [1, "2026-11-23T10:00:00.000Z", ["contact"]],
      [2, "2026-11-23T10:00:00.000Z", ["segment"]],
    ]);
  });

  test("tells of a segment which lines came, changed and went", async () => {
    const rows = await logOf(async ({ segments }) => {
      const no = await segments.create(aHeader());
      const lines = [1, 2, 3].map((lineNo) => aLine({ lineNo }));
      await segments.change(no, (segment) => ({ ...segment, lines }));
      await segments.change(no, (segment) => ({
        ...segment,
        lines: segment.lines.slice(1).map((line) => ({ ...line, subject: "New" })),
      }));
    });
    expect(rows.slice(1).map(({ changes }) => changes)).toEqual([
      [{ how: "added", kind: "segmentLine", nos: ["SM00001/1", "SM00001/2", "SM00001/3"] }],
      [
        ...["SM00001/2", "SM00001/3"].map((no) => ({
          how: "changed",
          kind: "segmentLine",
          no,
          fields: { subject: ["An invitation", "New"] },
        })),
        { how: "removed", kind: "segmentLine", no: "SM00001/1", record: null },
      ],
    ]);
  });

  test("keeps the words that a passage had before", async () => {
    const rows = await logOf(async ({ segments }) => {
      await segments.create(aHeader());
      await segments.savePassages([aPassage()]);
      await segments.savePassages([aPassage({ text: "Later", ooxml: "<pkg/>" })]);
    });
    expect(rows.at(-1)?.changes).toEqual([
      {
        how: "changed",
        kind: "passage",
        no: "SM00001/CT000001/p1",
        fields: {
          text: ["Come by on Friday.", "Later"],
          ooxml: ["<pkg>Come by on Friday.</pkg>", "<pkg/>"],
        },
      },
    ]);
  });

  test("tells a logging in one row", async () => {
    const rows = await logOf(async ({ segments, log }) => {
      const no = await segments.create(aHeader());
      const lines = [aLine()];
      const segment = await segments.change(no, (empty) => ({ ...empty, lines }));
      await log.logSegment(segment, aLogging(segment));
    });
    expect(rows.at(-1)).toMatchObject({
      errand: "log segment",
      changes: [
        { how: "added", kind: "loggedSegment", nos: ["1"] },
        { how: "added", kind: "interactionLogEntry", nos: ["1"] },
        { how: "removed", kind: "segment", no: "SM00001", record: null },
      ],
    });
  });

  test("says nothing of an errand that changed nothing", async () => {
    const rows = await logOf(async ({ contacts, setup }) => {
      await contacts.add([ada]);
      await contacts.update([{ ...ada, no: "CT000001" }]);
      await setup.save({ userName: "" });
    });
    expect(rows).toHaveLength(1);
  });
});

async function logOf(deeds: (store: Store) => Promise<void>): Promise<readonly ChangeRow[]> {
  const databaseName = aDatabaseName();
  const store = await aStore({ databaseName });
  await deeds(store);
  store.close();
  const database = await new Database({ name: databaseName }).open();
  const rows = (await database.table("changes").toArray()) as ChangeRow[];
  database.close();
  return rows;
}
