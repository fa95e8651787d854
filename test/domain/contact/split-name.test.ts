import { initialsOf, joinName, splitName } from "../../../src/domain/contact/split-name";

test.each<[rule: string, name: string, firstName: string, middleName: string, surname: string]>([
  ["nothing is in nothing", "", "", "", ""],
  ["a single word is the surname", "Lovelace", "", "", "Lovelace"],
  ["the last word is the surname", "Ada Lovelace", "Ada", "", "Lovelace"],
  ["the second-last of three is the middle name", "Ada King Lovelace", "Ada", "King", "Lovelace"],
  [
    "the rest is the first name",
    " Augusta  Ada King\tLovelace ",
    "Augusta Ada",
    "King",
    "Lovelace",
  ],
])("a person's name is split: %s", (_rule, name, ...parts) => {
  const { firstName, middleName, surname } = splitName(name);
  expect([firstName, middleName, surname]).toEqual(parts);
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
