import fc from "fast-check";
import { gzipSync } from "node:zlib";
import { packRows, unpackRows } from "../../src/merge/packed-rows";

describe("packed records", () => {
  test("come back as they were, whatever they hold", () => {
    const bytes = fc.uint8Array();
    const value = fc.jsonValue({ depthSize: "small" });
    const row = fc.record({ no: fc.string(), value, bytes, list: fc.array(fc.option(bytes)) });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const asWritten = JSON.parse(JSON.stringify(rows.map((each) => each.value))) as unknown;
        const back = unpackRows(packRows(rows)) as typeof rows;
        expect(back.map((each) => each.value)).toEqual(asWritten);
        expect(back.map((each) => [each.no, each.bytes, each.list])).toEqual(
          rows.map((each) => [each.no, each.bytes, each.list]),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("keep texts that no other encoding could", () => {
    const rows = [{ text: "line\nfeed 😀 lone \ud800 end" }];
    expect(unpackRows(packRows(rows))).toEqual(rows);
  });

  test("are refused when damaged", () => {
    const packed = packRows([{ no: "CT000001" }]);
    expect(unpackRows(packed.subarray(0, packed.length - 9))).toBeUndefined();
    expect(unpackRows(Uint8Array.of(1, 2, 3))).toBeUndefined();
    expect(unpackRows(gzipSync("    no json\n"))).toBeUndefined();
  });
});
