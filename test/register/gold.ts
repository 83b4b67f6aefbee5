import { basename } from 'node:path';
import type { Claim, Passage, Reading } from '../../src/model/index.ts';
import { type GoldDocument, goldFiles, readGold } from '../../src/reader/learn/index.ts';

/** Labelled articles of the corpus: all, or those of some files. */
export function goldDocuments(...names: readonly string[]): GoldDocument[] {
  const files = goldFiles(new URL('../../corpus', import.meta.url).pathname);
  return readGold(names.length === 0 ? files : files.filter(file => names.includes(basename(file, '.ndjson'))));
}

/** A labelled article as a perfect reader would read it. */
export function goldReading({ article, lang, claims, otherMoney, otherJobs }: GoldDocument): Reading {
  const other = (passage: Passage) => ({
    quote: passage.quote,
    start: passage.start,
    end: passage.end,
    low: 1,
    high: 1,
    currency: null,
    claim: null,
    reasons: [],
  });
  return {
    id: article.externalId ?? article.id,
    article: article.id,
    reader: 'gold',
    version: '1',
    published: article.published,
    publishedInferred: false,
    lang,
    claims: claims.map(({ pledge: _pledge, ...claim }): Claim => ({ ...claim, evidence: {}, confidence: {} })),
    otherMoney: otherMoney.map(money => {
      // The gold gives no value for it; where a claim's amount has the same words, the value is that claim's.
      const told = claims.find(({ amount }) => amount?.quote === money.quote)?.amount;
      const value = told ? { low: told.low, high: told.high, currency: told.currency } : {};
      return { ...other(money), ...value, role: money.role };
    }),
    otherJobs: otherJobs.map(jobs => ({ ...other(jobs), role: jobs.role })),
    dropped: [],
  };
}
