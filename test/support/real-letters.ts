import type { MergeRecord } from "../../src/domain/letter/letter-content";

/** A document that Word or somebody else wrote, and what becomes of it. */
export interface RealLetter {
  readonly file: string;
  /** Names of its merge fields, each with how often it comes. */
  readonly fields: Readonly<Record<string, number>>;
  readonly record: MergeRecord;
  /** Lines of the letter's body, in their order; there are others between them. */
  readonly lines: readonly string[];
  /** More than one where the letter has more. */
  readonly sections?: number;
  /**
   * All of it stands in a table that floats: LibreOffice lays two sections that begin with such a table on one page,
   * whatever paragraph ends the section between them; with the same table in the text it does not.
   */
  readonly floats?: boolean;
  /** Stands in the letter's document.xml as it is written here. */
  readonly keeps?: readonly string[];
  /** Stands in the document, and not in the letter. */
  readonly loses?: readonly string[];
}

const ADA: MergeRecord = {
  "contact.name": "Ada Lovelace",
  "contact.firstName": "Ada",
  "contact.surname": "Lovelace",
  "contact.address": "12 St James's Square",
  "contact.city": "London",
  "contact.county": "Middlesex",
  "contact.country": "GB",
  "contact.postCode": "SW1Y 4JH",
  "contact.email": "ada@example.com",
  "contact.phone": "+44 20 7946 0000",
  "salutation.formal": "Dear Ms. Lovelace,",
  "ourCompany.phone": "+1 425 555 0199",
  "salesperson.code": "OK",
  "document.today": "2026-11-23",
  "=document.today": "2026-11-23",
};

const GRADES: MergeRecord = {
  student_name: "Bouke Haarsma",
  study_name: "Industrial Engineering",
  class_code: "ECON101",
  class_name: "Economics & more",
  class_grade: "A",
  thesis_grade: "A+",
};

const GRADE_LINES = [
  "Bouke Haarsma received the grades for Industrial Engineering in the table below.",
  "ECON101",
  "Economics & more",
  "A",
  "THESIS",
  "A+",
];

const GRADE_FIELDS = {
  student_name: 1,
  study_name: 1,
  class_code: 1,
  class_name: 1,
  class_grade: 1,
  thesis_grade: 1,
};

const MAILMERGE: readonly RealLetter[] = [
  {
    file: "docx-mailmerge/test_issue8.docx",
    fields: { testfield: 1 },
    record: { testfield: "one" },
    lines: ["one"],
  },
  {
    file: "docx-mailmerge/test_macword2011.docx",
    fields: {
      first_name: 2,
      last_name: 1,
      address_line: 1,
      postal_code: 1,
      city: 1,
      state: 1,
      country: 1,
      date: 1,
    },
    record: {
      first_name: "Bouke",
      last_name: "Haarsma",
      address_line: "Helperpark 278d",
      postal_code: "9723 ZA",
      city: "Groningen",
      state: "",
      country: "The Netherlands",
      date: "May 22nd, 2013",
    },
    lines: [
      "Bouke Haarsma",
      "Helperpark 278d",
      "9723 ZA Groningen  The Netherlands",
      "Groningen, May 22nd, 2013,",
      "Dear Bouke,",
      "docx-mailmerge.",
    ],
    keeps: ['w:name="_GoBack"'],
  },
  {
    file: "docx-mailmerge/test_merge_pages.docx",
    fields: { fieldname: 1 },
    record: { fieldname: "2b v ~2b & <3" },
    lines: ["This is a template for the 2b v ~2b & <3 merge_list test case"],
    keeps: ["2b v ~2b &amp; &lt;3"],
  },
  {
    file: "docx-mailmerge/test_merge_pages_paged.docx",
    fields: { fieldname: 2 },
    record: { fieldname: "xyz" },
    lines: [
      "This is a template for the xyz merge_list test case, page 1",
      "This is a template for the xyz merge_list test case, page 2",
    ],
    keeps: ['<w:br w:type="page"/>'],
  },
  {
    file: "docx-mailmerge/test_merge_table_multipart.docx",
    fields: GRADE_FIELDS,
    record: GRADES,
    lines: GRADE_LINES,
  },
  {
    file: "docx-mailmerge/test_merge_table_rows.docx",
    fields: GRADE_FIELDS,
    record: GRADES,
    lines: GRADE_LINES,
  },
  {
    file: "docx-mailmerge/test_merge_templates_simple.docx",
    fields: { fieldname: 1 },
    record: { fieldname: "abc" },
    lines: ["Merge : abc"],
  },
  {
    file: "docx-mailmerge/test_multiple_elements.docx",
    fields: { foo: 1, bar: 1, gak: 1 },
    record: { foo: "one", bar: "two", gak: "three" },
    lines: ["one", "two", "three"],
    keeps: [
      '<w:rPr><w:noProof/><w:sz w:val="22"/></w:rPr><w:t>one</w:t>',
      '<w:rPr><w:noProof/><w:sz w:val="22"/></w:rPr><w:t>three</w:t>',
    ],
  },
  {
    file: "docx-mailmerge/test_spaces.docx",
    fields: { Singleword: 1, "Hello world": 1, "More than one space": 1 },
    record: { Singleword: "1", "Hello world": "2", "More than one space": "3" },
    lines: ["1", "2", "3"],
  },
  {
    file: "docx-mailmerge/test_winword2010.docx",
    fields: {
      Titel: 1,
      Voornaam: 2,
      Achternaam: 1,
      Adresregel_1: 1,
      Postcode: 1,
      Plaats: 1,
      Provincie: 1,
      Land_of_regio: 1,
    },
    record: {
      ...ADA,
      "contact.address": "Helperpark 278d\nP.O. Box",
      "contact.jobTitle": "Countess",
    },
    lines: [
      "Countess Ada Lovelace",
      "Helperpark 278d",
      "P.O. Box",
      "SW1Y 4JH London Middlesex GB",
      "Dear Ada,",
    ],
    keeps: [
      '<w:lang w:val="nl-NL"/></w:rPr><w:t>Helperpark 278d</w:t><w:br/><w:t>P.O. Box</w:t></w:r>',
    ],
  },
];

