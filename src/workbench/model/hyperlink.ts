import { closest, isW } from "./dom";
import { NS } from "./names";
import type { Parts } from "./parts";
import { anchorOf } from "./place";
import type { Span } from "./place";

/** The address of the first hyperlink that the span begins in, "#name" for one within the document; "" for none. */
export function hyperlinkOf(parts: Parts, { start }: Span): string {
  const link = closest(anchorOf(start), (element) => isW(element, "hyperlink"));
  if (link === undefined) return "";
  const place = link.getAttributeNS(NS.w, "anchor");
  if (place !== null) return `#${place}`;
  const id = link.getAttributeNS(NS.r, "id");
  const threads = parts.relationships(parts.partOf(link));
  return threads.find((thread) => thread.id === id)?.target ?? "";
}
