import { labelPassageFields, passageFieldTitles } from "../../src/merge/passage-fields";
import {
  isSamePassage,
  passageFingerprint,
  passageText,
} from "../../src/merge/passage-fingerprint";
import { aPassageOoxml, type PassageParts } from "../support/a-passage-ooxml";

const run = (text: string, format = "") =>
  `<w:r>${format === "" ? "" : `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = "") =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const field = (tag: string, content: string, id = 1) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const list = (numId: string, level = "0") =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const numbering = (numId: string, look: string) =>
  `<w:abstractNum w:abstractNumId="${numId}"><w:lvl w:ilvl="0"><w:numFmt w:val="${look}"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>` +
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${numId}"/></w:num>`;
const plain = aPassageOoxml(paragraph(run("Bring a friend.")));

describe("two passages are the same", () => {
  test.each<[what: string, other: string]>([
    ["when runs are split", paragraph(run("Bring ") + run("a friend."))],
    [
      "with other editing sessions",
      `<w:p w:rsidR="00AA" w14:paraId="1" w14:textId="2">${run("Bring a friend.")}</w:p>`,
    ],
    [
      "with spelling and bookmarks",
      paragraph(
        `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="x"/>${run("Bring a friend.")}<w:bookmarkEnd w:id="0"/>`,
      ),
    ],
    ["in another language", paragraph(run("Bring a friend.", '<w:lang w:val="de"/><w:noProof/>'))],
    [
      "with empty properties",
      paragraph(`<w:r><w:rPr/><w:t>Bring a friend.</w:t></w:r>`, "<w:rPr/>"),
    ],
    [
      "with tracked changes that read the same",
      paragraph(
        `<w:ins w:id="1" w:author="A">${run("Bring ")}</w:ins>${run("a friend.")}<w:del w:id="2" w:author="A"><w:r><w:delText>!</w:delText></w:r></w:del>`,
      ),
    ],
  ])("%s", (_what, body) => {
    expect(isSamePassage(aPassageOoxml(body), plain)).toBe(true);
  });

  test("whoever's value their fields show", () => {
    const dear = (name: string, id: number) =>
      aPassageOoxml(paragraph(run("Dear ") + field("merge:contact.name", run(name), id)));
    expect(isSamePassage(dear("Ada", 1), dear("«Name»", 7))).toBe(true);
  });

  test("whatever numbers their lists have", () => {
    const item = (id: string) =>
      aPassageOoxml(paragraph(run("One"), list(id)), { numbering: numbering(id, "decimal") });
    expect(isSamePassage(item("3"), item("9"))).toBe(true);
  });

  test("whatever ids their links have", () => {
    const linked = (id: string) =>
      aPassageOoxml(paragraph(`<w:hyperlink r:id="${id}">${run("here")}</w:hyperlink>`), {
        links: { [id]: "https://example.com" },
      });
    expect(isSamePassage(linked("rId7"), linked("rId9"))).toBe(true);
  });
});

describe("two passages differ", () => {
  test.each<[what: string, body: string, parts?: PassageParts]>([
    ["in a word", paragraph(run("Bring a fiend."))],
    ["in a blank", paragraph(run("Bring a  friend."))],
    ["in bold", paragraph(run("Bring a ") + run("friend", "<w:b/>") + run("."))],
    ["in style", paragraph(run("Bring a friend."), '<w:pStyle w:val="Quote"/>')],
    ["in a list", paragraph(run("Bring a friend."), list("1")), { numbering: numbering("1", "x") }],
    ["in paragraphs", paragraph(run("Bring ")) + paragraph(run("a friend."))],
    ["in a field", paragraph(run("Bring a ") + field("merge:contact.name", run("friend.")))],
    ["in a line break", paragraph(`${run("Bring a friend.")}<w:r><w:br/></w:r>`)],
  ])("%s", (...[, body, parts]) => {
    expect(isSamePassage(aPassageOoxml(body, parts), plain)).toBe(false);
  });

  test.each<[what: string, one: string, other: string]>([
    [
      "in the look of a list",
      aPassageOoxml(paragraph(run("1"), list("1")), { numbering: numbering("1", "decimal") }),
      aPassageOoxml(paragraph(run("1"), list("1")), { numbering: numbering("1", "bullet") }),
    ],
    [
      "in the target of a link",
      aPassageOoxml(paragraph(`<w:hyperlink r:id="r">${run("x")}</w:hyperlink>`), {
        links: { r: "https://a.example" },
      }),
      aPassageOoxml(paragraph(`<w:hyperlink r:id="r">${run("x")}</w:hyperlink>`), {
        links: { r: "https://b.example" },
      }),
    ],
    [
      "in the format of a field",
      aPassageOoxml(paragraph(field("merge:contact.name", run("Ada")))),
      aPassageOoxml(paragraph(field("merge:contact.name", run("Ada", "<w:b/>")))),
    ],
  ])("%s", (_what, one, other) => {
    expect(passageFingerprint(one)).not.toBe(passageFingerprint(other));
  });
});

test("nothing has an empty fingerprint", () => {
  expect(passageFingerprint("")).toBe("");
});

test("a passage reads a line a paragraph", () => {
  const body = paragraph(`${run("a")}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c\u200B</w:t></w:r>`);
  expect(passageText(aPassageOoxml(body + paragraph(run("d"))))).toBe("a\tb\nc\nd");
});

describe("the fields of a passage", () => {
  const inline = field("merge:contact.name#f1", run("Ada", "<w:b/>") + run(" Lovelace"));
  const block = field("merge:addressBlock.mail", paragraph(run("Road 1"), "<w:jc/>"), 2);
  const other = field("someone:else", run("stays"), 3);
  const passage = aPassageOoxml(paragraph(`Dear ${inline}${other}`) + block);

  test("are found by their tags", () => {
    expect([...passageFieldTitles(passage).keys()]).toEqual([
      "merge:contact.name#f1",
      "merge:addressBlock.mail",
    ]);
  });

  test("are labelled, in the form of their first words", () => {
    const labelled = labelPassageFields(passage);
    expect(labelled).not.toMatch(/Ada|Lovelace|Road/);
    expect(labelled).toContain(
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">«Name»</w:t></w:r>',
    );
    expect(labelled).toContain(
      '<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t xml:space="preserve">«Mail Address»</w:t></w:r></w:p>',
    );
    expect(labelled).toContain("stays");
    expect(isSamePassage(labelled, passage)).toBe(true);
  });

  test("are not looked for where there are none", () => {
    expect(labelPassageFields(plain)).toBe(plain);
  });
});
