import { cleanCell } from "../../../../src/domain/contact/import/clean-cell";
import {
  readContactType,
  readCorrespondenceType,
  readFlag,
  readSalutation,
} from "../../../../src/domain/contact/import/read-choice";
import { readCountry } from "../../../../src/domain/contact/import/read-country";
import { readLanguage } from "../../../../src/domain/contact/import/read-language";

test.each([
  ["DE", "DE"],
  ["de", "DE"],
  ["Germany", "DE"],
  ["Deutschland", "DE"],
  ["ALLEMAGNE", "DE"],
  ["Tyskland", "DE"],
  ["Alemania", "DE"],
  ["Germania", "DE"],
  ["Österreich", "AT"],
  ["U.S.A.", "US"],
  ["United Kingdom", "GB"],
  ["UK", "GB"],
  ["France", "FR"],
  ["Danmark", "DK"],
  ["Spain", "ES"],
  ["Russia", "RU"],
  ["Atlantis", "Atlantis"],
  ["", ""],
])("the country %j is %j", (text, code) => {
  expect(readCountry(text)).toBe(code);
});

test.each([
  ["de", "de"],
  ["de_AT", "de-AT"],
  ["ENU", "en-US"],
  ["DAN", "da"],
  ["German", "de"],
  ["Deutsch", "de"],
  ["français", "fr"],
  ["Inglés", "en"],
  ["norsk bokmål", "nb"],
  ["xx", undefined],
  ["Klingon", undefined],
])("the language %j is %j", (text, tag) => {
  expect(readLanguage(text)).toBe(tag);
});

test.each([
  ["Yes", true],
  ["ja", true],
  ["Oui", true],
  ["Sí", true],
  ["WAHR", true],
  ["x", true],
  ["0", false],
  ["Nej", false],
  ["perhaps", undefined],
])("the flag %j is %j", (text, flag) => {
  expect(readFlag(text)).toBe(flag);
});

test.each([
  ["Company", "company"],
  ["Unternehmen", "company"],
  ["Société", "company"],
  ["Persona", "person"],
  ["Lead", undefined],
])("the type %j is %j", (text, type) => {
  expect(readContactType(text)).toBe(type);
});

test.each([
  ["Hard Copy", "hardCopy"],
  ["Brief", "hardCopy"],
  ["E-Mail", "email"],
  ["Fax", ""],
  ["pigeon", undefined],
])("letters by %j travel %j", (text, type) => {
  expect(readCorrespondenceType(text)).toBe(type);
});

test.each([
  ["Mr.", "M"],
  ["Frau", "F"],
  ["Mrs", "F-MAR"],
  ["Mlle", "F-UMAR"],
  ["Sig.ra", "F"],
  ["Señor", "M"],
  ["female", "F"],
  ["Dr.", undefined],
])("%j is addressed as %j", (text, code) => {
  expect(readSalutation(text)).toBe(code);
});

test.each([
  ["  Ada ", "Ada"],
  ["'+49 30 1", "+49 30 1"],
  ['="00123"', "00123"],
  ["=HYPERLINK(A1)", "=HYPERLINK(A1)"],
  ["'s-Gravenhage", "'s-Gravenhage"],
  ["A\u00a0B\u0000", "A B"],
  ["e\u0301", "\u00e9"],
])("the cell %j is the text %j", (cell, text) => {
  expect(cleanCell(cell)).toBe(text);
});
