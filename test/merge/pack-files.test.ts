import { packFiles } from "../../src/merge/pack-files";
import { separateInPieces } from "../../src/merge/merge-errands";
import { flateDeflater } from "../../src/ooxml/opc/deflater";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";
import { aContent } from "../support/a-letter";
import { aWordLetter, ours, p } from "../support/a-word-letter";

describe("packing files", () => {
  test("keeps them whole and in order", () => {
    expect(unpacked([file("b.eml", "B"), file("Größe.eml", "A".repeat(100))])).toEqual([
      ["b.eml", "B"],
      ["Größe.eml", "A".repeat(100)],
    ]);
  });

  test("numbers a name that comes again, in whatever case", () => {
    const names = unpacked([file("Ada.eml"), file("ADA.eml"), file("Ada.eml")]).map(
      ([name]) => name,
    );
    expect(names).toEqual(["Ada.eml", "ADA (2).eml", "Ada (3).eml"]);
  });

  test("numbers very many of one name without looking at each again", () => {
    const files = Array.from({ length: 9_000 }, () => file("Ada.eml"));
    const names = unpacked([file("Ada (2).eml"), ...files]).map(([name]) => name);
    expect(names.slice(0, 4)).toEqual(["Ada (2).eml", "Ada.eml", "Ada (3).eml", "Ada (4).eml"]);
    expect(new Set(names).size).toBe(9_001);
  });

  test("makes each letter only when its piece of the zip is asked for", () => {
    const contents = ["Ada", "Ben", "Cem"].map((Name) => ({
      name: Name,
      content: aContent({ Name }),
    }));
    const done: number[] = [];
    const letter = aWordLetter(p(ours("Name")));
    const { pieces } = separateInPieces([{ letter, contents }], flateDeflater(1), (each) =>
      done.push(each),
    );
    const [header, data] = pieces;
    expect([header, data].every((piece) => piece instanceof Uint8Array)).toBe(true);
    expect(done).toEqual([]);
  });

  test("packs nothing into an empty zip", () => {
    expect(unpacked([])).toEqual([]);
  });
});

function file(name: string, text = "") {
  return { name, bytes: new TextEncoder().encode(text) };
}

function unpacked(files: Parameters<typeof packFiles>[0]) {
  return readZip(packFiles(files), USUAL_LIMITS).map((entry) => [
    entry.name,
    new TextDecoder().decode(inflateEntry(entry)),
  ]);
}
