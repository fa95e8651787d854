import { newSegment, pickContacts } from "../../src/app/compose-segment";
import { readSegment } from "../../src/app/read-segment";
import { reuseSegment, sourceOfLogged, sourceOfOpen, undoReuse } from "../../src/app/reuse-segment";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { aLogging, aPassage } from "../support/a-logging";
import { aStore, nowOf } from "../support/a-store";
import { someDoors } from "../support/some-doors";

const blank = blankContact("person", "2026-01-01");
const ALL = { header: true, letters: true, passages: true };

const HEADER = {
  salespersonCode: "JO",
  campaignNo: "CP1",
  templateCode: "GOLF",
  unitCostCents: 250,
  subject: "Golf",
  subjects: { en: "Golf" },
  letterLanguages: ["en"],
};

describe("reusing another segment", () => {
  test.each(["logged", "open"] as const)("takes all along from a %s one", async (kind) => {
    const { doors, source, segmentNo } = await twoSegments(kind);
    const { step } = await reuseSegment(doors, segmentNo, source, ALL);
    const { header, lines, criteria } = await readSegment(doors, segmentNo);
    expect(step.addedLineNos).toEqual([1, 2]);
    expect(criteria).toEqual([step]);
    const own = { no: segmentNo, description: "Autumn letter", letterLanguages: [] };
    expect(header).toMatchObject({ ...HEADER, ...own });
    expect(lines.map(({ contactNo, subject }) => [contactNo, subject])).toEqual([
      ["CT000001", "Golf"],
      ["CT000002", "Golf"],
    ]);
    expect(await nowOf(doors.store.segments.passages(segmentNo))).toEqual([
      aPassage({ segmentNo }),
    ]);
  });

  test("takes the contacts alone where nothing else is wanted", async () => {
    const { doors, source, segmentNo } = await twoSegments("logged");
    await reuseSegment(doors, segmentNo, source, {
      header: false,
      letters: false,
      passages: false,
    });
    const { header, lines } = await readSegment(doors, segmentNo);
    expect(lines).toHaveLength(2);
    expect(header).toMatchObject({ campaignNo: "", templateCode: "", subjects: {} });
    expect(await nowOf(doors.store.segments.passages(segmentNo))).toEqual([]);
  });

  test("leaves the words that somebody has here already", async () => {
    const { doors, source, segmentNo } = await twoSegments("logged");
    const own = aPassage({ segmentNo, text: "Mine" });
    await doors.store.segments.savePassages([own]);
    const reused = await reuseSegment(doors, segmentNo, source, ALL);
    expect(reused.passages).toEqual([]);
    expect(await nowOf(doors.store.segments.passages(segmentNo))).toEqual([own]);
  });

  test("is taken back whole", async () => {
    const { doors, source, segmentNo } = await twoSegments("logged");
    const before = await readSegment(doors, segmentNo);
    await undoReuse(doors, await reuseSegment(doors, segmentNo, source, ALL));
    expect(await readSegment(doors, segmentNo)).toEqual(before);
    expect(await nowOf(doors.store.segments.passages(segmentNo))).toEqual([]);
  });

  test("is not taken back over what was done since", async () => {
    const { doors, source, segmentNo } = await twoSegments("logged");
    const reused = await reuseSegment(doors, segmentNo, source, ALL);
    await pickContacts(doors, segmentNo, ["CT000001"]);
    await expect(undoReuse(doors, reused)).rejects.toMatchObject({ code: "conflict" });
    expect(await nowOf(doors.store.segments.passages(segmentNo))).toHaveLength(1);
  });

  test("knows whether there is a letter to open", async () => {
    expect((await twoSegments("logged")).source.letterOf).toMatchObject({ entryNo: 1 });
    expect((await twoSegments("open")).source.letterOf).toBeNull();
  });
});

/** A segment of Ada and Bob, Ada with words of her own, and another that nobody is in yet. */
async function twoSegments(kind: "logged" | "open") {
  const doors = someDoors(await aStore());
  const { store } = doors;
  await store.contacts.add(["Ada", "Bob"].map((name) => ({ ...blank, name })));
  const no = await newSegment(doors, "Spring letter");
  await store.segments.change(no, ({ header, ...rest }) => ({
    ...rest,
    header: { ...header, ...HEADER },
  }));
  await pickContacts(doors, no, ["CT000001", "CT000002"]);
  await store.segments.savePassages([aPassage({ segmentNo: no })]);
  const segmentNo = await newSegment(doors, "Autumn letter");
  if (kind === "open") return { doors, segmentNo, source: await sourceOfOpen(doors, no) };
  const segment = await readSegment(doors, no);
  const letterTemplate = Uint8Array.from([80, 75]);
  await store.log.logSegment(segment, aLogging(segment, { letterTemplate }));
  const [logged] = await nowOf(store.log.loggedSegments);
  return { doors, segmentNo, source: await sourceOfLogged(doors, logged!) };
}
