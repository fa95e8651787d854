/** The parts that Word writes into every document besides its text, about as long as Word writes them. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The namespaces that Word declares at the head of each of its parts. */
export const NAMESPACES = [
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["o", "urn:schemas-microsoft-com:office:office"],
  ["r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["m", "http://schemas.openxmlformats.org/officeDocument/2006/math"],
  ["v", "urn:schemas-microsoft-com:vml"],
  ["wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"],
  ["wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"],
  ["w10", "urn:schemas-microsoft-com:office:word"],
  ["w", W],
  ["w14", "http://schemas.microsoft.com/office/word/2010/wordml"],
  ["w15", "http://schemas.microsoft.com/office/word/2012/wordml"],
  ["w16cex", "http://schemas.microsoft.com/office/word/2018/wordml/cex"],
  ["w16cid", "http://schemas.microsoft.com/office/word/2016/wordml/cid"],
  ["w16", "http://schemas.microsoft.com/office/word/2018/wordml"],
  ["w16se", "http://schemas.microsoft.com/office/word/2015/wordml/symex"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ")
  .concat(' mc:Ignorable="w14 w15 w16se w16cid w16 w16cex wp14"');

export const wordParts = {
  "word/styles.xml": styles(),
  "word/settings.xml": settings(),
  "word/webSettings.xml": `${XML}<w:webSettings ${NAMESPACES}><w:optimizeForBrowser/><w:allowPNG/></w:webSettings>`,
  "word/fontTable.xml": fontTable(),
  "word/theme/theme1.xml": theme(),
  "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Letter</dc:title><dc:creator>Segment Letters</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T08:00:00Z</dcterms:created></cp:coreProperties>`,
  "docProps/app.xml": `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template><Pages>2</Pages><Words>720</Words><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>`,
};

function styles() {
  const fonts =
    '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>';
  return (
    `${XML}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376">${latentStyles()}</w:latentStyles>` +
    style("paragraph", "Normal", 'w:default="1"', "<w:qFormat/>") +
    style("character", "DefaultParagraphFont", 'w:default="1"', "<w:semiHidden/>") +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
    ["Header", "Footer", "Salutation", "Closing", "Signature", "Date"]
      .map((name) => style("paragraph", name, "", '<w:basedOn w:val="Normal"/>'))
      .join("") +
    "</w:styles>"
  );
}

function style(type, id, attributes, content) {
  return `<w:style w:type="${type}" ${attributes} w:styleId="${id}"><w:name w:val="${id}"/>${content}<w:rsid w:val="00A77B3E"/></w:style>`;
}

/** The 376 styles that Word knows without their being used. */
function latentStyles() {
  const numbered = ["heading", "index", "toc", "List", "List Bullet", "List Number"].flatMap(
    (name) => Array.from({ length: 9 }, (_, index) => `${name} ${index + 1}`),
  );
  const tables = ["Light Shading", "Light List", "Light Grid", "Medium Shading 1", "Dark List"];
  const grids = ["Grid Table", "List Table"].flatMap((name) =>
    Array.from({ length: 7 }, (_, index) => `${name} ${index + 1} Light`),
  );
  const accented = [...tables, ...grids].flatMap((name) =>
    ["", " Accent 1", " Accent 2", " Accent 3", " Accent 4", " Accent 5", " Accent 6"].map(
      (accent) => name + accent,
    ),
  );
  const others = Array.from({ length: 376 - numbered.length - accented.length }, (_, index) =>
    index % 2 === 0 ? `Table Simple ${index}` : `Plain Table ${index}`,
  );
  return [...numbered, ...accented, ...others]
    .map(
      (name) =>
        `<w:lsdException w:name="${name}" w:semiHidden="1" w:uiPriority="39" w:unhideWhenUsed="1"/>`,
    )
    .join("");
}

function settings() {
  const rsids = Array.from(
    { length: 40 },
    (_, index) => `<w:rsid w:val="00${(0xa10000 + index * 7919).toString(16).toUpperCase()}"/>`,
  );
  return `${XML}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat><w:rsids><w:rsidRoot w:val="00A77B3E"/>${rsids.join("")}</w:rsids><w:themeFontLang w:val="en-GB"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;
}

function fontTable() {
  const fonts = ["Calibri", "Times New Roman", "Segoe UI", "Calibri Light"].map(
    (name) =>
      `<w:font w:name="${name}"><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/><w:sig w:usb0="E4002EFF" w:usb1="C200247B" w:usb2="00000009" w:usb3="00000000" w:csb0="000001FF" w:csb1="00000000"/></w:font>`,
  );
  return `${XML}<w:fonts ${NAMESPACES}>${fonts.join("")}</w:fonts>`;
}

function theme() {
  const colours = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4"]
    .concat(["accent5", "accent6", "hlink", "folHlink"])
    .map((name, index) => `<a:${name}><a:srgbClr val="${colour(index)}"/></a:${name}>`);
  const scripts = ["Jpan", "Hang", "Hans", "Hant", "Arab", "Hebr", "Thai", "Ethi", "Beng", "Gujr"]
    .concat(["Khmr", "Knda", "Guru", "Cans", "Cher", "Yiii", "Tibt", "Thaa", "Deva", "Telu"])
    .map((script) => `<a:font script="${script}" typeface="Times New Roman"/>`)
    .join("");
  const face = (kind) =>
    `<a:${kind}Font><a:latin typeface="Calibri" panose="020F0502020204030204"/><a:ea typeface=""/><a:cs typeface=""/>${scripts}</a:${kind}Font>`;
  const three = (content) => content.repeat(3);
  const fill = three('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>');
  return `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${colours.join("")}</a:clrScheme><a:fontScheme name="Office">${face("major")}${face("minor")}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill}</a:fillStyleLst><a:lnStyleLst>${three('<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>')}</a:lnStyleLst><a:effectStyleLst>${three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

function colour(index) {
  return (0x102030 * (index + 1)).toString(16).padStart(6, "0").slice(-6).toUpperCase();
}
