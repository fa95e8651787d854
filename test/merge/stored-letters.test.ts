import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freezeLetters, thawLetter } from "../../src/merge/merge-errands";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { readPackage } from "../../src/ooxml/opc/package";
import { PackageError } from "../../src/ooxml/opc/package-error";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";
import { aContent } from "../support/a-letter";
import { aLetterWithEverything } from "../support/a-letter-with-everything";
import { aPassageOoxml } from "../support/a-passage-ooxml";
import { aWordLetter, control, field, ours, p } from "../support/a-word-letter";
import { letterFaults } from "../support/letter-faults";
import { bodyLines, DEFLATER, digest, mergeSeparate } from "../support/merge-here";

const TOOLS = { deflater: DEFLATER, digest };
const CONTENTS = ["Ada", "Bo & Co", ""].map((name) =>
  aContent({
    "contact.name": name,
    "contact.firstName": name,
    "addressBlock.mail": `${name}\nLondon`,
  }),
);

describe("letters that are kept", () => {
  test("come back part for part as they were made", async () => {
    const letter = aLetterWithEverything();
    const kept = await freezeLetters(letter, CONTENTS, TOOLS);
    const { letters } = mergeSeparate(letter, CONTENTS);
    for (const [index, own] of letters.entries()) {
      const again = await thawLetter(kept.shared, kept.letters[index]!, kept.hashes[index]!, TOOLS);
      expect(partsOf(again)).toEqual(partsOf(own));
      expect(letterFaults(again)).toEqual([]);
    }
  });

  /** Made by the program as it was when the form was new, and never to be made again. */
  test("open as they were, whichever version of the program kept them", async () => {
    const kept = JSON.parse(
      readFileSync(join(__dirname, "letters-kept-in-form-1.json"), "utf8"),
    ) as Record<"shared", string> & Record<"letters" | "hashes", readonly string[]>;
    const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
    const opened = await Promise.all(
      kept.letters.map((letter, index) =>
        thawLetter(bytes(kept.shared), bytes(letter), kept.hashes[index]!, TOOLS),
      ),
    );
    const end =
      "The house of letters, which has said this to everybody who gets a letter of this kind.";
    expect(opened.map(bodyLines)).toEqual([
      ["Dear Ada Lovelace,", "Do bring your engine, Ada.", end],
      ["Dear Bo & Co,", "All of us would like to see you in spring.", end],
    ]);
  });

  test("are the same bytes for the same input", async () => {
    const [one, other] = [
      await freezeLetters(aLetterWithEverything(), CONTENTS, TOOLS),
      await freezeLetters(aLetterWithEverything(), CONTENTS, TOOLS),
    ];
    expect(one).toEqual(other);
  });

  test("keep what they share once", async () => {
    const letter = aWordLetter(p("Dear ", ours("contact.name"), ", ", "as you know. ".repeat(500)));
    const kept = await freezeLetters(letter, CONTENTS, TOOLS);
    for (const own of kept.letters) expect(own!.length).toBeLessThan(200);
  });

  test("keep one contact's own words out of what they share", async () => {
    const words = "Ada, do bring your analytical engine along, all of us would love to see it run.";
    const letter = aWordLetter(
      control("passage:p1", p("An opening that is long enough to be shared by everyone.")),
    );
    const own = { ...aContent(), passages: { p1: aPassageOoxml(p(words)) } };
    const kept = await freezeLetters(letter, [own, own, aContent()], TOOLS);
    const thawed = await thawLetter(kept.shared, kept.letters[0]!, kept.hashes[0]!, TOOLS);
    expect(bodyLines(thawed)).toEqual([words]);
    const shared = readZip(kept.shared, USUAL_LIMITS).map((entry) =>
      Buffer.from(inflateEntry(entry)).toString("utf8"),
    );
    expect(shared.some((part) => part.includes("long enough to be shared"))).toBe(true);
    expect(shared.some((part) => part.includes("analytical engine"))).toBe(false);
  });

  test("are refused when anything in them has changed", async () => {
    const kept = await freezeLetters(aWordLetter(p(ours("contact.name"))), CONTENTS, TOOLS);
    const [first, second] = kept.letters;
    const damaged = first!.slice();
    damaged[damaged.length >> 1]! ^= 1;
    const thaw = (letter: Uint8Array) => thawLetter(kept.shared, letter, kept.hashes[0]!, TOOLS);
    await expect(thaw(damaged)).rejects.toThrow(PackageError);
    await expect(thaw(second!)).rejects.toThrow("SHA-256");
  });

  test("are shared by the contacts of one letter, and missing where a letter called itself off", async () => {
    const two = aWordLetter(
      p(ours("contact.name"), field(" NEXT ", ""), " and ", ours("contact.name")),
    );
    const shared = await freezeLetters(two, CONTENTS.slice(0, 2), TOOLS);
    expect(shared.letters[0]).toBe(shared.letters[1]);
    const thawed = await thawLetter(shared.shared, shared.letters[1]!, shared.hashes[1]!, TOOLS);
    expect(bodyLines(thawed)).toEqual(["Ada and Bo & Co"]);
    const picky = aWordLetter(p(field(' SKIPIF "x" = "x" ', ""), ours("contact.name")));
    const none = await freezeLetters(picky, CONTENTS, TOOLS);
    expect(none.letters).toEqual([null, null, null]);
    expect(none.hashes).toEqual(["", "", ""]);
  });
});

function partsOf(docx: Uint8Array) {
  const { parts } = readPackage(docx);
  return Object.fromEntries(
    parts.map(({ name, contentType, bytes }) => [name, [contentType, Buffer.from(bytes)]]),
  );
}
