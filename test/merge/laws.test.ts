import fc from "fast-check";
import { dropForbiddenCharacters } from "../../src/ooxml/xml/characters";
import { descendants } from "../../src/ooxml/xml/tree";
import type { MergeRecord } from "../../src/domain/letter/letter-content";
import { aContent } from "../support/a-letter";
import {
  aWordLetter,
  control,
  field,
  ours,
  p,
  pWith,
  r,
  simple,
  table,
} from "../support/a-word-letter";
import { letterFaults } from "../support/letter-faults";
import {
  bodyLines,
  mergeJoined,
  mergeOne,
  mergeSeparate,
  opened,
  sectionLines,
} from "../support/merge-here";

const FIELDS = ["contact.name", "contact.city", "contact.phone"];

/** Whatever people have in their contacts, and what no document can hold. */
const value = fc.oneof(
  fc.constantFrom(
    "",
    "Ada",
    "Weiß & Töchter",
    "<b>",
    "]]>",
    " x ",
    "a\nb",
    "a\tb",
    "\u0001\ufffe",
    "שלום",
    "😀",
    "\ud800",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const record: fc.Arbitrary<MergeRecord> = fc
  .tuple(value, value, value)
  .map((values) => Object.fromEntries(FIELDS.map((name, at) => [name, values[at] ?? ""])));
const contents = fc
  .array(record, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((each) => aContent(each)));

const name = fc.constantFrom(...FIELDS);
const inline = fc.oneof(
  fc.constantFrom(r("words "), r("bold", "<w:b/>"), '<w:bookmarkStart w:id="1" w:name="Mark"/>'),
  name.map((each) => ours(each)),
  name.map((each) => field(` MERGEFIELD ${each} \\* MERGEFORMAT `)),
  name.map((each) => simple(` MERGEFIELD "${each}" `)),
  name.map((each) => field(` IF "a" = "a" "yes" "no" `, each)),
);
const paragraph = fc.array(inline, { maxLength: 4 }).map((all) => p(...marked(all)));
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  fc.tuple(paragraph, paragraph).map(([one, other]) => table([one, other], [p("x"), p("")])),
  paragraph.map((content) => control("passage:p1", content)),
  paragraph.map(
    (content) =>
      `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`,
  ),
  fc.constant(pWith("<w:sectPr/>", "A section ends.")),
);
const body = fc.array(block, { minLength: 1, maxLength: 5 }).map((all) => all.join(""));
const letter = fc
  .tuple(body, name)
  .map(([content, each]) => aWordLetter({ body: content, headers: { default: p(ours(each)) } }));

/** Bookmarks begin once and end. */
function marked(content: readonly string[]): readonly string[] {
  const [first, ...others] = content.filter((each) => each.includes("bookmarkStart"));
  const rest = content.filter((each) => !each.includes("bookmarkStart"));
  return first === undefined || others.length > 0
    ? rest
    : [first, ...rest, '<w:bookmarkEnd w:id="1"/>'];
}

const runs = { numRuns: 25 };

describe("whatever the letter and the contacts,", () => {
  test("values that are what is shown change nothing that is seen", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.boolean()), { minLength: 1, maxLength: 5 }),
        (fields) => {
          const shown = (each: string) => `Shown ${each}`;
          const content = fields.map(([each, isOurs]) =>
            isOurs
              ? p(r("Say "), control(`merge:${each}`, r(shown(each), "<w:i/>")))
              : p(field(` MERGEFIELD ${each} `, shown(each), "<w:b/>"), r(".")),
          );
          const template = aWordLetter(content.join(""));
          const same = aContent(Object.fromEntries(FIELDS.map((each) => [each, shown(each)])));
          expect(bodyLines(mergeOne(template, same))).toEqual(bodyLines(template));
          expect(looks(mergeOne(template, same))).toEqual(looks(template));
        },
      ),
      runs,
    );
  });

  test("N letters in one document have N times its sections, every id once, and nothing forbidden", () => {
    fc.assert(
      fc.property(letter, contents, (template, all) => {
        const joined = mergeJoined(template, all);
        const known = new Set(letterFaults(template));
        const fresh = letterFaults(joined).filter((fault) => !known.has(fault));
        // A bookmark that the template has twice is there twice for every letter.
        expect(fresh.filter((fault) => !fault.includes("bookmark"))).toEqual([]);
        const count = (docx: Uint8Array) => descendants(opened(docx).main.root, "w:sectPr").length;
        expect(count(joined)).toBe(all.length * count(template));
        const { source } = opened(joined).main.root;
        expect(dropForbiddenCharacters(source)).toBe(source);
      }),
      runs,
    );
  });

  test("letter k on its own and letter k in the document show the same", () => {
    fc.assert(
      fc.property(letter, contents, (template, all) => {
        const each = mergeSeparate(template, all).letters.map(shownLines);
        expect(
          sectionLines(mergeJoined(template, all))
            .flat()
            .filter((line) => line !== ""),
        ).toEqual(each.flat());
      }),
      runs,
    );
  });

  test("the same input gives the same bytes", () => {
    fc.assert(
      fc.property(letter, contents, (template, all) => {
        expect(Buffer.compare(mergeJoined(template, all), mergeJoined(template, all))).toBe(0);
        const [one, other] = [mergeSeparate(template, all), mergeSeparate(template, all)];
        expect(one).toEqual(other);
      }),
      runs,
    );
  });
});

function shownLines(docx: Uint8Array): readonly string[] {
  return bodyLines(docx).filter((line) => line !== "");
}

/** Each text that is shown, with its formatting. */
function looks(docx: Uint8Array): readonly (readonly string[])[] {
  return descendants(opened(docx).main.root, "w:r")
    .filter((run) => descendants(run, "w:t").length > 0)
    .map((run) => ["w:b", "w:i"].filter((name) => descendants(run, name).length > 0));
}