const NO_FIELDS = { fields: {}, record: ADA };

const DOCX4J: readonly RealLetter[] = [
  {
    file: "docx4j/MERGEFIELD.docx",
    fields: { kundenname: 6, Kundenstrasse: 1, yourdate: 1, yournumber: 1 },
    record: {
      KundenName: "ada Lovelace",
      kundenstrasse: "Long Street 1",
      yourdate: "2026-11-23",
      yournumber: "1234567",
    },
    lines: [
      "Hallo, lower ada Lovelace",
      "Hallo, lower no MERGEFORMAT ada lovelace",
      "Hallo, lower no MERGEFORMAT, no trailing spaces ada lovelace",
      "Hallo, initial Ada Lovelace",
      "Hallo, random ada Lovelace",
      "Hallo, all caps ADA LOVELACE",
      "Long Street 1",
      "date exampleMonday, November 23, 2026",
      "number example$1,234,567",
    ],
  },
  {
    ...NO_FIELDS,
    file: "docx4j/field_numeric_formatting_switch.docx",
    lines: ["nonum €180,000.00 EUR", "int 12345"],
    keeps: ["DOCPROPERTY"],
  },
  {
    ...NO_FIELDS,
    file: "docx4j/invoice.docx",
    lines: ["INVOICE", "Joe Bloggs", "apples", "$20"],
    keeps: ["<w:dataBinding ", "od:repeat"],
  },
  {
    ...NO_FIELDS,
    file: "docx4j/invoice2013.docx",
    lines: ["John Citizen", "Contozo Inc", "Invoice 1234", "☒  VAT applies"],
    keeps: ["<w15:repeatingSection/>", "<w15:repeatingSectionItem/>"],
  },
  {
    ...NO_FIELDS,
    file: "docx4j/binding-simple.docx",
    lines: [
      "Contents of element 1: element 1 contents",
      "Contents of element 2: element 2 contents",
    ],
    keeps: ["<w:dataBinding "],
  },
  {
    ...NO_FIELDS,
    file: "docx4j/same_as_previous_numbering.docx",
    lines: ["First section – numbering from second page only", "Second section "],
    sections: 2,
    keeps: ["DOCPROPERTY"],
  },
];

const POI: readonly RealLetter[] = [
  {
    file: "poi/52449.docx",
    fields: { Fornavn: 2, Efternavn: 2, Telefon: 1, Email: 1, Navn: 1 },
    record: ADA,
    lines: [
      "Ada Lovelace",
      "+44 20 7946 0000",
      "ada@example.com",
      "Vedr: Ansættelse af Ada Lovelace i virksomheden Fiktiv A/S",
      "Du, Ada Lovelace, tiltræder pr. 1/1-2011 virksomheden I stillingen 1. Assistent.",
    ],
  },
  {
    ...NO_FIELDS,
    file: "poi/Bug54849.docx",
    lines: [
      "Rich_text",
      "Plain_text_no_newlines",
      "Rich_text_in_cell",
      "Abc rich_text_in_paragraph_in_cell",
    ],
  },
  {
    ...NO_FIELDS,
    floats: true,
    file: "poi/Bug54771b.docx",
    lines: ["Test", "Test Subtitle", "Test User"],
  },
  {
    ...NO_FIELDS,
    file: "poi/PageSpecificHeadFoot.docx",
    lines: ["HEADING TEXT", "End of page 1"],
    keeps: ['<w:headerReference w:type="even"', '<w:footerReference w:type="even"'],
  },
  {
    ...NO_FIELDS,
    file: "poi/60316.docx",
    lines: ["Experience", "[Company]", "References are available upon request."],
    keeps: ["<w15:repeatingSectionItem/>", "<mc:Fallback>"],
  },
  { ...NO_FIELDS, file: "poi/FldSimple.docx", lines: ["FldSimple.docx"], keeps: ["FILENAME"] },
];

