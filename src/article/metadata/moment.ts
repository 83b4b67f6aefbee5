/** How exactly a page gives a moment. */
export const MOMENT_PRECISIONS = ['second', 'minute', 'day', 'month', 'year'] as const;
export type MomentPrecision = (typeof MOMENT_PRECISIONS)[number];

/** A moment as a page gives it. */
export interface Moment {
  /** The day as the publisher writes it (in the publisher's own zone), `YYYY-MM-DD`; a month or year begins on its first day. */
  readonly day: string;
  /** ISO 8601 with the offset as given, or without one where the page gives none; null where only the day is known. */
  readonly at: string | null;
  readonly precision: MomentPrecision;
}

/** Languages whose month names are known; the names come from `Intl`. */
const LANGUAGES = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'tr',
  'id',
  'ar',
  'ar-LB',
  'ar-MA',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'ro',
  'hu',
  'ru',
  'uk',
  'el',
  'ca',
  'de-AT',
];
let months: Map<string, number> | null = null;
let monthPattern: RegExp | null = null;

function monthNames(): Map<string, number> {
  if (months !== null) return months;
  const names = new Map<string, number>();
  for (const lang of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      for (const options of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(lang, {
          ...options,
          timeZone: 'UTC',
          numberingSystem: 'latn',
          calendar: 'gregory',
        });
        for (let at = 0; at < 12; at += 1) {
          const part = format.formatToParts(Date.UTC(2025, at, 15)).find(piece => piece.type === 'month');
          const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
          if (name.length > 2 && !/^\d/.test(name) && !names.has(name)) names.set(name, at + 1);
        }
      }
    }
  }
  for (const [name, number] of [
    ['sept', 9],
    ['mrz', 3],
    ['märz', 3],
    ['maerz', 3],
    ['jaenner', 1],
  ] as const)
    names.set(name, number);
  months = names;
  return names;
}

