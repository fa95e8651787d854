import { openWordDocument } from "../../ooxml/wml/word-document";
import { GREETING } from "./case-letters";
import { same } from "./expectations";
import type { SelfTestCase } from "./letter-bench";

const OWN_WORDS = '<ownWords xmlns="urn:segment-letters:own-words:1">Bring the plans.</ownWords>';
const STATE = '<letter xmlns="urn:segment-letters:letter:1" letterId="L1"></letter>';

/** What every Word does with the own words that a document carries. */
export const OWN_WORDS_CASES: readonly SelfTestCase[] = [
  {
    name: "carried own words: are none at first, then those written last, then none again",
    run: async (open) => {
      const { letter } = await open(GREETING);
      same(await letter.readOwnWords(), "");
      await letter.writeOwnWords(OWN_WORDS);
      await letter.writeOwnWords(OWN_WORDS.replace("plans", "tools"));
      same((await letter.readOwnWords()).includes("Bring the tools."), true);
      await letter.writeOwnWords("");
      same(await letter.readOwnWords(), "");
    },
  },

  {
    name: "carried own words: are in no file that is made of the letter, whose own part stays",
    run: async (open) => {
      const { letter } = await open(GREETING);
      await letter.writeState(STATE);
      await letter.writeOwnWords(OWN_WORDS);
      const { parts } = openWordDocument(await letter.file()).package;
      const texts = parts.map(({ bytes }) => new TextDecoder().decode(bytes));
      same(texts.filter((text) => text.includes("own-words")).length, 0);
      same(texts.filter((text) => text.includes('letterId="L1"')).length, 1);
      await letter.writeOwnWords("");
    },
  },
];