const PHONE = "Company_Information_Phone_No";

const BUSINESS_CENTRAL: readonly RealLetter[] = [
  {
    file: "BCApps/WordTemplate_Contact_Thanksnote.docx",
    fields: {
      [PHONE]: 1,
      CALC_Formal_Salutation: 1,
      Name: 1,
      Address: 1,
      City: 1,
      State: 1,
      CountryRegion_Code: 1,
      ZIP_Code: 1,
      Email: 1,
    },
    record: ADA,
    lines: [
      "Phone No. +1 425 555 0100 +1 425 555 0199",
      "Dear Ms. Lovelace,",
      "Name: Ada Lovelace",
      "Street Address: 12 St James's Square",
      "City: London",
      "State or Province: Middlesex",
      "Country or Region: GB",
      "Zip Code: SW1Y 4JH",
      "Email Address: ada@example.com ",
    ],
  },
  {
    file: "BCApps/WordTemplate_Contact_Thanksnote_ITS.docx",
    fields: {
      [PHONE]: 1,
      First_Name: 1,
      Name: 1,
      Address: 1,
      City: 1,
      State: 1,
      CountryRegion_Code: 1,
      ZIP_Code: 1,
      Email: 1,
    },
    record: ADA,
    lines: ["Salve Ada,", "Nome: Ada Lovelace", "Cantone: Middlesex", "NPA: SW1Y 4JH"],
  },
  {
    file: "BCApps/WordTemplate_Customer_Event.docx",
    fields: { [PHONE]: 1, Contact: 1, City: 1 },
    record: ADA,
    lines: ["Phone No. +1 425 555 0100 +1 425 555 0199", "Dear Ada Lovelace,"],
  },
  {
    file: "BCApps/WordTemplate_Vendor_Memo.docx",
    fields: { [PHONE]: 1, Contact: 1, Purchaser_Code: 1 },
    record: ADA,
    lines: ["To:\tAda Lovelace", "From:\t OK"],
  },
  {
    ...NO_FIELDS,
    file: "BCApps/ContactCoverSheet.docx",
    lines: ["CoverSheetTxt", "ContactAddress1", "CompanyAddress1", "Document_Date"],
    keeps: ["<w:dataBinding "],
  },
  {
    ...NO_FIELDS,
    file: "BCApps/DefaultReminderEmail.docx",
    lines: ["GreetingText Contact_IssuedReminderHdr,", "FinalTotalInclVAT"],
    keeps: ["<w15:repeatingSection"],
  },
];

const OPEN_XML_SDK: readonly RealLetter[] = [
  {
    file: "Open-XML-SDK/EquityMergeFax.Dotx",
    fields: { "Business Fax": 1, "Business Phone": 1 },
    record: { ...ADA, "Business Fax": "+44 20 7946 0001" },
    lines: [
      "FAX",
      "Ada Lovelace",
      "[Type the sender name]",
      "+44 20 7946 0001",
      "+44 20 7946 0000",
    ],
    loses: ["GREETINGLINE"],
  },
  {
    file: "Open-XML-SDK/mailmerge.docx",
    fields: {},
    record: ADA,
    lines: ["JunzhaDear Ms. Lovelace,", " Hello"],
    loses: ["GREETINGLINE"],
  },
  {
    file: "Open-XML-SDK/field.docx",
    fields: {},
    record: ADA,
    lines: ["This is a paragraph with complex field.  {It’s not "],
    loses: ["<w:fldChar"],
  },
];

/** Every document that can be merged. */
export const REAL_LETTERS: readonly RealLetter[] = [
  ...MAILMERGE,
  ...DOCX4J,
  ...POI,
  ...BUSINESS_CENTRAL,
  ...OPEN_XML_SDK,
];

/** Those in the Strict form of Open XML. */
export const STRICT_LETTERS: readonly string[] = [
  "Open-XML-SDK/fldSimple-Field_Definitions-GreetingLine.docx",
  "Open-XML-SDK/instrText-Field_Definitions-NextIf.docx",
];
