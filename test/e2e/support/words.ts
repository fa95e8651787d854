import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Texts {
  readonly [key: string]: string | Texts | undefined;
}

/** What the pane says in a language: `say("segment", "tabs.steps", { count: 1 })`. */
export type Say = (room: string, key: string, values?: Readonly<Record<string, unknown>>) => string;

/** The texts of a language, read as they ship. */
export function wordsOf(language: string): Say {
  return (room, key, values = {}) => {
    const file = join(import.meta.dirname, "../../../src/ui", room, `text.${language}.json`);
    let found: string | Texts | undefined = JSON.parse(readFileSync(file, "utf8")) as Texts;
    for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
    if (typeof found !== "string") throw new Error(`${file} has no ${key}.`);
    return found.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (_, name: string) => String(values[name]));
  };
}
