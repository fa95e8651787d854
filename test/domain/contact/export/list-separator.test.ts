import { listSeparator } from "../../../../src/domain/contact/export/list-separator";

test.each([
  ["en-US", ","],
  ["en-GB", ","],
  ["es-MX", ","],
  ["de-AT", ";"],
  ["fr-FR", ";"],
  ["da", ";"],
  ["es-ES", ";"],
  ["it-IT", ";"],
  ["de-CH", ";"],
])("a CSV file for a reader of %s is parted by %j", (language, separator) => {
  expect(listSeparator(language)).toBe(separator);
});
