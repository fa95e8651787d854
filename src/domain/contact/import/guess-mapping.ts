import { type CaptionReading, readCaption } from "./column-caption";
import type { ColumnConcept } from "./column-captions";
import type { ColumnMapping, ImportField } from "./import-field";

/** What each column is taken for by its caption; null for a column that is not known or that has no place. */
export function guessMapping(columns: readonly string[]): ColumnMapping {
  const readings = columns.map(readCaption);
  const concepts = resolvedConcepts(readings);
  const fields = readings.map((reading, index) => {
    const concept = concepts[index];
    return reading === undefined || concept === undefined ? null : fieldOf({ ...reading, concept });
  });
  return fields.map((field, index) =>
    field === "email" && fields.indexOf("email") < index ? secondEmail(fields, index) : field,
  );
}

function secondEmail(fields: ColumnMapping, index: number): ImportField | null {
  const others = fields.slice(0, index).filter((field) => field === "email");
  return others.length === 1 && !fields.includes("email2") ? "email2" : null;
}

type Concepts = readonly (ColumnConcept | undefined)[];

/** "Name" beside a first name alone is the surname, beside a surname alone the first name. */
function resolvedConcepts(readings: readonly (CaptionReading | undefined)[]): Concepts {
  const concepts = readings.map((reading) => reading?.concept);
  return concepts.map((concept, index) => {
    if (concept === "anyName") return meaningOfName(concepts);
    return concept === "anyTitle" ? meaningOfTitle(concepts, index) : concept;
  });
}

function meaningOfName(concepts: Concepts): ColumnConcept {
  const hasFirstName = concepts.includes("firstName");
  const hasSurname = concepts.includes("surname");
  if (hasFirstName === hasSurname) return "name";
  return hasFirstName ? "surname" : "firstName";
}

/** "Title" is "Mr" before a name or beside a job title, else the job title. */
function meaningOfTitle(concepts: Concepts, index: number): ColumnConcept {
  const hasJobTitle = concepts.includes("jobTitle");
  const isSecond = concepts.indexOf("anyTitle") < index;
  const nameFollows = concepts
    .slice(index)
    .some((concept) => concept === "firstName" || concept === "surname");
  return hasJobTitle || (nameFollows && !isSecond) ? "namePrefix" : "jobTitle";
}

const HOME_FIELDS: Readonly<Partial<Record<ImportField, ImportField>>> = {
  address: "homeAddress",
  address2: "homeAddress2",
  postCode: "homePostCode",
  city: "homeCity",
  county: "homeCounty",
  country: "homeCountry",
  phone: "homePhone",
};

function fieldOf(reading: CaptionReading): ImportField | null {
  const { concept, side, ordinal } = reading;
  if (side === "other") return null;
  const field = businessFieldOf(concept, reading);
  if (field === null || (ordinal > 1 && !COUNTED_FIELDS.has(field))) return null;
  if (side === "home") return field === "homePage" ? null : (HOME_FIELDS[field] ?? field);
  return field;
}

/** Fields that a column with a number above 1 may be taken for. */
const COUNTED_FIELDS: ReadonlySet<ImportField> = new Set(["address2", "email2", "phoneByLabel"]);

function businessFieldOf(
  concept: ColumnConcept,
  { ordinal, countsLines }: CaptionReading,
): ImportField | null {
  if (concept === "anyName" || concept === "anyTitle") return null;
  if (concept === "street") return ordinal > 1 && countsLines ? "address2" : "address";
  if (concept === "moreStreet") return ordinal > 1 ? null : "address2";
  if (concept === "businessPhone") return "phone";
  if (concept === "email" && ordinal === 2) return "email2";
  if (concept === "secondEmail") return ordinal > 1 ? null : "email2";
  return concept;
}
