import { readdirSync, readFileSync } from 'node:fs';
import {
  type Article,
  articleId,
  type Claim,
  documentString,
  type Passage,
  type Reading,
} from '../../src/model/index.ts';
import type { Reader } from '../../src/reader/index.ts';

/** A labelled article of the corpus; `corpus/FORMAT.md` says what its keys mean. */
export interface Gold {
  readonly id: string;
  readonly lang: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
  readonly noise: readonly string[];
  readonly claims: readonly GoldClaim[];
  readonly otherMoney: readonly { readonly quote: string; readonly role: string }[];
  readonly otherJobs: readonly { readonly quote: string; readonly role: string }[];
  readonly facts: readonly string[];
}

interface Quoted {
  readonly quote: string;
}

interface GoldClaim extends Omit<Claim, 'evidence' | 'confidence'> {
  readonly pledge: string;
}

/** Labelled articles in the given languages, in the order of the files. */
export function goldArticles(langs: readonly string[], limit = Number.POSITIVE_INFINITY): readonly Gold[] {
  const folder = new URL('../../corpus/', import.meta.url);
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.ndjson'))
    .sort();
  const all = files.flatMap(name =>
    readFileSync(new URL(name, folder), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Gold),
  );
  return all.filter(gold => langs.includes(gold.lang)).slice(0, limit);
}

export function articleOf(gold: Gold): Article {
  return {
    id: articleId(gold.text),
    externalId: gold.id,
    title: gold.title,
    text: gold.text,
    lang: gold.lang,
    outlet: gold.outlet,
    url: `https://news.example/${gold.id}`,
    published: gold.published,
    publishedInferred: false,
    sample: true,
  };
}

/** The labels as a Reading: each quote gets the offsets of its first place in the document. */
export function readingOf(gold: Gold): Reading {
  const document = documentString(gold);
  const at = <T extends Quoted>(value: T): T & Passage => {
    const inText = document.indexOf(value.quote, gold.title.length + 1);
    const start = Math.max(0, inText >= 0 ? inText : document.indexOf(value.quote));
    return { ...value, start, end: start + value.quote.length };
  };
  const maybe = <T extends Quoted>(value: T | null): (T & Passage) | null => (value ? at(value) : null);
  const claims = gold.claims.map(({ pledge: _pledge, ...claim }) => ({
    ...claim,
    investors: claim.investors.map(one => ({ ...at(one), id: null })),
    amount: maybe(claim.amount),
    jobs: maybe(claim.jobs),
    projects: maybe(claim.projects),
    places: claim.places.map(at),
    horizon: maybe(claim.horizon),
    announced: maybe(claim.announced),
    saidBy: claim.saidBy.map(one => ({ ...at(one), id: null })),
    occasion: maybe(claim.occasion),
    evidence: {},
    confidence: {},
  }));
  const other = { low: null, high: null, currency: null, claim: null, reasons: ['labelled by hand'] };
  return {
    id: gold.id,
    article: articleId(gold.text),
    reader: 'gold',
    version: '1',
    published: gold.published,
    publishedInferred: false,
    lang: gold.lang,
    claims,
    otherMoney: gold.otherMoney.map(one => ({ ...other, ...at(one) }) as Reading['otherMoney'][number]),
    otherJobs: gold.otherJobs.map(one => ({ ...other, ...at(one) }) as Reading['otherJobs'][number]),
    dropped: gold.noise.map(quote => ({ ...at({ quote }), what: 'furniture' as const, reason: 'labelled by hand' })),
  };
}

/** A reader that knows the labels of the given articles by heart and finds nothing in any other. */
export function goldReader(golds: readonly Gold[]): Reader {
  const known = new Map(golds.map(gold => [articleId(gold.text), gold]));
  return {
    name: 'gold',
    version: '1',
    read: article => {
      const gold = known.get(article.id);
      if (gold) return { ...readingOf(gold), id: article.externalId ?? article.id };
      return {
        id: article.externalId ?? article.id,
        article: article.id,
        reader: 'gold',
        version: '1',
        published: article.published,
        publishedInferred: false,
        lang: article.lang ?? 'en',
        claims: [],
        otherMoney: [],
        otherJobs: [],
        dropped: [],
      };
    },
  };
}
