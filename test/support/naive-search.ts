import type { Contact } from "../../src/domain/contact/contact";
import { foldText } from "../../src/domain/fold-text";

/** Whom a search finds, by name: one contact after the other, without any index. */
export function naiveSearch(all: readonly Contact[], search: string): readonly string[] {
  const words = wordsOf(search);
  return all
    .filter((contact) => {
      const company = all.find(({ no }) => no === contact.companyNo);
      const { name, city, email, no } = contact;
      const own = `${name} ${city} ${email} ${no} ${no.replace(/^CT0*/, "")}`;
      const searched = [own, company?.name ?? ""].flatMap((text) => [
        ...wordsOf(text),
        ...wordsOf(text.replaceAll("'", "")),
      ]);
      return words.every((word) => searched.some((other) => other.startsWith(word)));
    })
    .map(({ no, name }) => ({ no, key: `${foldText(name)}\0${no}` }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ no }) => no);
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
