import { openWordDocument } from "../../ooxml/wml/word-document";
import type { LetterChange } from "../../ports/letter";
import { aControl, aParagraph, aRun, GREETING, LETTER, STATE } from "./case-letters";
import { contains, lacks, rejected, same } from "./expectations";
import { passageText, sketch, type LetterHands, type SelfTestCase } from "./letter-bench";

/** How a letter is read and changed. */
export const LETTER_CASES: readonly SelfTestCase[] = [
  {
    name: "reading: gives our controls in the document's order, and no others",
    run: async (open) => {
      const { controls } = await (await open(LETTER)).letter.read(["passage:p1"]);
      same(controls, [
        { tag: "merge:contact.name", title: "merge:contact.name", text: "«Name»" },
        { tag: "passage:p1", title: "passage:p1", text: "Come to «City».\nBring a friend." },
        { tag: "merge:contact.city", title: "merge:contact.city", text: "«City»" },
        { tag: "merge:contact.name", title: "merge:contact.name", text: "«Name»" },
      ]);
    },
  },

  ...[
    { what: "expected", tags: ["passage:p1"] },
    { what: "not expected", tags: [] },
    { what: "among others that are gone", tags: ["passage:p0", "passage:p1"] },
  ].map(({ what, tags }): SelfTestCase => ({
    name: `reading: gives the content of a passage that was ${what}`,
    run: async (open) => {
      const { passages } = await (await open(LETTER)).letter.read(tags);
      same(Object.keys(passages), ["passage:p1"]);
      same(passageText(passages["passage:p1"] ?? ""), "Come to «City».\nBring a friend.");
    },
  })),

  {
    name: "reading: gives the content without the passage's own control",
    run: async (open) => {
      const { passages } = await (await open(LETTER)).letter.read(["passage:p1"]);
      lacks(passages["passage:p1"] ?? "", '"passage:p1"');
      contains(passages["passage:p1"] ?? "", '"merge:contact.city"');
    },
  },

  {
    name: "reading: takes a zero-width space for nothing, and a line break for a line",
    run: async (open) => {
      const body = aParagraph(
        aControl("merge:a", 1, aRun("\u200B")),
        aControl("merge:b", 2, "<w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r>"),
      );
      const { controls } = await (await open(body)).letter.read([]);
      same(
        controls.map(({ text }) => text),
        ["", "1\n2"],
      );
    },
  },

  {
    name: "changing: writes a text into every control with the tag",
    run: async (open) => {
      const { text } = await changed(await open(LETTER), {
        texts: { "merge:contact.name": "Ada" },
      });
      contains(text, "Dear [merge:contact.name:Ada],");
      contains(text, "Bye [merge:contact.name:Ada]");
    },
  },

  {
    name: "changing: keeps the formatting of the field",
    run: async (open) => {
      const bench = await open(GREETING);
      await changed(bench, { texts: { "merge:contact.name": "Ada" } });
      const { main } = openWordDocument(await bench.letter.file());
      const isBold = /<w:rPr>(?:(?!<\/w:rPr>).)*<w:b(?: [^>]*)?\/>.*?Ada/.test(main.root.source);
      same(isBold, true);
    },
  },

  {
    name: "changing: breaks lines within the paragraph",
    run: async (open) => {
      const { text } = await changed(await open(GREETING), {
        texts: { "merge:contact.name": "1 Road\nLondon" },
      });
      same(text, "Dear [merge:contact.name:1 Road/London],");
    },
  },

  {
    name: "changing: leaves a zero-width space for nothing",
    run: async (open) => {
      const { text } = await changed(await open(GREETING), { texts: { "merge:contact.name": "" } });
      same(text, "Dear [merge:contact.name:~],");
    },
  },

  {
    name: "changing: puts content into a passage, and texts into the fields it brings",
    run: async (open) => {
      const source = await open(
        aControl(
          "passage:p1",
          6,
          aParagraph("Stay in ", aControl("merge:contact.city", 7, aRun("«City»")), "!"),
        ) + aParagraph("."),
      );
      const other = await source.letter.read([]);
      const content = other.passages["passage:p1"] ?? "";
      const { text, written } = await changed(await open(LETTER), {
        passages: { "passage:p1": content },
        texts: { "merge:contact.city": "Bonn", "merge:contact.name": "Ada" },
      });
      same(
        text,
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
      same(passageText(written["passage:p1"] ?? ""), "Stay in Bonn!");
    },
  },

  {
    name: "changing: leaves nothing to be seen for an empty passage",
    run: async (open) => {
      const { text, written } = await changed(await open(LETTER), {
        passages: { "passage:p1": "" },
      });
      contains(text, "[passage:p1:\n~\n]");
      same(passageText(written["passage:p1"] ?? ""), "");
    },
  },

  {
    name: "changing: gives back a passage as it was read",
    run: async (open) => {
      const bench = await open(LETTER);
      const before = await sketch(bench);
      const { passages } = await bench.letter.read(["passage:p1"]);
      await changed(bench, { passages: { "passage:p1": "" } });
      const { text } = await changed(bench, { passages });
      same(text, before);
    },
  },

  {
    name: "changing: takes a control away and keeps its content",
    run: async (open) => {
      const { text } = await changed(await open(LETTER), { unwrapped: ["passage:p1"] });
      contains(
        text,
        "Dear [merge:contact.name:«Name»],\nCome to [merge:contact.city:«City»].\nBring a friend.\n[someone",
      );
    },
  },

  {
    name: "changing: is told what the document says, and may leave it alone",
    run: async (open) => {
      const bench = await open(LETTER);
      await bench.letter.writeState(STATE);
      const before = await sketch(bench);
      const seen: unknown[] = [];
      await bench.letter.change([], (reading) => {
        seen.push(reading.stateXml, Object.keys(reading.passages));
        return Promise.resolve(undefined);
      });
      contains(String(seen[0]), 'letterId="L1"');
      same(seen[1], ["passage:p1"]);
      same(await sketch(bench), before);
    },
  },

  {
    name: "changing: passes on a fault of whoever decides, and leaves the document alone",
    run: async (open) => {
      const bench = await open(LETTER);
      const before = await sketch(bench);
      const fault = new Error("The store is full.");
      const fate = await rejected(bench.letter.change([], () => Promise.reject(fault)));
      same(fate === fault, true);
      same(await sketch(bench), before);
    },
  },

  {
    name: "changing: writes the letter's own part first",
    run: async (open) => {
      const bench = await open(LETTER);
      await changed(bench, { stateXml: STATE });
      contains(await bench.letter.readState(), 'letterId="L1"');
    },
  },

  {
    name: "the letter's own part: is nothing at first, then what was written last",
    run: async (open) => {
      const { letter } = await open(GREETING);
      same(await letter.readState(), "");
      await letter.writeState(STATE);
      await letter.writeState(STATE.replace("L1", "L2"));
      contains(await letter.readState(), 'letterId="L2"');
    },
  },

  {
    name: "the letter's own part: travels in the file",
    run: async (open) => {
      const { letter } = await open(GREETING);
      await letter.writeState(STATE);
      const { parts } = openWordDocument(await letter.file()).package;
      const texts = parts.map(({ bytes }) => new TextDecoder().decode(bytes));
      same(texts.filter((text) => text.includes('letterId="L1"')).length, 1);
    },
  },
];

async function changed(bench: LetterHands, change: Partial<LetterChange>) {
  const written = await bench.letter.change(["passage:p1"], () =>
    Promise.resolve({ texts: {}, passages: {}, ...change }),
  );
  return { written, text: await sketch(bench) };
}
