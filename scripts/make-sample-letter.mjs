import { readFileSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

/** Writes assets/sample-letter.docx: the letter that the workbench opens first. Run it after changing the words below. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

let controlCount = 0;

const run = (text, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const field = (name, caption, properties = "") =>
  `<w:sdt><w:sdtPr><w:alias w:val="${caption}"/><w:tag w:val="merge:${name}"/><w:id w:val="${1001 + controlCount++}"/></w:sdtPr>` +
  `<w:sdtContent>${run(`«${caption}»`, properties)}</w:sdtContent></w:sdt>`;

const paragraph = (content, style = "") =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;

const cell = (width, content) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(content, "Programme")}</w:tc>`;

const row = (time, what) =>
  `<w:tr>${cell(1500, run(time, "<w:b/>"))}${cell(7500, run(what))}</w:tr>`;

const logo =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">' +
  '<wp:extent cx="540000" cy="540000"/><wp:docPr id="1" name="Logo" descr="Our logo"/>' +
  '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr>' +
  '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="540000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
  "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

const pageNumber = (instruction) =>
  `<w:fldSimple w:instr=" ${instruction} ">${run("1")}</w:fldSimple>`;

const body = [
  paragraph(field("addressBlock.mail", "Mail Address"), "Address"),
  paragraph(field("document.date", "Document Date"), "Date"),
  paragraph(run("An invitation to our customer golf day"), "Subject"),
  paragraph(field("salutation.formal", "Formal Salutation")),
  paragraph(
    run(
      "Every year we spend one day with our customers away from orders and invoices. This time we meet on the greens, and we would be glad to welcome ",
    ) +
      field("contact.name", "Name") +
      run(
        " among our guests. Beginners are as welcome as those with a handicap; clubs, shoes and a patient teacher are there for everyone.",
      ),
  ),
  paragraph(run("What the day looks like:")),
  `<w:tbl><w:tblPr><w:tblStyle w:val="ProgrammeTable"/><w:tblW w:w="9000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="7500"/></w:tblGrid>` +
    row("10:00", "Welcome with coffee, and a first look at the course") +
    row("11:00", "Two groups: nine holes for the experienced, a lesson for the others") +
    row("14:00", "Late lunch on the terrace") +
    row("16:00", "Putting contest, and the prize that nobody has won twice") +
    "</w:tbl>",
  paragraph(
    run("Please tell ") +
      field("salesperson.name", "Salesperson Name") +
      run(" by phone (") +
      field("salesperson.phone", "Salesperson Phone No.") +
      run(") or by e-mail (") +
      field("salesperson.email", "Salesperson E-Mail") +
      run(") whether you can come."),
    "AfterTable",
  ),
  paragraph(run("It would be a pleasure to see you there.")),
  paragraph(run("With kind regards"), "Closing"),
  paragraph(field("salesperson.name", "Salesperson Name")),
  paragraph(
    field("salesperson.jobTitle", "Salesperson Job Title") +
      run(", ") +
      field("ourCompany.name", "Our Name"),
  ),
].join("");

const section =
  '<w:sectPr><w:headerReference w:type="first" r:id="rId2"/><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="first" r:id="rId4"/><w:footerReference w:type="default" r:id="rId4"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1700" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>';

const style = (id, name, inner, basedOn = "Normal") =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/>${inner}</w:style>`;

const styles =
  `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:customStyle="1" w:styleId="ProgrammeTable"><w:name w:val="Programme Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="3B4CCA"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="3B4CCA"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C3CAFF"/></w:tblBorders></w:tblPr></w:style>' +
  style(
    "Address",
    "Letter Address",
    '<w:pPr><w:spacing w:before="240" w:after="480" w:line="252" w:lineRule="auto"/></w:pPr>',
  ) +
  style("Date", "Letter Date", '<w:pPr><w:spacing w:after="360"/><w:jc w:val="right"/></w:pPr>') +
  style(
    "Subject",
    "Letter Subject",
    '<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:color w:val="3B4CCA"/><w:sz w:val="26"/></w:rPr>',
  ) +
  style("Programme", "Programme", '<w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr>') +
  style("AfterTable", "After Table", '<w:pPr><w:spacing w:before="240"/></w:pPr>') +
  style("Closing", "Letter Closing", '<w:pPr><w:spacing w:before="240" w:after="600"/></w:pPr>') +
  style(
    "Letterhead",
    "Letterhead",
    '<w:pPr><w:spacing w:after="0"/><w:jc w:val="right"/></w:pPr><w:rPr><w:color w:val="3B4CCA"/></w:rPr>',
  ) +
  style(
    "SmallPrint",
    "Small Print",
    '<w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="17"/></w:rPr>',
  ) +
  "</w:styles>";

const firstHeader =
  paragraph(logo, "Letterhead") +
  paragraph(field("ourCompany.name", "Our Name", "<w:b/>"), "Letterhead");

const nextHeader = paragraph(
  field("ourCompany.name", "Our Name") + run(" · page ") + pageNumber("PAGE"),
  "Letterhead",
);

const footer = paragraph(
  field("ourCompany.address", "Our Address") +
    run(" · ") +
    field("ourCompany.postCode", "Our Post Code") +
    run(" ") +
    field("ourCompany.city", "Our City") +
    run(" · ") +
    field("ourCompany.phone", "Our Phone No.") +
    run(" · ") +
    field("ourCompany.homePage", "Our Home Page"),
  "SmallPrint",
);

const relationships = (rows) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const contentTypes =
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
  [
    ["/word/document.xml", "document.main"],
    ["/word/styles.xml", "styles"],
    ["/word/settings.xml", "settings"],
    ["/word/header1.xml", "header"],
    ["/word/header2.xml", "header"],
    ["/word/footer1.xml", "footer"],
  ]
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`)
    .join("") +
  "</Types>";

const settings = `${XML}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const parts = {
  "[Content_Types].xml": contentTypes,
  "_rels/.rels": relationships([["rId1", `${OFFICE}/officeDocument`, "word/document.xml"]]),
  "word/document.xml": `${XML}<w:document ${W} ${R}><w:body>${body}${section}</w:body></w:document>`,
  "word/styles.xml": styles,
  "word/settings.xml": settings,
  "word/header1.xml": `${XML}<w:hdr ${W} ${R}>${firstHeader}</w:hdr>`,
  "word/header2.xml": `${XML}<w:hdr ${W} ${R}>${nextHeader}</w:hdr>`,
  "word/footer1.xml": `${XML}<w:ftr ${W} ${R}>${footer}</w:ftr>`,
  "word/_rels/document.xml.rels": relationships([
    ["rId1", `${OFFICE}/styles`, "styles.xml"],
    ["rId2", `${OFFICE}/header`, "header1.xml"],
    ["rId3", `${OFFICE}/header`, "header2.xml"],
    ["rId4", `${OFFICE}/footer`, "footer1.xml"],
    ["rId5", `${OFFICE}/settings`, "settings.xml"],
  ]),
  "word/_rels/header1.xml.rels": relationships([["rId1", `${OFFICE}/image`, "media/logo.png"]]),
};

const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
const logoBytes = new Uint8Array(
  readFileSync(new URL("../assets/sample-logo.png", import.meta.url)),
);
const docx = zipSync(
  { ...files, "word/media/logo.png": [logoBytes, { level: 0 }] },
  { mtime: "1980-01-01T00:00:00" },
);
writeFileSync(new URL("../assets/sample-letter.docx", import.meta.url), docx);
