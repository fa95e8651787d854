import { packFiles } from "../../src/merge/pack-files";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";

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
