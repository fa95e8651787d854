import { openFragment } from "../../src/ooxml/wml/fragment";
import { trimPassage } from "../../src/word/trim-passage";
import { aPassageOoxml } from "../support/a-passage-ooxml";

const style = (id: string, basedOn = "", isDefault = false) =>
  `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ""} w:styleId="${id}">` +
  `${basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`}</w:style>`;

const STYLES =
  "<w:docDefaults/><w:latentStyles/>" +
  style("Normal", "", true) +
  style("Quote", "Base") +
  style("Base") +
  style("Unused", "Base");

const body = '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>Words</w:t></w:r></w:p>';
const control = `<w:sdt><w:sdtPr><w:tag w:val="passage:p1"/></w:sdtPr><w:sdtContent>${body}</w:sdtContent></w:sdt>`;

const mainOf = (passage: string) => openFragment(passage).main.root.source;
const partNames = (passage: string) => openFragment(passage).package.parts.map(({ name }) => name);

describe("what Word hands out for a passage", () => {
  test.each([
    ["with its control", control],
    ["with its control and a paragraph behind it", `${control}<w:p/>`],
    ["without its control", body],
  ])("is its content alone, %s", (_what, handedOut) => {
    const passage = trimPassage(aPassageOoxml(handedOut), "passage:p1");
    expect(mainOf(passage)).toContain(`<w:body>${body}</w:body>`);
  });

  test("keeps the styles that the content leads to, and the defaults", () => {
    const passage = trimPassage(aPassageOoxml(control, { styles: STYLES }), "passage:p1");
    const { styles } = openFragment(passage);
    expect(styles?.root.source.match(/w:styleId="\w+"/g)).toEqual([
      'w:styleId="Normal"',
      'w:styleId="Quote"',
      'w:styleId="Base"',
    ]);
    expect(styles?.root.source).toContain("<w:docDefaults/>");
    expect(styles?.root.source).not.toContain("latent");
  });

  test("keeps lists only where there is one", () => {
    const numbering = '<w:num w:numId="1"/>';
    const listed = body.replace("</w:pPr>", '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const trimmed = (content: string) =>
      partNames(trimPassage(aPassageOoxml(content, { numbering }), "passage:p1"));
    expect(trimmed(body)).not.toContain("/word/numbering.xml");
    expect(trimmed(listed)).toContain("/word/numbering.xml");
  });

  test("keeps the links that it uses, and no others", () => {
    const links = { rId8: "https://used.example", rId9: "https://other.example" };
    const linked = '<w:p><w:hyperlink r:id="rId8"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>';
    const { package: opened, main } = openFragment(
      trimPassage(aPassageOoxml(linked, { links }), "passage:p1"),
    );
    expect(opened.relationshipsOf(main.part.name).map(({ target }) => target)).toEqual([
      "https://used.example",
    ]);
  });

  test("is the same when it is trimmed again", () => {
    const once = trimPassage(aPassageOoxml(control, { styles: STYLES }), "passage:p1");
    expect(trimPassage(once, "passage:p1")).toBe(once);
  });
});
