import { initialsOf, joinName, splitName } from "../../../src/domain/contact/split-name";

test.each<[name: string, firstName: string, middleName: string, surname: string]>([
  ["", "", "", ""],
  ["Lovelace", "", "", "Lovelace"],
  ["Ada Lovelace", "Ada", "", "Lovelace"],
  ["Ada King Lovelace", "Ada", "King", "Lovelace"],
  [" Augusta  Ada King\tLovelace ", "Augusta Ada", "King", "Lovelace"],
])("%j splits into %j, %j and %j", (name, firstName, middleName, surname) => {
  expect(splitName(name)).toEqual({ firstName, middleName, surname });
});

test("joining a split name gives it back, with single blanks", () => {
  expect(joinName(splitName(" Augusta  Ada King Lovelace "))).toBe("Augusta Ada King Lovelace");
});

test.each<[name: string, initials: string]>([
  ["Ada King Lovelace", "A. K. L."],
  ["Jean-Luc Picard", "J.-L. P."],
  ["émile zola", "É. Z."],
  ["", ""],
])("the initials of %j are %j", (name, initials) => {
  expect(initialsOf(splitName(name))).toBe(initials);
});
