import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, articleId, documentString, type Passage, Reading } from '../../src/model/index.ts';
import type { Reader } from '../../src/reader/index.ts';
import { cpuTime } from '../cpu-time.ts';

/** An article from words alone, as `pledgebook read` makes one. */
export function articleOf(text: string, more: Partial<Article> = {}): Article {
  return {
    id: articleId(text),
    externalId: null,
    title: null,
    text,
    lang: null,
    outlet: null,
    url: null,
    published: null,
    publishedInferred: false,
    sample: false,
    ...more,
  };
}

/** Every passage of a reading, whatever slot it stands in. */
export function passagesOf(reading: Reading): Passage[] {
  const claims = reading.claims.flatMap(claim => [
    ...claim.investors,
    ...claim.places,
    ...claim.saidBy,
    ...[claim.amount, claim.jobs, claim.projects, claim.horizon, claim.announced, claim.occasion].filter(
      x => x !== null,
    ),
    ...Object.values(claim.evidence).flat(),
  ]);
  return [...claims, ...reading.otherMoney, ...reading.otherJobs, ...reading.dropped];
}

const TEXTS = [
  'Le groupe investira 1,2 milliard d’euros à Lyon et créera 300 emplois, a annoncé lundi son PDG. PUBLICITÉ',
  'Acme Corp. will spend $2.5 bn (€2.3 bn) on a plant in Ohio, of which $400 million this year. It employs 9,000 people.',
  'Der Konzern steckt 3 Mrd. Dollar in ein Werk in Magdeburg; am 13. Mai soll Baubeginn sein. 3000 Stellen entstehen.',
  '同社は福岡県に1533億円を投じ、500人を雇用する。国は最大557億円を補助する。',
  'ستستثمر الشركة 500 مليون دولار في المصنع وتوفر 400 وظيفة.',
];
/** Words that make finders work hard when they come in any order. */
const BITS = [
  '$',
  '5',
  '1,2',
  ' milliards',
  ' d’euros',
  'bn ',
  'jobs',
  '\n\n',
  '(',
  ')',
  'Acme',
  ' will invest ',
  '億円',
  '人',
  '. ',
  'from ',
  '\u0000',
  '🏭',
  '٥',
  '-',
  '%',
  '2024 ',
];

/**
 * What every reader must do: valid readings, offsets exact, the same answer to the same article, no exception on any
 * text, and an end in bounded time.
 */
export function readerContract(reader: Reader): void {
  const check = (article: Article): Reading => {
    const reading = reader.read(article);
    const document = documentString(article);
    expect(Reading.safeParse(reading).error).toBeUndefined();
    for (const { quote, start, end } of passagesOf(reading)) expect(document.slice(start, end)).toBe(quote);
    expect(new Set(reading.claims.map(({ id }) => id)).size).toBe(reading.claims.length);
    const ids = new Set(reading.claims.map(({ id }) => id));
    for (const { claim } of [...reading.otherMoney, ...reading.otherJobs])
      expect(claim === null || ids.has(claim)).toBe(true);
    return reading;
  };

  describe(`the reader "${reader.name}"`, () => {
    it.each(TEXTS)('gives exact offsets and the same answer twice: %s', text => {
      const article = articleOf(text, { title: 'Une usine' });
      expect(check(article)).toEqual(check(article));
    });

    it('echoes the id of the caller, else the id of the article', () => {
      expect(reader.read(articleOf('x', { externalId: 'mine' })).id).toBe('mine');
      expect(reader.read(articleOf('x')).id).toBe(articleId('x'));
    });

    it.each([
      '',
      ' ',
      '\n\n\n',
      '\u0000\u0000',
      '$',
      '5',
      '€€€€',
      '('.repeat(500),
      '🏭'.repeat(300),
      '\ud800 5 bn \udfff',
    ])('reads next to nothing without a word: %j', text => {
      expect(check(articleOf(text)).claims).toEqual([]);
    });

    it('survives any text', () => {
      const soup = fc.array(fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: 'grapheme', maxLength: 8 })), {
        maxLength: 60,
      });
      fc.assert(
        fc.property(soup, fc.constantFrom('fr', 'en', 'de', 'ja', 'ar', 'ko', 'xx', null), (words, lang) => {
          check(articleOf(words.join(''), { lang }));
        }),
        { numRuns: 60 },
      );
    });

    it('ends in bounded time on one line of 40 MB, with figures all over it and without any', {
      timeout: 180_000,
    }, () => {
      for (const line of [
        'we invest 5 million euros and create 300 jobs ',
        'nothing of note happened here again today ',
      ]) {
        const long = { ...articleOf('x', { lang: 'en' }), text: line.repeat(Math.ceil(40e6 / line.length)) };
        expect(cpuTime(() => reader.read(long))).toBeLessThan(60_000);
      }
    });
  });
}
