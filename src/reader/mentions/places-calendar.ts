import { foldPlaceName } from '../../world/index.ts';

const calendars = new Map<string, ReadonlySet<string>>();

/** Names of months and weekdays of a language, folded. */
export function calendarWords(lang: string): ReadonlySet<string> {
  let words = calendars.get(lang);
  if (words === undefined) {
    const made = new Set<string>();
    for (let i = 0; i < 12; i++) {
      const day = new Date(Date.UTC(2024, i, 1 + i));
      for (const width of ['long', 'short'] as const) {
        made.add(foldPlaceName(new Intl.DateTimeFormat(lang, { month: width, timeZone: 'UTC' }).format(day)));
        made.add(foldPlaceName(new Intl.DateTimeFormat(lang, { weekday: width, timeZone: 'UTC' }).format(day)));
      }
    }
    words = made;
    calendars.set(lang, words);
  }
  return words;
}
