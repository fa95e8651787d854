import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { encodeUtf8 } from "../../../src/ooxml/bytes/utf8";
import { flateDeflater, LAST_BLOCK, storedBlocks } from "../../../src/ooxml/opc/deflater";
import { concatBytes } from "../../../src/ooxml/bytes/concat-bytes";

const deflater = flateDeflater(6);

const xml = fc
  .array(fc.oneof(fc.constantFrom("<w:r><w:t>", "</w:t></w:r>", " "), fc.string()), {
    maxLength: 300,
    size: "max",
  })
  .map((words) => encodeUtf8(words.join("")));

describe("deflated blocks", () => {
  test("can be put together into one stream", () => {
    fc.assert(
      fc.property(fc.array(xml, { maxLength: 5 }), xml, (segments, value) => {
        const chunks = segments.flatMap((segment) => [
          deflater.deflateBlocks(segment),
          storedBlocks(value),
        ]);
        const inflated = inflateRawSync(concatBytes([...chunks, LAST_BLOCK]));
        const plain = concatBytes(segments.flatMap((segment) => [segment, value]));
        expect(Buffer.compare(inflated, plain)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("hold more than one block can store", () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919) >> 3);
    const inflated = inflateRawSync(concatBytes([storedBlocks(bytes), LAST_BLOCK]));
    expect(Buffer.compare(inflated, bytes)).toBe(0);
  });
});

test("a stream gives what was pushed", () => {
  fc.assert(
    fc.property(fc.array(xml, { maxLength: 5 }), (pieces) => {
      const stream = flateDeflater(1).open();
      const chunks = [...pieces.flatMap((piece) => stream.push(piece)), ...stream.end()];
      expect(Buffer.compare(inflateRawSync(concatBytes(chunks)), concatBytes(pieces))).toBe(0);
    }),
  );
});
