import fc from "fast-check";
import type { CarriedWords } from "../../src/domain/letter/carried-words";
import {
  OWN_WORDS_LIMITS,
  OWN_WORDS_NAMESPACE,
  readOwnWords,
  writeOwnWords,
} from "../../src/merge/own-words-xml";
import { aPassageOoxml } from "../support/a-passage-ooxml";

const text = fc.string({ unit: "binary", maxLength: 12 });
const passage = fc.oneof(
  text,
  text.map((words) => `<pkg:part a="1">${words}</pkg:part><pkg:part b="2">same</pkg:part>`),
  fc.constant(aPassageOoxml("<w:p><w:r><w:t>Bring the plans.</w:t></w:r></w:p>")),
);
const someWords: fc.Arbitrary<CarriedWords> = fc.uniqueArray(
  fc.record({
    storeId: text,
    segmentNo: text,
    contacts: fc.uniqueArray(
      fc.record({
        contactNo: text,
        externalId: text,
        email: text,
        name: text,
        passages: fc.uniqueArray(
          fc.record({ passageKey: text, ooxml: passage, basedOn: passage }),
          { selector: ({ passageKey }) => passageKey, maxLength: 3 },
        ),
      }),
      { selector: ({ contactNo }) => contactNo, maxLength: 4 },
    ),
  }),
  { selector: ({ storeId, segmentNo }) => JSON.stringify([storeId, segmentNo]), maxLength: 3 },
);

const ADA = {
  contactNo: "CT000001",
  externalId: "AL-1",
  email: "ada@example.com",
  name: "Ada Lovelace",
};

function carrying(ooxml: string, count = 1): CarriedWords {
  const contacts = Array.from({ length: count }, (_each, index) => ({
    ...ADA,
    contactNo: `CT${index}`,
    passages: [{ passageKey: "p1", ooxml: `${ooxml}${index}`, basedOn: ooxml }],
  }));
  return [{ storeId: "S", segmentNo: "S00001", contacts }];
}

function written(carried: CarriedWords): string {
  const xml = writeOwnWords(carried);
  if (!xml.ok) throw new Error(xml.problem);
  return xml.value;
}

function part(content: string): string {
  return `<ownWords xmlns="${OWN_WORDS_NAMESPACE}">${content}</ownWords>`;
}

describe("the own words that a document carries", () => {
  test("are read back as they were written", () => {
    fc.assert(
      fc.property(someWords, (carried) => {
        expect(readOwnWords(written(carried))).toEqual({ ok: true, value: carried });
      }),
    );
  });

  test("are nothing where there are none", () => {
    expect(written([])).toBe("");
    expect(readOwnWords("")).toEqual({ ok: true, value: [] });
  });

  test("say what passages have in common once", () => {
    const styles = `<w:style>${"x".repeat(10_000)}</w:style>`;
    const ooxml = aPassageOoxml("<w:p/>", { styles });
    expect(written(carrying(ooxml, 50)).length).toBeLessThan(25_000);
  });

  test("name what a contact is known by, and nothing else of it", () => {
    expect(written(carrying("x"))).toContain(
      '<contact no="CT0" externalId="AL-1" email="ada@example.com" name="Ada Lovelace">',
    );
  });

  test.each([
    ["no XML", "hello"],
    ["cut short", written(carrying("x")).slice(0, -20)],
    ["another's", "<ownWords/>"],
    ["of a document type", `<!DOCTYPE x [<!ENTITY a "b">]>${part("")}`],
    ["of pieces that are not there", part(withWords("0 7"))],
    ["of pieces without a number", part(withWords("x"))],
    ["without a contact's number", part("<segment storeId='' no=''><contact/></segment>")],
    ["of one contact twice", part(withWords("0", 2))],
    ["of elements within elements without end", part("<a>".repeat(30) + "</a>".repeat(30))],
  ])("are damaged when they are %s", (_what, xml) => {
    expect(readOwnWords(xml)).toEqual({ ok: false, problem: "damaged" });
  });

  test.each([
    ["the part", part(`<piece>${"x".repeat(OWN_WORDS_LIMITS.xml)}</piece>`)],
    ["a name", part(withWords("0").replace('name=""', `name="${"x".repeat(2000)}"`))],
    [
      "what a few pieces come to",
      part(`<piece>${"x".repeat(1024 * 1024)}</piece>${withWords("0 ".repeat(100).trim())}`),
    ],
  ])("are refused when %s is too long", (_what, xml) => {
    expect(readOwnWords(xml)).toEqual({ ok: false, problem: "tooLarge" });
  });

  test("are not written when they are too many", () => {
    const many = carrying("x".repeat(OWN_WORDS_LIMITS.xml));
    expect(writeOwnWords(many)).toEqual({ ok: false, problem: "tooLarge" });
  });

  test("can be read again however long a name is", () => {
    const [segment] = carrying("x");
    const contacts = [{ ...ADA, name: "x".repeat(5000), passages: [] }];
    const read = readOwnWords(written([{ storeId: "", segmentNo: "", ...segment, contacts }]));
    expect(read).toMatchObject({ ok: true });
  });
});

function withWords(list: string, count = 1): string {
  const contact =
    `<contact no="" externalId="" email="" name="">` +
    `<words passage="p1" text="${list}" over=""/></contact>`;
  return `<piece>x</piece><segment storeId="" no="">${contact.repeat(count)}</segment>`;
}
