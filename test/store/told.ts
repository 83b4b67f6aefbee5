import { type Article, articleId, type Claim, type Reading } from '../../src/model/index.ts';

/** An article with what a reader makes of it: one claim, or as many as are told. */
export function told(
  text: string,
  over: Partial<Article> = {},
  claims: readonly Partial<Claim>[] = [{}],
): [Article, Reading] {
  const article: Article = {
    id: articleId(text),
    externalId: null,
    title: null,
    text,
    lang: 'en',
    outlet: 'The Harbour Courier',
    url: null,
    published: '2024-05-13',
    publishedInferred: false,
    sample: false,
    ...over,
  };
  const at = (quote: string) => ({ quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  const reading: Reading = {
    id: article.externalId ?? article.id,
    article: article.id,
    reader: 'test',
    version: '1',
    published: article.published,
    publishedInferred: false,
    lang: article.lang ?? 'en',
    claims: claims.map((claim, index) => ({
      id: `c${index + 1}`,
      type: 'pledge',
      investors: [{ name: 'Norvik Cables', id: null, ...at('Norvik Cables') }],
      amount: { low: 4e8, high: 4e8, currency: 'EUR', qualifier: 'exact', ...at('€400 million') },
      jobs: null,
      projects: null,
      places: [{ name: 'Dunkirk', country: 'FR', level: 'city', ...at('Dunkirk') }],
      activity: 'machinery',
      form: 'new',
      horizon: null,
      announced: null,
      saidBy: [],
      occasion: null,
      stage: 'announced',
      previously: false,
      evidence: {},
      confidence: {},
      ...claim,
    })),
    otherMoney: [],
    otherJobs: [],
    dropped: [],
  };
  return [article, reading];
}
