/**
 * The one of the available BCP 47 language tags that serves a reader of the wanted one: the same tag, else the language
 * without its region ("de-AT" → "de"), else the same language of another region. Undefined when none does.
 */
export function closestLanguage(wanted: string, available: readonly string[]): string | undefined {
  if (wanted === "") return undefined;
  const tag = wanted.toLowerCase();
  const language = primaryLanguage(tag);
  return (
    available.find((other) => other.toLowerCase() === tag) ??
    available.find((other) => other.toLowerCase() === language) ??
    available.find((other) => primaryLanguage(other.toLowerCase()) === language)
  );
}

/** "no" is what many lists call the Norwegian of most letters, which is "nb". */
function primaryLanguage(tag: string): string {
  const language = tag.split(/[-_]/, 1)[0] ?? tag;
  return language === "no" ? "nb" : language;
}
