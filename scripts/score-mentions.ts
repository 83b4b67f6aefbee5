/**
 * `npm run score:mentions [-- --misses LANG]`: how much of the gold (corpus/*.ndjson) the figure finders find, by
 * language: money values with currency, headcounts, horizons and announcement dates.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { documentString } from '../src/model/index.ts';
import { findFigures } from '../src/reader/mentions/scan.ts';

interface Gold {
  id: string;
  lang: string;
  published: string;
  title: string;
  text: string;
  claims: {
    amount: { low: number | null; high: number | null; currency: string; qualifier: string; quote: string } | null;
    jobs: { low: number | null; high: number | null; quote: string } | null;
    horizon: { from: string | null; to: string | null; quote: string } | null;
    announced: { date: string; quote: string | null } | null;
  }[];
  otherMoney: { quote: string }[];
  otherJobs: { quote: string }[];
}

const corpus = new URL('../corpus/', import.meta.url);
const missesOf = process.argv.includes('--misses')
  ? (process.argv[process.argv.indexOf('--misses') + 1] ?? 'all')
  : null;
const kindOf = process.argv.includes('--kind') ? process.argv[process.argv.indexOf('--kind') + 1] : null;
const table = new Map<string, Map<string, [number, number]>>();

function count(lang: string, kind: string, ok: boolean, note: () => string): void {
  for (const name of [lang, 'all']) {
    const row = table.get(name) ?? new Map<string, [number, number]>();
    table.set(name, row);
    const cell = row.get(kind) ?? [0, 0];
    row.set(kind, cell);
    cell[1]++;
    if (ok) cell[0]++;
  }
  if (!ok && missesOf !== null && (missesOf === 'all' || missesOf === lang) && (kindOf === null || kindOf === kind)) {
    console.log(`${lang} ${kind}: ${note()}`);
  }
}

function spots(text: string, quote: string): { start: number; end: number }[] {
  const found = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length });
  return found;
}

function near(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

/** Same value whatever the qualifier: one bound of the mention equals one of the gold's. */
function sameValue(
  gold: { low: number | null; high: number | null },
  mention: { low: number | null; high: number | null },
): boolean {
  if (gold.low !== null && gold.high !== null && gold.low !== gold.high)
    return near(mention.low, gold.low) && near(mention.high, gold.high);
  const value = gold.low ?? gold.high;
  return near(mention.low, value) || near(mention.high, value);
}

function around(text: string, quote: string): string {
  const at = text.indexOf(quote);
  return text.slice(Math.max(0, at - 60), at + quote.length + 50).replaceAll('\n', '⏎');
}

for (const file of readdirSync(corpus)
  .filter(name => name.endsWith('.ndjson'))
  .sort()) {
  for (const line of readFileSync(new URL(file, corpus), 'utf8').split('\n').filter(Boolean)) {
    const gold = JSON.parse(line) as Gold;
    const text = documentString(gold);
    const figures = findFigures(text, gold.lang, { published: gold.published });
    for (const list of Object.values(figures)) {
      for (const m of list) if (text.slice(m.start, m.end) !== m.quote) throw new Error(`offset broken in ${gold.id}`);
    }
    const over = <T extends { start: number; end: number }>(list: readonly T[], quote: string): T[] =>
      list.filter(m => spots(text, quote).some(s => m.start < s.end && s.start < m.end));
    const show = (quote: string): string =>
      `[${quote}] …${around(text, quote)}… → ${JSON.stringify(
        Object.values(figures)
          .flatMap(list => over(list as { start: number; end: number; quote: string }[], quote))
          .map(m => ({ ...m, start: undefined, end: undefined, reasons: undefined })),
      )} (${gold.id} ${gold.published})`;
    for (const { amount, jobs, horizon, announced } of gold.claims) {
      if (amount !== null) {
        const met = over(figures.money, amount.quote);
        count(
          gold.lang,
          'amount',
          met.some(m => sameValue(amount, m)),
          () => `${amount.low}-${amount.high} ${show(amount.quote)}`,
        );
        count(
          gold.lang,
          'currency',
          met.some(m => sameValue(amount, m) && m.currency === amount.currency),
          () => `${amount.currency} ${show(amount.quote)}`,
        );
        count(
          gold.lang,
          'qualifier',
          met.some(m => sameValue(amount, m) && m.qualifier === amount.qualifier),
          () => `${amount.qualifier} ${show(amount.quote)}`,
        );
      }
      if (jobs !== null) {
        count(
          gold.lang,
          'jobs',
          over(figures.headcount, jobs.quote).some(m => sameValue(jobs, m)),
          () => `${jobs.low}-${jobs.high} ${show(jobs.quote)}`,
        );
      }
      if (horizon !== null) {
        const met = over(figures.date, horizon.quote);
        const good = (m: { from: string | null; to: string | null }): boolean =>
          [horizon.from, horizon.to].every(
            want =>
              want === null ||
              [m.from, m.to].some(have => have?.startsWith(want) === true || (have !== null && want.startsWith(have))),
          );
        count(gold.lang, 'horizon-found', met.length > 0, () => show(horizon.quote));
        count(gold.lang, 'horizon', met.some(good), () => `${horizon.from}..${horizon.to} ${show(horizon.quote)}`);
      }
      if (announced !== null && announced.quote !== null) {
        const { date, quote } = announced;
        count(
          gold.lang,
          'announced',
          over(figures.date, quote).some(
            m =>
              m.from?.startsWith(date) === true ||
              m.to?.startsWith(date) === true ||
              (m.from !== null && date.startsWith(m.from)),
          ),
          () => `${date} ${show(quote)}`,
        );
      }
    }
    for (const { quote } of gold.otherMoney)
      count(gold.lang, 'otherMoney', over(figures.money, quote).length > 0, () => show(quote));
    for (const { quote } of gold.otherJobs)
      count(gold.lang, 'otherJobs', over(figures.headcount, quote).length > 0, () => show(quote));
  }
}

const kinds = [
  'amount',
  'currency',
  'qualifier',
  'jobs',
  'otherMoney',
  'otherJobs',
  'horizon-found',
  'horizon',
  'announced',
];
console.log(['lang', ...kinds].map(name => name.padStart(14)).join(''));
for (const [lang, row] of [...table].sort(([a], [b]) => a.localeCompare(b))) {
  const cells = kinds.map(kind => {
    const [ok, all] = row.get(kind) ?? [0, 0];
    return all === 0 ? '–' : `${((100 * ok) / all).toFixed(1)}/${all}`;
  });
  console.log([lang, ...cells].map(name => name.padStart(14)).join(''));
}
