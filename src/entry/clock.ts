/** The clock of this computer, and its source of new keys. */

export function now(): Date {
  return new Date();
}

/** The calendar day where the user is. */
export function today(): string {
  const day = now();
  return [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join("-");
}

export function timeOfDay(): string {
  return `${twoDigits(now().getHours())}:${twoDigits(now().getMinutes())}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

export function newId(): string {
  return crypto.randomUUID();
}
