import { fold } from './mentions/scan-fold.ts';

/** Names of days and months in one language, folded, by number. */
interface Calendar {
  readonly pattern: RegExp;
  readonly months: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, number>;
}

const calendars = new Map<string, Calendar>();
/** How far from the article's beginning a dateline's full date may stand. */
const DATELINE = 160;

/**
 * The day of publication as the text itself betrays it, `YYYY-MM-DD`: a weekday with its day and month, in the year
 * near those that the text names in which that day is that weekday («Dimanche 12 mai» beside 2024: 12 May 2024); else
 * a full date at the very beginning (a dateline). Null where neither is there: never a guess from today.
 */
export function inferPublished(text: string, titleLength: number, lang: string): string | null {
  const { low } = fold(text);
  const calendar = calendarOf(lang);
  const years = yearsIn(low);
  for (const hit of low.matchAll(calendar.pattern)) {
    const parts = hit.groups ?? {};
    const month = calendar.months.get(parts.m1 ?? parts.m2 ?? '') ?? Number(parts.m3 ?? 0);
    const day = Number(parts.d1 ?? parts.d2 ?? parts.d3);
    const weekday = calendar.days.get(parts.w1 ?? parts.w2 ?? '');
    if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) continue;
    const year = Number(parts.y1 ?? parts.y2 ?? parts.y3 ?? 0);
    if (year > 0 && (weekday !== undefined || hit.index < titleLength + DATELINE)) return dayOf(year, month, day);
    if (weekday === undefined) continue;
    const fitting = nearYears(years).find(candidate => weekdayOf(candidate, month, day) === weekday);
    if (fitting !== undefined) return dayOf(fitting, month, day);
  }
  return null;
}

/** Years named, most frequent first; of equally frequent ones the later. */
function yearsIn(low: string): number[] {
  const counts = new Map<number, number>();
  for (const [year] of low.matchAll(/(?<![\d.,])(?:199|20[0-4])\d(?![\d.,]?\d)/g)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([year]) => year);
}

/** The years to try: those named, then the years beside them. */
function nearYears(years: readonly number[]): number[] {
  return [...new Set([...years, ...years.flatMap(year => [year - 1, year + 1])])];
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

function calendarOf(lang: string): Calendar {
  let calendar = calendars.get(lang);
  if (calendar === undefined) {
    calendar = makeCalendar(lang);
    calendars.set(lang, calendar);
  }
  return calendar;
}

function makeCalendar(lang: string): Calendar {
  const months = new Map<string, number>();
  const days = new Map<string, number>();
  const name = (date: Date, options: Intl.DateTimeFormatOptions) =>
    fold(new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(date)).low.replace(/\.$/, '');
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2024, month, 7));
    for (const style of ['long', 'short'] as const) {
      months.set(name(date, { month: style }), month + 1);
      months.set(monthPart(date, lang, style), month + 1);
    }
  }
  for (let day = 0; day < 7; day++) {
    const date = new Date(Date.UTC(2024, 0, 7 + day));
    for (const weekday of ['long', 'short'] as const) days.set(name(date, { weekday }), day);
  }
  days.delete('');
  months.delete('');
  const words = (map: ReadonlyMap<string, number>) =>
    [...map.keys()]
      .filter(word => /\p{L}/u.test(word))
      .sort((a, b) => b.length - a.length)
      .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
  const [w, m] = [words(days), words(months)];
  const glue = '[\\s,.]{1,3}(?:d[ae]r?[ n]\\s?|de |dem |den |le |the |el |il )?';
  const dayFirst = `(?:\\b(?<w1>${w})${glue})?\\b(?<d1>\\d{1,2})(?:er|\\.|º|°|st|nd|rd|th)?[ ](?:de |d')?(?<m1>${m})\\b\\.?(?:,? (?:de |del )?(?<y1>20[0-4]\\d|199\\d))?`;
  const monthFirst = `(?:\\b(?<w2>${w})[\\s,.]{1,3})?\\b(?<m2>${m})\\.? (?<d2>\\d{1,2})(?:st|nd|rd|th)?\\b(?:, (?<y2>20[0-4]\\d|199\\d))?`;
  const glued = '(?:(?<y3>20[0-4]\\d|199\\d)[年년] ?)?(?<m3>\\d{1,2})[月월] ?(?<d3>\\d{1,2})[日일号]';
  return { pattern: new RegExp(`${dayFirst}|${monthFirst}|${glued}`, 'gu'), months, days };
}

/** The month's name as it stands beside a day («12 maja», not «maj»). */
function monthPart(date: Date, lang: string, month: 'long' | 'short'): string {
  const parts = new Intl.DateTimeFormat(lang, { day: 'numeric', month, timeZone: 'UTC' }).formatToParts(date);
  return fold(parts.find(part => part.type === 'month')?.value ?? '').low.replace(/\.$/, '');
}
