import PostalMime from "postal-mime";
import { deliverFirst } from "../../src/app/deliver-letters";
import { mergeLetters } from "../../src/app/merge-letters";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";
import { readBytes } from "../support/a-merger";
import { ADA, anOpenSegment, aPane, bytesOf, type OpenSegment } from "../support/an-open-segment";

const WANTED = { delivery: "email", reason: "", run: {} } as const;

const BY_EMAIL = { correspondenceType: "email", subject: "Einladung zum Frühjahr" } as const;

describe("e-mail drafts", () => {
  test("are made for each line that goes by e-mail, with the letter attached", async () => {
    const [email] = await draftsOf({
      contacts: [{ ...ADA, email: "ada@contoso.example" }],
      line: BY_EMAIL,
    });
    expect(email?.to).toMatchObject([{ name: "Ada Lovelace", address: "ada@contoso.example" }]);
    expect(email?.subject).toBe("Einladung zum Frühjahr");
    const [attachment] = email?.attachments ?? [];
    expect(attachment?.filename).toBe("Einladung zum Frühjahr.docx");
    expect(readBytes(new Uint8Array(attachment?.content as ArrayBuffer))).toMatchObject({
      record: { "contact.name": "Ada Lovelace" },
    });
  });

  test("come from the line's salesperson", async () => {
    const contacts = [{ ...ADA, email: "ada@contoso.example" }];
    const [email] = await draftsOf({ contacts, line: BY_EMAIL });
    expect(email?.from).toMatchObject({ name: "Jo Beran", address: "jo@ours.example" });
  });

  test("are not made for lines on paper, nor for who has no address", async () => {
    expect(await draftsOf({ contacts: [{ ...ADA, email: "ada@contoso.example" }] })).toEqual([]);
    expect(await draftsOf({ contacts: [ADA], line: BY_EMAIL })).toEqual([]);
  });

  test("never go to who objects to e-mail", async () => {
    const doors = await aPane();
    const doNotEmail = { date: "2026-05-01", source: "letter" };
    const contacts = [{ ...ADA, email: "ada@contoso.example", doNotEmail }];
    const { header } = await anOpenSegment(doors, { contacts, line: BY_EMAIL });
    expect((await mergeLetters(doors, header.no, WANTED)).ok).toBe(false);
  });
});

async function draftsOf(opened: OpenSegment) {
  const doors = await aPane();
  const jo = { code: "JO", name: "Jo Beran", jobTitle: "", phone: "", email: "jo@ours.example" };
  await doors.store.setup.save({ salespersons: [jo] });
  const { header } = await anOpenSegment(doors, opened);
  const merged = await mergeLetters(doors, header.no, WANTED);
  if (!merged.ok) throw new Error(JSON.stringify(merged.problem));
  await deliverFirst(doors, merged.value);
  const files = await Promise.all(doors.downloads.map(bytesOf));
  const zips = files.flatMap((file) => readZip(file, USUAL_LIMITS));
  return Promise.all(zips.map((entry) => PostalMime.parse(inflateEntry(entry))));
}
