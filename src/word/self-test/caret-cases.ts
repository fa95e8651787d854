import { HostError } from "../../ports/errors";
import { aParagraph, GREETING, LETTER } from "./case-letters";
import { contains, rejected, same } from "./expectations";
import { passageText, sketch, type SelfTestCase } from "./letter-bench";

const field = { tag: "merge:contact.city", title: "City", text: "«City»" };

/** What is done where the caret is. */
export const CARET_CASES: readonly SelfTestCase[] = [
  {
    name: "at the caret: a field is inserted",
    run: async (open) => {
      const bench = await open(aParagraph("We meet in , then."));
      await bench.caretBehind("in ");
      await bench.letter.insertField(field);
      same(await sketch(bench), "We meet in [merge:contact.city:«City»], then.");
    },
  },

  {
    name: "at the caret: a field of several lines is inserted",
    run: async (open) => {
      const bench = await open(aParagraph("To: "));
      await bench.caretBehind("To: ");
      await bench.letter.insertField({ ...field, text: "1 Road\nLondon" });
      same(await sketch(bench), "To: [merge:contact.city:1 Road/London]");
    },
  },

  {
    name: "at the caret: a field replaces what is selected",
    run: async (open) => {
      const bench = await open(aParagraph("We meet in Bonn, then."));
      await bench.selectBetween("Bonn", "Bonn");
      await bench.letter.insertField(field);
      same(await sketch(bench), "We meet in [merge:contact.city:«City»], then.");
    },
  },

  {
    name: "at the caret: two fields stand behind each other",
    run: async (open) => {
      const bench = await open(aParagraph("We: "));
      await bench.caretBehind("We: ");
      await bench.letter.insertField({ ...field, tag: "merge:a", text: "A" });
      await bench.letter.insertField({ ...field, tag: "merge:b", text: "B" });
      same(await sketch(bench), "We: [merge:a:A][merge:b:B]");
    },
  },

  {
    name: "at the caret: a field within a field is put behind it",
    run: async (open) => {
      const bench = await open(GREETING);
      await bench.selectBetween("Nam", "Nam");
      await bench.letter.insertField(field);
      same(await sketch(bench), "Dear [merge:contact.name:«Name»][merge:contact.city:«City»],");
    },
  },

  {
    name: "at the caret: our controls are told, the innermost first",
    run: async (open) => {
      const bench = await open(LETTER);
      await bench.selectBetween("Cit", "Cit");
      same(await bench.letter.tagsAtSelection(), ["merge:contact.city", "passage:p1"]);
      await bench.selectBetween("Bye", "Bye");
      same(await bench.letter.tagsAtSelection(), []);
      await bench.selectBetween("Not", "Not");
      same(await bench.letter.tagsAtSelection(), []);
    },
  },

  {
    name: "at the caret: a field gets another tag and text, and its like stay",
    run: async (open) => {
      const bench = await open(LETTER);
      await bench.letter.select("merge:contact.name");
      await bench.letter.replaceField("merge:contact.name", {
        tag: "merge:contact.name#f1",
        title: "Name",
        text: "ADA",
      });
      const text = await sketch(bench);
      contains(text, "Dear [merge:contact.name#f1:ADA],");
      contains(text, "Bye [merge:contact.name:«Name»]");
    },
  },

  {
    name: "at the caret: whole paragraphs are wrapped and given",
    run: async (open) => {
      const bench = await open(
        ["One", "Two", "Three", "Four"].map((each) => aParagraph(each)).join(""),
      );
      await bench.selectBetween("wo", "hre");
      const content = await bench.letter.wrapParagraphs("passage:p2", "Middle");
      same(passageText(content ?? ""), "Two\nThree");
      same(await sketch(bench), "One\n[passage:p2:\nTwo\nThree\n]\nFour");
      const { controls } = await bench.letter.read([]);
      same(controls, [{ tag: "passage:p2", title: "Middle", text: "Two\nThree" }]);
    },
  },

  {
    name: "at the caret: an empty paragraph is put behind the caret's, wrapped and selected",
    run: async (open) => {
      const bench = await open(["One", "Two"].map((each) => aParagraph(each)).join(""));
      await bench.caretBehind("On");
      const content = await bench.letter.addParagraph("passage:n1", "Note");
      same(passageText(content ?? ""), "");
      same(await sketch(bench), "One\n[passage:n1:\n~\n]\nTwo");
      same(await bench.letter.tagsAtSelection(), ["passage:n1"]);
    },
  },

  {
    name: "at the caret: no paragraph is put into a passage",
    run: async (open) => {
      const bench = await open(LETTER);
      const before = await sketch(bench);
      await bench.caretBehind("friend");
      same(await bench.letter.addParagraph("passage:n1", "Note"), undefined);
      same(await sketch(bench), before);
    },
  },

  ...[
    { where: "within a passage", from: "friend", to: "friend" },
    { where: "reaching into one", from: "Dear", to: "Come" },
    { where: "over one", from: "Dear", to: "Bye" },
  ].map(({ where, from, to }): SelfTestCase => ({
    name: `at the caret: paragraphs ${where} are not wrapped`,
    run: async (open) => {
      const bench = await open(LETTER);
      const before = await sketch(bench);
      await bench.selectBetween(from, to);
      same(await bench.letter.wrapParagraphs("passage:p2", "Other"), undefined);
      same(await sketch(bench), before);
    },
  })),

  {
    name: "at the caret: a control is selected by its tag",
    run: async (open) => {
      const bench = await open(LETTER);
      await bench.letter.select("passage:p1");
      same(await bench.letter.tagsAtSelection(), ["passage:p1"]);
    },
  },

  {
    name: "at the caret: a control that is gone cannot be selected",
    run: async (open) => {
      const { letter } = await open(GREETING);
      same((await rejected(letter.select("passage:p9"))) instanceof HostError, true);
    },
  },
];
