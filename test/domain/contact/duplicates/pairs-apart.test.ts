import { contactPair, pairsOfMerged } from "../../../../src/domain/contact/duplicates/pairs-apart";

describe("pairs that are two", () => {
  test("have the lower number first", () => {
    expect(contactPair("C2", "C1")).toEqual(["C1", "C2"]);
    expect(contactPair("C1", "C2")).toEqual(["C1", "C2"]);
  });

  test("are those of the kept contact once the other is merged into it", () => {
    const pairs = [contactPair("C2", "C5"), contactPair("C1", "C5"), contactPair("C3", "C4")];
    expect(pairsOfMerged(pairs, { from: "C5", to: "C3" })).toEqual({
      removed: [
        ["C2", "C5"],
        ["C1", "C5"],
      ],
      added: [
        ["C2", "C3"],
        ["C1", "C3"],
      ],
    });
  });

  test("never come twice, and nobody is kept apart from itself", () => {
    const pairs = [contactPair("C1", "C2"), contactPair("C1", "C3"), contactPair("C2", "C3")];
    expect(pairsOfMerged(pairs, { from: "C2", to: "C1" })).toEqual({
      removed: [
        ["C1", "C2"],
        ["C2", "C3"],
      ],
      added: [],
    });
  });

  test("stay as they are for all others", () => {
    const pairs = [contactPair("C3", "C4")];
    expect(pairsOfMerged(pairs, { from: "C2", to: "C1" })).toEqual({ removed: [], added: [] });
  });
});
