/** A civil date; month and day from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYYY-MM-DD`; null where it is none. */
export function civilOf(day: string | null): Civil | null {
  const met = day === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return met === null ? null : { year: Number(met[1]), month: Number(met[2]), day: Number(met[3]) };
}

/** True where the calendar has the day. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day so many days later (earlier where negative). */
export function plusDays(date: Civil, days: number): Civil {
  return fromTime(Date.UTC(date.year, date.month - 1, date.day) + days * 86_400_000);
}

/** The month so many months later. */
export function plusMonths(date: Civil, months: number): { year: number; month: number } {
  const count = date.year * 12 + date.month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: Civil): number {
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay() || 7;
}

function fromTime(time: number): Civil {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `YYYY-MM-DD` */
export function dayText(date: Civil): string {
  return `${yearText(date.year)}-${two(date.month)}-${two(date.day)}`;
}

/** `YYYY-MM` */
export function monthText(year: number, month: number): string {
  return `${yearText(year)}-${two(month)}`;
}

/** `YYYY` */
export function yearText(year: number): string {
  return String(Math.min(Math.max(Math.trunc(year), 0), 9999)).padStart(4, '0');
}
