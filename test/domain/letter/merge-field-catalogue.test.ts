import fc from "fast-check";
import {
  customField,
  MERGE_FIELD_GROUPS,
  MERGE_FIELDS,
  mergeField,
  profileField,
} from "../../../src/domain/letter/merge-field-catalogue";
import { LONGEST_TAG, readTag, writeTag } from "../../../src/domain/letter/tag";

describe("the fields of a letter", () => {
  test("have names of their own, each fit for a tag", () => {
    const names = MERGE_FIELDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[A-Za-z0-9._-]{1,40}$/);
    }
  });

  test("have captions of their own", () => {
    const captions = MERGE_FIELDS.map(({ caption }) => caption);
    expect(new Set(captions).size).toBe(captions.length);
  });

  test("fill every group but the custom one", () => {
    const used = new Set(MERGE_FIELDS.map(({ group }) => group));
    expect(MERGE_FIELD_GROUPS.filter((group) => !used.has(group))).toEqual(["custom"]);
  });

  test.each([
    ["salutation.formal", "Formal Salutation"],
    ["document.date", "Document Date"],
    ["contact.firstName", "First Name"],
    ["custom.Membership_20_No", "Membership No"],
  ])("%s is called %s", (name, caption) => {
    expect(mergeField(name)?.caption).toBe(caption);
  });

  test.each(["contact.shoeSize", "custom.", "custom.a b", "", "toString"])(
    "%j is no field",
    (name) => {
      expect(mergeField(name)).toBeUndefined();
    },
  );

  test("any attribute has a field whose tag can be written and read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (attribute) => {
        for (const { name } of [customField(attribute), profileField(attribute)]) {
          const tag = { kind: "field", name, formatKey: "f123456" } as const;
          expect(writeTag(tag).length).toBeLessThanOrEqual(LONGEST_TAG);
          expect(readTag(writeTag(tag))).toEqual(tag);
          expect(mergeField(name)?.group).toBe("custom");
        }
      }),
    );
  });

  test("two attributes never share a field", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (one, other) => {
        fc.pre(one !== other);
        expect(customField(one).name).not.toBe(customField(other).name);
      }),
    );
  });
});