/** `12 août 2016`, `August 10th, 2016`: the month's name with day and year around it. */
function namedDate(): RegExp {
  if (monthPattern === null) {
    const names = [...monthNames().keys()]
      .sort((a, b) => b.length - a.length)
      .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const month = `(${names.join('|')})`;
    monthPattern = new RegExp(
      `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[.,]?\\s*[-/]?\\s*(?:de\\s+|of\\s+|d')?${month}\\.?,?\\s*[-/]?\\s*(?:de\\s+|del\\s+)?(\\d{4})|${month}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4}))(?!\\d)`,
      'iu',
    );
  }
  return monthPattern;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A day that the calendar has, of the years 1990 to 2100; null otherwise. */
function day(year: number, month: number, date: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 ? `${year}-${two(month)}-${two(date)}` : null;
}

const ISO =
  /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]\s*(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,:]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const RFC_2822 =
  /^\s*(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]([A-Za-z]{3})[a-z]*[\s-](\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/;

/** A date as machines write it (ISO 8601, RFC 2822, Unix seconds); null where the text is not one. */
export function machineMoment(text: string): Moment | null {
  const unix = /^\s*(1\d{9}|[1-2]\d{12})\s*$/.exec(text);
  const iso = unix === null ? ISO.exec(text) : null;
  if (iso !== null) {
    const found = day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (found === null) return null;
    if (iso[4] === undefined) return { day: found, at: null, precision: 'day' };
    return { day: found, ...clock(found, iso[4], iso[5], iso[6], iso[7]) };
  }
  const rfc = RFC_2822.exec(text);
  if (rfc !== null) {
    const month = monthNames().get((rfc[2] ?? '').toLowerCase());
    const found = month === undefined ? null : day(Number(rfc[3]), month, Number(rfc[1]));
    return found === null ? null : { day: found, ...clock(found, rfc[4], rfc[5], rfc[6], rfc[7]) };
  }
  if (unix !== null) {
    const number = Number(unix[1]);
    const at = new Date(number > 1e11 ? number : number * 1000).toISOString();
    return { day: at.slice(0, 10), at: `${at.slice(0, 19)}Z`, precision: 'second' };
  }
  const month = /^\s*(\d{4})-(\d{2})\s*$/.exec(text);
  if (month !== null) {
    const found = day(Number(month[1]), Number(month[2]), 1);
    return found === null ? null : { day: found, at: null, precision: 'month' };
  }
  return null;
}

function clock(
  on: string,
  hour = '',
  minute = '',
  second?: string,
  zone?: string,
): { at: string | null; precision: MomentPrecision } {
  if (Number(hour) > 24 || Number(minute) > 59) return { at: null, precision: 'day' };
  const offset =
    zone === undefined
      ? ''
      : /^(?:Z|UTC|GMT)$/i.test(zone)
        ? 'Z'
        : `${zone.slice(0, 3)}:${zone.replace(':', '').slice(3, 5) || '00'}`;
  const time = `${two(Number(hour) % 24)}:${minute}`;
  return second === undefined
    ? { at: `${on}T${time}${offset}`, precision: 'minute' }
    : { at: `${on}T${time}:${second}${offset}`, precision: 'second' };
}

const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u;
const NUMERIC = /(?<![\d.,/-])(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{2,4})(?![\d/-]|\.\d)/;
const TIME_OF_DAY = /(?<![\d:])(\d{1,2})[:.h](\d{2})(?!\d|[.,]\d)\s*(a\.?m\.?|p\.?m\.?)?/i;

/**
 * A date as people write it, in any of the languages: `12 août 2016, 14h30`, `08/10/2016` (month first only in American
 * English), `2016年8月10日`. `lang` is a BCP 47 tag and decides the order of bare numbers. Null where there is none.
 */
export function humanMoment(given: string, lang: string | null): Moment | null {
  const text = given.slice(0, 400).replace(/[\u0660-\u0669]/gu, digit => String(digit.charCodeAt(0) - 0x660));
  const machine = machineMoment(text);
  if (machine !== null) return machine;
  if (!/\d{2}/.test(text)) return null;
  let found: string | null = null;
  let rest = '';
  const asian = EAST_ASIAN.exec(text);
  const numeric = NUMERIC.exec(text);
  if (asian !== null) {
    found = day(Number(asian[1]), Number(asian[2]), Number(asian[3]));
    rest = text.slice(asian.index + asian[0].length);
  } else {
    const named = /\p{L}{3}/u.test(text) ? namedDate().exec(text) : null;
    if (named !== null) {
      const month = monthNames().get((named[2] ?? named[4] ?? '').toLowerCase()) ?? 0;
      found = day(Number(named[3] ?? named[6]), month, Number(named[1] ?? named[5]));
      rest = text.slice(named.index + named[0].length);
    } else if (numeric !== null) {
      found = fromNumbers(
        numeric[1] ?? '',
        numeric[3] ?? '',
        numeric[4] ?? '',
        numeric[2] === '/' && (lang === null || lang.startsWith('en')) && lang !== 'en-GB',
      );
      rest = text.slice(numeric.index + numeric[0].length);
    }
  }
  if (found === null) return null;
  const time = TIME_OF_DAY.exec(rest.slice(0, 40));
  if (time === null || Number(time[1]) > 23 || Number(time[2]) > 59) return { day: found, at: null, precision: 'day' };
  let hour = Number(time[1]);
  if (time[3] !== undefined) hour = (hour % 12) + (/^p/i.test(time[3]) ? 12 : 0);
  return { day: found, at: `${found}T${two(hour)}:${time[2]}`, precision: 'minute' };
}

function fromNumbers(a: string, b: string, c: string, monthFirst: boolean): string | null {
  if (a.length === 4) return day(Number(a), Number(b), Number(c));
  if (a.length > 2 || c.length === 3) return null;
  const year = c.length === 2 ? 2000 + Number(c) : Number(c);
  return monthFirst
    ? (day(year, Number(a), Number(b)) ?? day(year, Number(b), Number(a)))
    : (day(year, Number(b), Number(a)) ?? day(year, Number(a), Number(b)));
}
