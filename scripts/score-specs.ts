/**
 * `npm run score:specs [-- --misses LANG] [--specs FOLDER]`: the public currency and date cases of Microsoft's
 * Recognizers-Text (MIT), measured on the mentions code by the rule of the project: a currency case passes when every
 * expected value is among the money mentions that overlap its span (value within 1e-6, ISO code equal where the case
 * states one, currency null only for a bare Dollar, Pound, Franc, Krone, Rupee) and nothing more is reported.
 * Cases marked `unverified` are left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { findMentions } from '../src/reader/mentions/index.ts';
import { findFigures } from '../src/reader/mentions/scan.ts';

interface Case {
  input: string;
  expected: {
    text: string;
    start?: number;
    end?: number;
    value?: string;
    unit?: string;
    iso?: string;
    type?: string;
    values?: Resolution[];
  }[];
  ref?: string;
  unverified?: boolean;
}
interface Resolution {
  timex?: string;
  type?: string;
  value?: string;
  start?: string;
  end?: string;
}

const folder = option('--specs') ?? '/work/shared/specs';
const misses = option('--misses');
/** Recognizers-Text: JavaScript 1.3.1 as measured, and .NET by its own exemptions (research/money-dates.md). */
const PEERS: Readonly<Record<string, readonly [number, number]>> = {
  en: [82.2, 98.3],
  fr: [90.4, 100],
  es: [84.4, 100],
  pt: [84.6, 100],
  zh: [85.7, 91.4],
  ja: [95.6, 97.1],
  de: [25.6, 97.4],
  it: [10.4, 98.1],
  nl: [18.8, 96.9],
  ko: [0, 63.9],
  tr: [9.2, 98.2],
  sv: [16.7, 100],
  hi: [23.5, 100],
};
const UNDECIDED = /^(dollar|dólar|dolar|pound|libra|livre|franc|franco|krone|krona|rupee|rupia|roupie|peso|dinar)$/i;
const COMMA = new Set(['de', 'fr', 'es', 'pt', 'it', 'nl', 'tr', 'sv']);

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

function casesOf(lang: string, kind: string): Case[] {
  const file = `${folder}/${lang}.${kind}.ndjson`;
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Case)
    .filter(one => one.unverified !== true);
}

/** The number in the format of the language. */
function numberIn(text: string, lang: string): number {
  const plain = COMMA.has(lang) ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return Number(plain);
}

function spanOf(one: Case['expected'][number], input: string): [number, number] {
  if (one.start !== undefined && one.end !== undefined) return [one.start, one.end];
  const at = input.toLowerCase().indexOf(one.text.toLowerCase());
  return at < 0 ? [0, input.length] : [at, at + one.text.length];
}

const near = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

function currencyPasses(one: Case, lang: string): boolean {
  const { money } = findMentions(one.input, lang, { published: one.ref?.slice(0, 10) ?? null, outlet: null });
  const used = new Set<number>();
  // A unit word without a number has no value to be found.
  const valued = one.expected.filter(want => want.value !== undefined && want.value !== null);
  const all = valued.every(want => {
    const [start, end] = spanOf(want, one.input);
    const value = want.value === undefined ? null : numberIn(want.value, lang);
    const at = money.findIndex((m, i) => {
      if (used.has(i) || m.start >= end || start >= m.end) return false;
      if (value !== null && !Number.isNaN(value) && !near(m.low, value) && !near(m.high, value)) return false;
      if (want.iso !== undefined) return m.currency === want.iso;
      return m.currency !== null || UNDECIDED.test(want.unit ?? '');
    });
    if (at >= 0) used.add(at);
    return at >= 0;
  });
  return all && money.length === valued.length;
}

function datePasses(one: Case, lang: string): boolean {
  const { date } = findFigures(one.input, lang, { published: one.ref?.slice(0, 10) ?? null });
  return one.expected.every(want => {
    const [start, end] = spanOf(want, one.input);
    return date.some(m => m.start < end && start < m.end && (want.values ?? [{}]).some(value => sameDate(m, value)));
  });
}

function sameDate(m: { from: string | null; to: string | null }, { value, start, end, timex }: Resolution): boolean {
  const day = value?.slice(0, 10);
  if (day !== undefined && value !== 'not resolved')
    return m.from === day || (m.from === null && m.to === day) || (m.to === null && m.from === day);
  const first = start?.slice(0, 10);
  const last = end?.slice(0, 10);
  if (first === undefined && last === undefined) return timex === undefined;
  const opens = first === undefined || (m.from !== null && first.startsWith(m.from));
  const closes =
    last === undefined ||
    (m.to !== null && dayBefore(last).startsWith(m.to)) ||
    (m.to !== null && last.startsWith(m.to));
  return opens && closes;
}

function dayBefore(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time - 86_400_000).toISOString().slice(0, 10);
}

function rate(cases: readonly Case[], passes: (one: Case) => boolean, lang: string): string {
  if (cases.length === 0) return '–';
  const failed = cases.filter(one => !passes(one));
  if (misses === lang)
    for (const one of failed)
      console.log(
        JSON.stringify({
          input: one.input,
          expected: one.expected.map(e => [
            e.text,
            e.value,
            e.unit,
            e.iso,
            e.values?.map(v => [v.value, v.start, v.end]),
          ]),
          got:
            option('--kind') === 'date'
              ? findFigures(one.input, lang, { published: one.ref?.slice(0, 10) ?? null }).date.map(m => [
                  m.quote,
                  m.from,
                  m.to,
                ])
              : findFigures(one.input, lang, { published: null }).money.map(m => [m.quote, m.low, m.high, m.currency]),
        }),
      );
  return `${((100 * (cases.length - failed.length)) / cases.length).toFixed(1)} %  ${cases.length - failed.length}/${cases.length}`;
}

console.log(
  'Currency cases passed; beside them Recognizers-Text in JavaScript and .NET (their figures from research/money-dates.md).',
);
for (const [lang, [js, net]] of Object.entries(PEERS)) {
  if (option('--kind') === 'date') break;
  console.log(
    `${lang}  ${rate(casesOf(lang, 'currency'), one => currencyPasses(one, lang), lang).padEnd(20)}  RT JS ${js} %  RT .NET ${net} %`,
  );
}
console.log(
  '\nDate cases: every expected date overlapped by a date of the same value (date, daterange and datetime types).',
);
for (const lang of ['en', 'fr', 'es', 'pt', 'zh', 'ja', 'de', 'it', 'nl', 'ko', 'tr', 'ar']) {
  if (option('--kind') === 'currency') break;
  const cases = casesOf(lang, 'datetime').filter(
    one =>
      one.expected.length > 0 && one.expected.every(e => /^(date|daterange)$/.test(e.type?.split('.').at(-1) ?? '')),
  );
  console.log(`${lang}  ${rate(cases, one => datePasses(one, lang), lang)}`);
}
