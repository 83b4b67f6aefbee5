import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/language/index.ts';
import {
  DateMention,
  documentString,
  HeadcountMention,
  MoneyMention,
  NumberMention,
} from '../../../src/model/index.ts';
import { findFigures } from '../../../src/reader/mentions/scan.ts';

const HINTS = { published: '2025-01-15' };
const SCHEMAS = { money: MoneyMention, headcount: HeadcountMention, number: NumberMention, date: DateMention };

/** Texts of the corpus, one a language. */
function samples(): { lang: string; text: string }[] {
  const folder = new URL('../../../corpus/', import.meta.url);
  const found = new Map<string, string>();
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.ndjson'))
    .sort()) {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean)) {
      const article = JSON.parse(line);
      if (!found.has(article.lang)) found.set(article.lang, documentString(article));
    }
  }
  return [...found].map(([lang, text]) => ({ lang, text }));
}

/** All laws that any text must obey. */
function lawful(text: string, lang: string): void {
  const figures = findFigures(text, lang, HINTS);
  for (const [kind, mentions] of Object.entries(figures) as [
    keyof typeof SCHEMAS,
    readonly { start: number; end: number; quote: string }[],
  ][]) {
    let last = -1;
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.quote);
      expect(mention.start).toBeGreaterThanOrEqual(last);
      last = mention.start;
      SCHEMAS[kind].parse(mention);
    }
    if (kind !== 'money' && kind !== 'headcount') continue;
    for (const { low, high } of mentions as unknown as { low: number | null; high: number | null }[]) {
      expect(low !== null || high !== null).toBe(true);
      if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
    }
  }
}

describe('the scan', () => {
  it.each(samples())('keeps its offsets and schemas under random edits of $lang news', ({ lang, text }) => {
    const odd = [
      '\u00a0',
      '\u202f',
      '\u00ad',
      '\u200f',
      '\u0301',
      '٣',
      '３',
      '億',
      '$',
      '€',
      '-',
      '.',
      ',',
      '\n',
      ' ',
      '1',
      'million ',
      'to ',
      '½',
      '😀',
      '\ud83d',
    ];
    fc.assert(
      fc.property(
        fc.nat({ max: Math.max(0, text.length - 400) }),
        fc.array(fc.tuple(fc.nat({ max: 399 }), fc.constantFrom(...odd), fc.nat({ max: 4 })), { maxLength: 8 }),
        (from, edits) => {
          let part = text.slice(from, from + 400);
          for (const [at, unit, gone] of edits) part = part.slice(0, at) + unit + part.slice(at + gone);
          lawful(part, lang);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('survives any string in any language, with a folder or without', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(...LANGUAGES, 'sv', 'hi', 'th', 'xx'),
        (text, lang) => lawful(text, lang),
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same with soft hyphens, full-width digits, Arabic-Indic digits and marks of direction', () => {
    const values = (lang: string, text: string): unknown[] =>
      findFigures(text, lang, HINTS).money.map(m => [m.high, m.currency]);
    expect(values('de', '1,6 Milli\u00adarden Euro')).toEqual([[1.6e9, 'EUR']]);
    expect(values('ja', '１５００億円')).toEqual([[1.5e11, 'JPY']]);
    expect(values('ar', '\u200f٥٫٣ مليار دولار\u200f')).toEqual([[5.3e9, 'USD']]);
    expect(findFigures('1,6 Milli\u00adarden Euro', 'de', HINTS).money[0]?.quote).toBe('1,6 Milli\u00adarden Euro');
  });

  it('leaves absurd numbers out of its mentions rather than infinite ones in', () => {
    for (const text of [
      '1e40 euros',
      `${'9'.repeat(500)} euros`,
      '1,000,000,000,000,000,000,000,000,000,000,000,000,000,000 jobs',
    ])
      lawful(text, 'en');
  });

  it.each([
    '1234567890',
    '1 ',
    '1.',
    'million ',
    '1 million and ',
    'half a ',
    '$',
    'de ',
    '5-',
    '1 to ',
    '万',
    '一',
    '2025年',
    'Q1 ',
    'a',
    ' ',
    '\n',
    '(1) ',
  ])('takes time linear in the length of nothing but "%s"', unit => {
    const cost = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = process.cpuUsage();
      for (const lang of ['en', 'zh']) findFigures(text, lang, HINTS);
      return process.cpuUsage(start).user / 1000;
    };
    cost(20_000);
    const short = cost(30_000);
    expect(cost(120_000)).toBeLessThan(Math.max(400, short * 12));
  });
});
