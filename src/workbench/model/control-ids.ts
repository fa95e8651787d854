import { idOf, setId } from "./content-control";
import { descendantsW } from "./dom";
import { CONTENT_TYPE } from "./names";
import type { Parts } from "./parts";

/** The ids of content controls: each once in a document, given when it is opened if the file lacks them. */
export interface ControlIds {
  next(): number;
  /** Gives an id to every control that has none or another's. */
  repair(): void;
}

const FIRST_ID = 100_000_001;

export function openControlIds(parts: Parts): ControlIds {
  const given = { last: FIRST_ID };

  function next(): number {
    const taken = new Set(controlsIn(parts).map(idOf));
    while (taken.has(given.last)) given.last++;
    return given.last++;
  }

  function repair(): void {
    const seen = new Set<number>();
    for (const control of controlsIn(parts)) {
      if (Number.isNaN(idOf(control)) || seen.has(idOf(control))) setId(control, next());
      seen.add(idOf(control));
    }
  }

  repair();
  return { next, repair };
}

/** The parts that the document's text is in: main, headers, footers, notes. */
export function storyParts(parts: Parts): readonly string[] {
  const types: readonly string[] = [CONTENT_TYPE.header, CONTENT_TYPE.footer];
  return parts.names().filter((name) => {
    const type = parts.contentType(name);
    return types.includes(type) || /(footnotes|endnotes|\.main)\+xml$/.test(type);
  });
}

/** All content controls, of every kind, the main document's first. */
export function controlsIn(parts: Parts): readonly Element[] {
  return storyParts(parts).flatMap((name) => {
    const part = parts.xml(name);
    return part === undefined ? [] : descendantsW(part, "sdt");
  });
}
