const FALLBACK = "en";

const known = new Map<string, string>();

/**
 * The language that dates, numbers and capitals of a letter are written in: the tag itself in its canonical
 * form ("de-at" → "de-AT"), or "en" for what is not a BCP 47 tag.
 */
export function letterLanguage(tag: string): string {
  const seen = known.get(tag);
  if (seen !== undefined) return seen;
  const language = canonical(tag);
  known.set(tag, language);
  return language;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? FALLBACK;
  } catch {
    return FALLBACK;
  }
}
