/**
 * `node scripts/score-places.ts [--misses]`: the share of the gold's claim places whose words overlap a mention that
 * `findPlaces` gives with the right country, by language; what is missed, with `--misses`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { documentString } from '../src/model/index.ts';
import { findPlaces } from '../src/reader/mentions/places.ts';

interface GoldPlace {
  readonly quote: string;
  readonly country: string;
  readonly level: string;
}
interface GoldArticle {
  readonly id: string;
  readonly lang: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
  readonly claims: readonly { readonly places: readonly GoldPlace[] }[];
}

const folder = new URL('../corpus/', import.meta.url);
const articles = readdirSync(folder)
  .filter(f => f.endsWith('.ndjson'))
  .flatMap(f => readFileSync(new URL(f, folder), 'utf8').split('\n').filter(Boolean))
  .map(line => JSON.parse(line) as GoldArticle);
const tally = new Map<string, { all: number; found: number; words: number; mentions: number }>();
const misses: string[] = [];
for (const article of articles) {
  const text = documentString(article);
  const mentions = findPlaces(text, article.lang, { published: article.published, outlet: article.outlet });
  const row = tally.get(article.lang) ?? { all: 0, found: 0, words: 0, mentions: 0 };
  row.mentions += mentions.length;
  for (const place of new Map(article.claims.flatMap(c => c.places).map(p => [p.quote + p.country, p])).values()) {
    row.all++;
    const spans: number[] = [];
    for (let at = text.indexOf(place.quote); at >= 0; at = text.indexOf(place.quote, at + 1)) spans.push(at);
    const over = mentions.filter(m => spans.some(s => m.start < s + place.quote.length && s < m.end));
    if (over.length > 0) row.words++;
    if (over.some(m => m.country === place.country)) row.found++;
    else
      misses.push(
        `${article.id}\t${place.quote}\t${place.country}/${place.level}\tgot ${over.map(m => `${m.quote}=${m.name}/${m.country}`).join(', ') || '-'}`,
      );
  }
  tally.set(article.lang, row);
}
let all = 0;
let found = 0;
for (const [lang, row] of tally) {
  all += row.all;
  found += row.found;
  const share = ((100 * row.found) / row.all).toFixed(1);
  process.stdout.write(`${lang}\t${share} %\t${row.found}/${row.all}\twords ${row.words}\tmentions ${row.mentions}\n`);
}
process.stdout.write(`all\t${((100 * found) / all).toFixed(1)} %\t${found}/${all}\n`);
if (process.argv.includes('--misses')) process.stdout.write(`${misses.join('\n')}\n`);
