import { type Article, documentString, type Reading, type Slot } from '../model/index.ts';
import { assemble } from './assembly/index.ts';
import { worthReading } from './gate.ts';
import { MOST_READ, type Opened, open, prepare } from './prepare.ts';
import type { Reader } from './reader.ts';

/** Raised whenever readings may differ. */
export const VERSION = '1';

/** A Reading with what decided each value of each claim, strongest first; `claims[i]` belongs to `reading.claims[i]`. */
export interface ExplainedReading {
  readonly reading: Reading;
  readonly claims: readonly Readonly<Partial<Record<Slot, readonly string[]>>>[];
}

/** The default reader: deterministic, explains itself, needs no key, network or GPU. */
export const pledgeReader: Reader = {
  name: 'pledgebook',
  version: VERSION,
  read: article => explainReading(article).reading,
};

/** Reads an article with the default reader and says what decided each value. Never throws on any text. */
export function explainReading(article: Article): ExplainedReading {
  if (!worthReading(documentString(article).slice(0, MOST_READ))) {
    const short = { ...article, text: article.text.slice(0, DISMISSED) };
    return { reading: emptyReading({ ...open(short), article }), claims: [] };
  }
  const opened = open(article);
  const document = prepare(opened);
  const { claims, otherMoney, otherJobs } = assemble(document);
  return {
    reading: {
      ...emptyReading(opened),
      claims: claims.map(one => one.claim),
      otherMoney: [...otherMoney],
      otherJobs: [...otherJobs],
      dropped: [...document.furniture],
    },
    claims: claims.map(one => one.reasons),
  };
}

/** How much of a dismissed text is looked at for its language and day. */
const DISMISSED = 2000;

/** The reading of an article that says nothing of money or jobs. */
function emptyReading({ article, lang, published, publishedInferred }: Opened): Reading {
  return {
    id: article.externalId ?? article.id,
    article: article.id,
    reader: pledgeReader.name,
    version: VERSION,
    published,
    publishedInferred,
    lang,
    claims: [],
    otherMoney: [],
    otherJobs: [],
    dropped: [],
  };
}
