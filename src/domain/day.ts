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

/** So many months in a row, "2026-11" the last of them; earliest first. */
export function monthsUpTo(last: string, count: number): readonly string[] {
  const [year = 0, month = 0] = last.split("-").map(Number);
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + (month - 1) - (count - 1 - index);
    return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
  });
}
