import { mapFileColumns, type FieldOfColumn } from "../../src/app/map-file-columns";

const LETTER = {
  columns: ["Vorname", "Nachname", "Rufname", "Ort", "Kd.-Nr."],
  fields: ["First_Name", "Town", "contact.city"],
};

function mapped(...byHand: readonly (readonly [field: string, column: string])[]) {
  const pairs: readonly FieldOfColumn[] = byHand.map(([field, column]) => ({ field, column }));
  const result = mapFileColumns(LETTER, pairs);
  if (!result.ok) return result.problem;
  const { columns, fields, meanings } = result.value;
  return { columns, fields: [...fields], meanings: [...meanings] };
}

describe("the columns of a file", () => {
  test("tell of the contact what their captions say", () => {
    const { columns } = mapped() as { columns: unknown };
    expect(columns).toEqual(["firstName", "surname", null, "city", null]);
  });

  test("go to a field of the letter as they are, without regard to case and blanks", () => {
    expect(mapped(["first name", "rufname"])).toMatchObject({ fields: [["First_Name", 2]] });
  });

  test("tell of the contact what the hand says, and nothing else does any more", () => {
    const { columns } = mapped(["contact.firstName", "Rufname"]) as { columns: unknown };
    expect(columns).toEqual([null, "surname", "firstName", "city", null]);
  });

  test("leave a field of the letter to one of ours", () => {
    expect(mapped(["Town", "company.city"])).toMatchObject({
      meanings: [["Town", "company.city"]],
    });
  });

  test("are missed when the file has none of that name", () => {
    expect(mapped(["Town", "Stadt"])).toEqual({ kind: "columnIsUnknown", column: "Stadt" });
  });

  test("cannot go to a field that the letter has not", () => {
    expect(mapped(["Village", "Ort"])).toEqual({ kind: "fieldIsUnknown", field: "Village" });
  });
});
