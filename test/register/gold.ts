import type { Claim, Passage, Reading } from '../../src/model/index.ts';
import { type GoldDocument, goldFiles, readGold } from '../../src/reader/learn/index.ts';

/** Every labelled article of the corpus. */
export function goldDocuments(): GoldDocument[] {
  return readGold(goldFiles(new URL('../../corpus', import.meta.url).pathname));
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
    otherMoney: otherMoney.map(money => ({ ...other(money), role: money.role })),
    otherJobs: otherJobs.map(jobs => ({ ...other(jobs), role: jobs.role })),
    dropped: [],
  };
}
