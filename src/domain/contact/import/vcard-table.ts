import type { ImportTable, ImportTableRow } from "./import-draft";
import { unescaped, valueParts, type VcardProperty, vcards } from "./vcard-lines";

type CellOf = (card: readonly VcardProperty[]) => string;

/** What each column takes of a card; the captions are known to the mapping. */
const COLUMNS: Readonly<Record<string, CellOf>> = {
  "External ID": textOf("UID"),
  Type: (card) => (isCompany(card) ? "Company" : "Person"),
  "Name Prefix": nameOf(3),
  "Full Name": textOf("FN"),
  "First Name": nameOf(1),
  "Middle Name": nameOf(2),
  "Last Name": nameOf(0),
  "Name Suffix": nameOf(4),
  Gender: (card) => textOf("GENDER")(card).split(";")[0] ?? "",
  Company: (card) => partOf(propertyOf(card, "ORG"), 0),
  "Job Title": (card) => textOf("TITLE")(card) || textOf("ROLE")(card),
  "Business Street": addressOf("work", 2),
  "Business Street 2": addressOf("work", 0, 1),
  "Business City": addressOf("work", 3),
  "Business State": addressOf("work", 4),
  "Business Postal Code": addressOf("work", 5),
  "Business Country/Region": addressOf("work", 6),
  "Home Street": addressOf("home", 2),
  "Home Street 2": addressOf("home", 0, 1),
  "Home City": addressOf("home", 3),
  "Home State": addressOf("home", 4),
  "Home Postal Code": addressOf("home", 5),
  "Home Country/Region": addressOf("home", 6),
  "Business Phone": phoneOf((types) => !types.includes("home") && !isMobile(types)),
  "Home Phone": phoneOf((types) => types.includes("home") && !isMobile(types)),
  "Mobile Phone": phoneOf(isMobile),
  "E-mail Address": emailOf(0),
  "E-mail 2 Address": emailOf(1),
  "Web Page": textOf("URL"),
  Language: textOf("LANG"),
  Categories: (card) =>
    card
      .filter(({ name }) => name === "CATEGORIES")
      .flatMap(({ value }) => valueParts(value, ","))
      .join("; "),
};

/** The cards of a vCard file, of version 2.1, 3 or 4, as a table; each is a row, counted from 1. */
export function vcardTable(text: string, fileName: string): ImportTable {
  const rows = vcards(text).map((card, index): ImportTableRow => ({
    rowNo: index + 1,
    cells: Object.values(COLUMNS).map((cellOf) => cellOf(card)),
    isMalformed: false,
  }));
  return { fileName, columns: Object.keys(COLUMNS), rows };
}

/** A company says so, or has no name but the organization's. */
function isCompany(card: readonly VcardProperty[]): boolean {
  const kind = textOf("KIND")(card) || textOf("X-ABSHOWAS")(card);
  if (/^(org|company)$/i.test(kind)) return true;
  const hasName = nameOf(0)(card) + nameOf(1)(card) !== "";
  const company = partOf(propertyOf(card, "ORG"), 0);
  return !hasName && company !== "" && ["", company].includes(textOf("FN")(card));
}

function propertyOf(card: readonly VcardProperty[], wanted: string): VcardProperty | undefined {
  const found = card.filter(({ name, value }) => name === wanted && value !== "");
  return found.find(isPreferred) ?? found[0];
}

function isPreferred({ types, parameters }: VcardProperty): boolean {
  return types.includes("pref") || parameters["PREF"] === "1";
}

function textOf(name: string): CellOf {
  return (card) => unescaped(propertyOf(card, name)?.value ?? "");
}

function partOf(property: VcardProperty | undefined, index: number): string {
  return property === undefined ? "" : (valueParts(property.value, ";")[index] ?? "");
}

function nameOf(index: number): CellOf {
  return (card) => partOf(propertyOf(card, "N"), index).replaceAll(",", " ").trim();
}

/** An address that does not say is the business one. */
function addressOf(side: "work" | "home", ...indexes: readonly number[]): CellOf {
  return (card) => {
    const theirs = card.filter(
      ({ name, types }) => name === "ADR" && types.includes("home") === (side === "home"),
    );
    const property = propertyOf(theirs, "ADR");
    return indexes
      .map((index) => partOf(property, index))
      .filter((part) => part !== "")
      .join(", ");
  };
}

function phoneOf(isWanted: (types: readonly string[]) => boolean): CellOf {
  return (card) => {
    const theirs = card.filter(
      ({ name, types }) => name === "TEL" && !isFaxOrPager(types) && isWanted(types),
    );
    return textOf("TEL")(theirs).replace(/^tel:/i, "");
  };
}

function isMobile(types: readonly string[]): boolean {
  return types.includes("cell") || types.includes("iphone");
}

function isFaxOrPager(types: readonly string[]): boolean {
  return types.includes("fax") || types.includes("pager");
}

function emailOf(index: number): CellOf {
  return (card) => {
    const emails = card.filter(({ name, value }) => name === "EMAIL" && value !== "");
    const inOrder = emails.toSorted(
      (one, other) => Number(isPreferred(other)) - Number(isPreferred(one)),
    );
    return unescaped(inOrder[index]?.value ?? "").replace(/^mailto:/i, "");
  };
}
