import { HostError } from "../../src/ports/errors";
import type { LetterChange } from "../../src/ports/letter";
import { passageFingerprint, passageText } from "../../src/merge/passage-fingerprint";
import { openWordDocument } from "../../src/ooxml/wml/word-document";
import { sketch, type LetterBench } from "../support/letter-bench";
import { aControl, aParagraph, aRun } from "../workbench/support/a-docx";

const GREETING = aParagraph(
  "Dear ",
  aControl("merge:contact.name", 5, aRun("«Name»", "<w:b/>")),
  ",",
);

const LETTER = [
  GREETING,
  aControl(
    "passage:p1",
    6,
    aParagraph("Come to ", aControl("merge:contact.city", 7, aRun("«City»")), ".") +
      aParagraph("Bring a friend."),
  ),
  aControl("someone:else", 8, aParagraph("Not ours")),
  aParagraph("Bye ", aControl("merge:contact.name", 9, aRun("«Name»"))),
].join("");

const STATE = '<letter xmlns="urn:segment-letters:letter:1" letterId="L1"></letter>';

const nothing: LetterChange = { texts: {}, passages: {} };

/** What every open letter does, be it Word's or a test's. */
export function letterContract(letterOf: (body: string) => LetterBench): void {
  const changed = async (bench: LetterBench, change: Partial<LetterChange>) => {
    const written = await bench.letter.change(["passage:p1"], () =>
      Promise.resolve({ ...nothing, ...change }),
    );
    return { written, text: await sketch(bench) };
  };

  describe("reading", () => {
    test("gives our controls in the document's order, and no others", async () => {
      const { controls } = await letterOf(LETTER).letter.read(["passage:p1"]);
      expect(controls).toEqual([
        { tag: "merge:contact.name", title: "merge:contact.name", text: "«Name»" },
        { tag: "passage:p1", title: "passage:p1", text: "Come to «City».\nBring a friend." },
        { tag: "merge:contact.city", title: "merge:contact.city", text: "«City»" },
        { tag: "merge:contact.name", title: "merge:contact.name", text: "«Name»" },
      ]);
    });

    test.each([
      ["expected", ["passage:p1"]],
      ["not expected", []],
      ["among others that are gone", ["passage:p0", "passage:p1"]],
    ])("gives the content of a passage that was %s", async (_what, tags) => {
      const { passages } = await letterOf(LETTER).letter.read(tags);
      expect(Object.keys(passages)).toEqual(["passage:p1"]);
      expect(passageText(passages["passage:p1"] ?? "")).toBe("Come to «City».\nBring a friend.");
    });

    test("gives the content without the passage's own control", async () => {
      const { passages } = await letterOf(LETTER).letter.read(["passage:p1"]);
      expect(passages["passage:p1"]).not.toContain('"passage:p1"');
      expect(passages["passage:p1"]).toContain('"merge:contact.city"');
    });

    test("takes a zero-width space for nothing, and a line break for a line", async () => {
      const body = aParagraph(
        aControl("merge:a", 1, aRun("\u200B")),
        aControl("merge:b", 2, "<w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r>"),
      );
      const { controls } = await letterOf(body).letter.read([]);
      expect(controls.map(({ text }) => text)).toEqual(["", "1\n2"]);
    });
  });

  describe("changing", () => {
    test("writes a text into every control with the tag", async () => {
      const { text } = await changed(letterOf(LETTER), { texts: { "merge:contact.name": "Ada" } });
      expect(text).toContain("Dear [merge:contact.name:Ada],");
      expect(text).toContain("Bye [merge:contact.name:Ada]");
    });

    test("keeps the formatting of the field", async () => {
      const bench = letterOf(GREETING);
      await changed(bench, { texts: { "merge:contact.name": "Ada" } });
      const { main } = openWordDocument(await bench.letter.file());
      expect(main.root.source).toMatch(/<w:rPr>(?:(?!<\/w:rPr>).)*<w:b\/>.*?Ada/);
    });

    test("breaks lines within the paragraph", async () => {
      const { text } = await changed(letterOf(GREETING), {
        texts: { "merge:contact.name": "1 Road\nLondon" },
      });
      expect(text).toBe("Dear [merge:contact.name:1 Road/London],");
    });

    test("leaves a zero-width space for nothing", async () => {
      const { text } = await changed(letterOf(GREETING), { texts: { "merge:contact.name": "" } });
      expect(text).toBe("Dear [merge:contact.name:~],");
    });

    test("puts content into a passage, and texts into the fields it brings", async () => {
      const other = await letterOf(
        aControl(
          "passage:p1",
          6,
          aParagraph("Stay in ", aControl("merge:contact.city", 7, aRun("«City»")), "!"),
        ) + aParagraph("."),
      ).letter.read([]);
      const content = other.passages["passage:p1"] ?? "";
      const { text, written } = await changed(letterOf(LETTER), {
        passages: { "passage:p1": content },
        texts: { "merge:contact.city": "Bonn", "merge:contact.name": "Ada" },
      });
      expect(text).toBe(
        [
          "Dear [merge:contact.name:Ada],",
          "[passage:p1:",
          "Stay in [merge:contact.city:Bonn]!",
          "]",
          "[someone:else:",
          "Not ours",
          "]",
          "Bye [merge:contact.name:Ada]",
        ].join("\n"),
      );
      expect(passageFingerprint(written["passage:p1"] ?? "")).toBe(passageFingerprint(content));
    });

    test("leaves nothing to be seen for an empty passage", async () => {
      const { text, written } = await changed(letterOf(LETTER), { passages: { "passage:p1": "" } });
      expect(text).toContain("[passage:p1:\n~\n]");
      expect(passageText(written["passage:p1"] ?? "")).toBe("");
    });

    test("gives back a passage as it was read", async () => {
      const bench = letterOf(LETTER);
      const before = await sketch(bench);
      const { passages } = await bench.letter.read(["passage:p1"]);
      await changed(bench, { passages: { "passage:p1": "" } });
      const { text } = await changed(bench, { passages });
      expect(text).toBe(before);
    });

    test("takes a control away and keeps its content", async () => {
      const { text } = await changed(letterOf(LETTER), { unwrapped: ["passage:p1"] });
      expect(text).toContain(
        "Dear [merge:contact.name:«Name»],\nCome to [merge:contact.city:«City»].\nBring a friend.\n[someone",
      );
    });

    test("is told what the document says, and may leave it alone", async () => {
      const bench = letterOf(LETTER);
      await bench.letter.writeState(STATE);
      const before = await sketch(bench);
      const seen: unknown[] = [];
      await bench.letter.change([], (reading) => {
        seen.push(reading.stateXml, Object.keys(reading.passages));
        return Promise.resolve(undefined);
      });
      expect(seen[0]).toContain('letterId="L1"');
      expect(seen[1]).toEqual(["passage:p1"]);
      expect(await sketch(bench)).toBe(before);
    });

    test("passes on a fault of whoever decides, and leaves the document alone", async () => {
      const bench = letterOf(LETTER);
      const before = await sketch(bench);
      const fault = new Error("The store is full.");
      await expect(bench.letter.change([], () => Promise.reject(fault))).rejects.toBe(fault);
      expect(await sketch(bench)).toBe(before);
    });

    test("writes the letter's own part first", async () => {
      const bench = letterOf(LETTER);
      await changed(bench, { stateXml: STATE });
      expect(await bench.letter.readState()).toContain('letterId="L1"');
    });
  });

  describe("the letter's own part", () => {
    test("is nothing at first, then what was written last", async () => {
      const { letter } = letterOf(GREETING);
      expect(await letter.readState()).toBe("");
      await letter.writeState(STATE);
      await letter.writeState(STATE.replace("L1", "L2"));
      expect(await letter.readState()).toContain('letterId="L2"');
    });

    test("travels in the file", async () => {
      const { letter } = letterOf(GREETING);
      await letter.writeState(STATE);
      const { parts } = openWordDocument(await letter.file()).package;
      const texts = parts.map(({ bytes }) => new TextDecoder().decode(bytes));
      expect(texts.filter((text) => text.includes('letterId="L1"'))).toHaveLength(1);
    });
  });

  describe("at the caret", () => {
    const field = { tag: "merge:contact.city", title: "City", text: "«City»" };

    test("a field is inserted", async () => {
      const bench = letterOf(aParagraph("We meet in , then."));
      await bench.caretBehind("in ");
      await bench.letter.insertField(field);
      expect(await sketch(bench)).toBe("We meet in [merge:contact.city:«City»], then.");
    });

    test("a field of several lines is inserted", async () => {
      const bench = letterOf(aParagraph("To: "));
      await bench.caretBehind("To: ");
      await bench.letter.insertField({ ...field, text: "1 Road\nLondon" });
      expect(await sketch(bench)).toBe("To: [merge:contact.city:1 Road/London]");
    });

    test("a field replaces what is selected", async () => {
      const bench = letterOf(aParagraph("We meet in Bonn, then."));
      await bench.selectBetween("Bonn", "Bonn");
      await bench.letter.insertField(field);
      expect(await sketch(bench)).toBe("We meet in [merge:contact.city:«City»], then.");
    });

    test("two fields stand behind each other", async () => {
      const bench = letterOf(aParagraph("We: "));
      await bench.caretBehind("We: ");
      await bench.letter.insertField({ ...field, tag: "merge:a", text: "A" });
      await bench.letter.insertField({ ...field, tag: "merge:b", text: "B" });
      expect(await sketch(bench)).toBe("We: [merge:a:A][merge:b:B]");
    });

    test("a field within a field is put behind it", async () => {
      const bench = letterOf(GREETING);
      await bench.selectBetween("Nam", "Nam");
      await bench.letter.insertField(field);
      expect(await sketch(bench)).toBe(
        "Dear [merge:contact.name:«Name»][merge:contact.city:«City»],",
      );
    });

    test("our controls are told, the innermost first", async () => {
      const bench = letterOf(LETTER);
      await bench.selectBetween("Cit", "Cit");
      expect(await bench.letter.tagsAtSelection()).toEqual(["merge:contact.city", "passage:p1"]);
      await bench.selectBetween("Bye", "Bye");
      expect(await bench.letter.tagsAtSelection()).toEqual([]);
      await bench.selectBetween("Not", "Not");
      expect(await bench.letter.tagsAtSelection()).toEqual([]);
    });

    test("a field gets another tag and text, and its like stay", async () => {
      const bench = letterOf(LETTER);
      await bench.letter.select("merge:contact.name");
      await bench.letter.replaceField("merge:contact.name", {
        tag: "merge:contact.name#f1",
        title: "Name",
        text: "ADA",
      });
      const text = await sketch(bench);
      expect(text).toContain("Dear [merge:contact.name#f1:ADA],");
      expect(text).toContain("Bye [merge:contact.name:«Name»]");
    });

    test("whole paragraphs are wrapped and given", async () => {
      const bench = letterOf(
        ["One", "Two", "Three", "Four"].map((each) => aParagraph(each)).join(""),
      );
      await bench.selectBetween("wo", "hre");
      const content = await bench.letter.wrapParagraphs("passage:p2", "Middle");
      expect(passageText(content ?? "")).toBe("Two\nThree");
      expect(await sketch(bench)).toBe("One\n[passage:p2:\nTwo\nThree\n]\nFour");
      const { controls } = await bench.letter.read([]);
      expect(controls).toEqual([{ tag: "passage:p2", title: "Middle", text: "Two\nThree" }]);
    });

    test("an empty paragraph is put behind the caret's, wrapped and selected", async () => {
      const bench = letterOf(["One", "Two"].map((each) => aParagraph(each)).join(""));
      await bench.caretBehind("On");
      const content = await bench.letter.addParagraph("passage:n1", "Note");
      expect(passageText(content ?? "")).toBe("");
      expect(await sketch(bench)).toBe("One\n[passage:n1:\n~\n]\nTwo");
      expect(await bench.letter.tagsAtSelection()).toEqual(["passage:n1"]);
    });

    test("no paragraph is put into a passage", async () => {
      const bench = letterOf(LETTER);
      const before = await sketch(bench);
      await bench.caretBehind("friend");
      expect(await bench.letter.addParagraph("passage:n1", "Note")).toBeUndefined();
      expect(await sketch(bench)).toBe(before);
    });

    test.each([
      ["within a passage", "friend", "friend"],
      ["reaching into one", "Dear", "Come"],
      ["over one", "Dear", "Bye"],
    ])("paragraphs %s are not wrapped", async (_what, from, to) => {
      const bench = letterOf(LETTER);
      const before = await sketch(bench);
      await bench.selectBetween(from, to);
      expect(await bench.letter.wrapParagraphs("passage:p2", "Other")).toBeUndefined();
      expect(await sketch(bench)).toBe(before);
    });

    test("a control is selected by its tag", async () => {
      const bench = letterOf(LETTER);
      await bench.letter.select("passage:p1");
      expect(await bench.letter.tagsAtSelection()).toEqual(["passage:p1"]);
    });

    test("a control that is gone cannot be selected", async () => {
      const { letter } = letterOf(GREETING);
      await expect(letter.select("passage:p9")).rejects.toBeInstanceOf(HostError);
    });
  });

  test("a document is opened beside it", async () => {
    const bench = letterOf(GREETING);
    const docx = await bench.letter.file();
    await bench.letter.open(docx);
    expect(bench.opened.at(-1)).toEqual(docx);
  });
}
