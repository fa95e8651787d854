import { PLAIN_FORMAT } from "../../src/domain/letter/format-value";
import { inspectLetter } from "../../src/merge/inspect-letter";
import { aWordLetter, control, field, ours, p, r } from "../support/a-word-letter";

describe("an inspected letter tells its fields", () => {
  test("in the order they first come, with how often they do", () => {
    const body =
      p(ours("contact.name"), field(" MERGEFIELD City ")) +
      p(field(' MERGEFIELD "city" \\* Upper '), ours("contact.name"));
    expect(inspectLetter(aWordLetter(body)).fields).toEqual([
      { name: "contact.name", kind: "contentControl", count: 2, needsValue: true },
      { name: "City", kind: "mergeField", count: 2, needsValue: true },
    ]);
  });

  test("with whether a contact without a value would show nothing", () => {
    const stoodIn = control("merge:contact.city#f1", r("«City»"));
    const formats = { f1: { ...PLAIN_FORMAT, fallback: "your town" } };
    const needsValue = (...content: readonly string[]) =>
      inspectLetter(aWordLetter({ body: p(...content), state: { formats } })).fields.map(
        (use) => use.needsValue,
      );
    expect(needsValue(stoodIn)).toEqual([false]);
    expect(needsValue(stoodIn, ours("contact.city"))).toEqual([true]);
    expect(needsValue(control("merge:contact.city#lost", r("«City»")))).toEqual([true]);
  });
});
