const calendars = new Map<string, ReadonlySet<string>>();

/** Weekdays and months of a language, lower case. */
export function calendarOf(lang: string): ReadonlySet<string> {
  let calendar = calendars.get(lang);
  if (!calendar) {
    const days = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2024, i, i + 1)));
    const name = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
      return days.map(day => format.format(day).toLowerCase());
    };
    calendar = new Set([...name({ weekday: 'long' }), ...name({ month: 'long' })]);
    calendars.set(lang, calendar);
  }
  return calendar;
}
