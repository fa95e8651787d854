const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** Whether the text is a day of the calendar, "2026-11-23". */
export function isDay(text: string): boolean {
  return DAY.test(text) && addDays(text, 0) === text;
}

/** The calendar day that many days later; earlier for a negative number. "" for what is no day. */
export function addDays(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_A_DAY;
  return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
}
