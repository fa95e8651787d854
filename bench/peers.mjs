import { createReport } from "docx-templates";
import Docxtemplater from "docxtemplater";
import { TemplateHandler } from "easy-template-x";
import PizZip from "pizzip";
import { braces, command, commandOfLetter, makeLetter } from "./letter.mjs";
import { withFlatNames } from "./records.mjs";

/** What people would use instead, each as its own manual says to use it. */

const lines = (open, close) => (body) =>
  `<w:p><w:r><w:t>${open}</w:t></w:r></w:p>${body}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:t>${close}</w:t></w:r></w:p>`;

export const PEERS = {
  docxtemplater: {
    separate() {
      const template = makeLetter(braces);
      return (record) => {
        const letter = new Docxtemplater(new PizZip(template), {
          paragraphLoop: true,
          linebreaks: true,
        });
        letter.render(withFlatNames(record));
        return letter.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
      };
    },
    one() {
      const template = makeLetter(braces, lines("{#letters}", "{/letters}"));
      return (records) => {
        const letter = new Docxtemplater(new PizZip(template), {
          paragraphLoop: true,
          linebreaks: true,
        });
        letter.render({ letters: records.map(withFlatNames) });
        return letter.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
      };
    },
  },
  "easy-template-x": {
    separate() {
      const template = makeLetter(braces);
      const handler = new TemplateHandler();
      return (record) => handler.process(Buffer.from(template), withFlatNames(record));
    },
    one() {
      const template = makeLetter(braces, lines("{#letters}", "{/letters}"));
      const handler = new TemplateHandler();
      return (records) =>
        handler.process(Buffer.from(template), { letters: records.map(withFlatNames) });
    },
  },
  "docx-templates": {
    separate() {
      const template = makeLetter(command);
      return (record) =>
        createReport({
          template,
          data: withFlatNames(record),
          cmdDelimiter: "+++",
          noSandbox: true,
        });
    },
    one() {
      const template = makeLetter(
        commandOfLetter,
        lines("+++FOR letter IN letters+++", "+++END-FOR letter+++"),
      );
      return (records) =>
        createReport({
          template,
          data: { letters: records.map(withFlatNames) },
          cmdDelimiter: "+++",
          noSandbox: true,
        });
    },
  },
};
