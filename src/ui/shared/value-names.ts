/** The language of the pane's words, as `Intl` takes it. */
export type Locale = string;

/** "Norway" for "NO"; a free text stays as it is. */
export function countryName(country: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return (
    new Intl.DisplayNames([locale], { type: "region", fallback: "code" }).of(country) ?? country
  );
}

/** "German" for "de"; a free text stays as it is. */
export function languageName(language: string, locale: Locale): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) return language;
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  return names.of(language) ?? language;
}

/** "23 Nov 2026" for "2026-11-23"; anything else stays as it is. */
export function dayName(day: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
