import { type Article, documentString, type Reading } from '../model/index.ts';
import { assemble } from './assembly/index.ts';
import { worthReading } from './gate.ts';
import { type Opened, open, prepare } from './prepare.ts';
import type { Reader } from './reader.ts';

/** Raised whenever readings may differ. */
export const VERSION = '1';

/** The default reader: deterministic, explains itself, needs no key, network or GPU. */
export const pledgeReader: Reader = {
  name: 'pledgebook',
  version: VERSION,
  read(article) {
    if (!worthReading(documentString(article)))
      return emptyReading(open({ ...article, text: article.text.slice(0, 5000) }));
    const opened = open(article);
    const document = prepare(opened);
    const { claims: filled, otherMoney, otherJobs } = assemble(document);
    const claims = filled.map(one => one.claim);
    return {
      ...emptyReading(opened),
      claims,
      otherMoney: [...otherMoney],
      otherJobs: [...otherJobs],
      dropped: [...document.furniture],
    };
  },
};

/** The reading of an article that says nothing of money or jobs. */
function emptyReading({ article, lang, published, publishedInferred }: Opened): Reading {
  return {
    id: idOf(article),
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

function idOf(article: Article): string {
  return article.externalId ?? article.id;
}
