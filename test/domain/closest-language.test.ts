import { closestLanguage } from "../../src/domain/closest-language";

test.each<[wanted: string, available: string[], expected: string | undefined]>([
  ["de", ["en", "de"], "de"],
  ["DE-at", ["de", "de-AT"], "de-AT"],
  ["de-AT", ["de-CH", "de"], "de"],
  ["de", ["en", "de-CH"], "de-CH"],
  ["fr", ["en", "de"], undefined],
  ["no", ["en", "nb"], "nb"],
  ["nb", ["no"], "no"],
  ["nn", ["nb"], undefined],
  ["", ["en"], undefined],
])("a reader of %j is served, of %j, by %j", (wanted, available, expected) => {
  expect(closestLanguage(wanted, available)).toBe(expected);
});
