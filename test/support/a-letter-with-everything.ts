import {
  aWordLetter,
  control,
  field,
  fieldAround,
  instruction,
  ours,
  p,
  pWith,
  r,
  simple,
  table,
} from "./a-word-letter";

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const TEXT_BOX =
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="box"/>' +
  '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent>' +
  `${p(ours("contact.city"))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape id="box" style="width:9pt;height:9pt"><v:textbox><w:txbxContent>${p(ours("contact.city"))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const listed = (text: string) =>
  pWith('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', text);

/** A letter with everything that a merge looks at. */
export function aLetterWithEverything(): Uint8Array {
  return aWordLetter({
    body: [
      p(ours("addressBlock.mail")),
      p(ours("contact.phone")),
      p(
        '<w:bookmarkStart w:id="0" w:name="Start"/>',
        "Dear ",
        ours("contact.firstName", "<w:b/>"),
        '<w:bookmarkEnd w:id="0"/>',
      ),
      p(field(' MERGEFIELD "contact.name" \\* Upper '), simple(" MERGEFIELD City \\b near ")),
      p(
        fieldAround(
          instruction(" IF ") +
            field(" MERGEFIELD contact.city ") +
            instruction(' = "Köln" "Servus" "Hello" '),
          "Hello",
        ),
      ),
      p(field(' SET Fee "7" ', ""), field(' = Fee * 2 \\# "0.00" '), field(" MERGESEQ ")),
      p(field(' DATE \\@ "d MMMM yyyy" '), field(" REF Start \\h "), field(" SEQ Figure ")),
      table([p(ours("contact.phone")), p("fixed")], [p("x"), p(field(" MERGEFIELD x \\# 0 "))]),
      listed("one"),
      listed("two"),
      p(TEXT_BOX),
      control("passage:p1", p("Own words for ", ours("contact.name"))),
      control("condition:c1", p("Only for some")),
      p(
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:commentRangeStart w:id="7"/>',
        r("said"),
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
      ),
      p(`<w:ins w:id="20" w:author="Z">${r("new ")}${ours("contact.city")}</w:ins>`),
      p(`<w:pPr><w:sectPr/></w:pPr>${r("First section")}`),
      p("Yours"),
    ].join(""),
    headers: { default: p(ours("contact.name")), first: p("First") },
    footers: { default: p(field(" PAGE ", "1"), " of ", field(" NUMPAGES ", "1")) },
    footnotes: `<w:footnote w:id="2">${p("<w:r><w:footnoteRef/></w:r>", " Note for ", ours("contact.name"))}</w:footnote>`,
    comments: `<w:comment w:id="7" w:author="Z">${p("why?")}</w:comment>`,
    numbering: NUMBERING,
    settings: '<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>',
    state: {},
  });
}
