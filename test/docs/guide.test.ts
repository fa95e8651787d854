import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PANE_COMMANDS } from "../../src/ui/shared/pane-commands";

const DOCS = join(__dirname, "../../docs");
const GUIDE = readFileSync(join(DOCS, "guide.md"), "utf8");

describe("the user guide", () => {
  test("shows every picture that is taken for it, and no other", () => {
    const shown = [...GUIDE.matchAll(/!\[[^\]]{20,}\]\((pictures\/guide\/[\w-]+\.png)\)/g)];
    const files = readdirSync(join(DOCS, "pictures/guide"));
    expect(shown.map(([, file = ""]) => file).sort()).toEqual(
      files.map((file) => `pictures/guide/${file}`).sort(),
    );
  });

  test("leads to places that there are", () => {
    const headings = [...GUIDE.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .replaceAll(" ", "-"),
    );
    const places = [...GUIDE.matchAll(/\]\(#([\w-]+)\)/g)].map(([, place]) => place);
    expect(places).toEqual(headings);
    const files = [...GUIDE.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, file = ""]) => file);
    expect(files.filter((file) => !existsSync(join(DOCS, file)))).toEqual([]);
  });

  test("names every key that the pane obeys", () => {
    const keys = Object.values(PANE_COMMANDS).map(({ key }) => key);
    const told = [...GUIDE.matchAll(/^\| (.{1,12}?)\s+\|/gm)].flatMap(([, cell = ""]) =>
      cell.split(/[, ]+/),
    );
    expect(keys.filter((key) => !told.includes(key))).toEqual([]);
  });
});
