/**
 * Measures page reading on trafilatura's evaluation pages (set T) and on postlight's fixtures (set M), read from local
 * mirrors: `node scripts/eval-extraction.ts --t <adbar/trafilatura> --m <postlight/parser> [--show fp|fn|title|author|date]`.
 * Nothing of the sets is kept.
 */
import { parseArgs } from 'node:util';
import { articleFromHtml, type PageArticle } from '../src/article/index.ts';
import { type EvalPage, loadM, loadT } from './eval-extraction-sets.ts';

const { values: options } = parseArgs({
  options: { t: { type: 'string' }, m: { type: 'string' }, show: { type: 'string' }, file: { type: 'string' } },
});
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;

/** Token F1 of two titles. */
function tokenF1(one: string, other: string): number {
  const a =
    fold(one)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const b =
    fold(other)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(word, count - 1);
    }
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
const plainName = (name: string): string =>
  fold(name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L} ]/gu, '')
    .trim();

function measure(set: string, pages: readonly EvalPage[]): void {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  let time = 0;
  const right = { title: 0, author: 0, exact: 0, date: 0 };
  const asked = { title: 0, author: 0, date: 0, none: 0, given: 0 };
  const show = (what: string, page: EvalPage, ...rest: unknown[]): void => {
    if (options.show === what) console.log(page.file, ...rest.map(item => JSON.stringify(item)));
  };
  for (const page of pages) {
    const start = performance.now();
    const article: PageArticle = articleFromHtml({ bytes: page.bytes, url: page.url });
    time += performance.now() - start;
    const text = fold(article.text);
    const wrong = page.without.filter(piece => text.includes(fold(piece)));
    const missed = page.with.filter(piece => !text.includes(fold(piece)));
    fp += wrong.length;
    fn += missed.length;
    tp += page.with.length - missed.length;
    if (wrong.length > 0) show('fp', page, text.length, wrong);
    if (missed.length > 0) show('fn', page, text.length, missed);
    if (page.title !== null) {
      asked.title += 1;
      if (article.title !== null && tokenF1(article.title, page.title) >= 0.8) right.title += 1;
      else show('title', page, page.title, article.title);
    }
    if (page.authors.length > 0) {
      asked.author += 1;
      const gold = page.authors.flatMap(author => author.split(/;|, (?=\p{Lu})/u)).map(plainName);
      const found = article.byline.map(plainName);
      if (gold.some(name => found.includes(name))) right.author += 1;
      else show('author', page, page.authors, article.byline);
      if (gold.length === found.length && gold.every(name => found.includes(name))) right.exact += 1;
    }
    if (page.date !== null) {
      asked.date += 1;
      if (article.published === page.date) right.date += 1;
      else show('date', page, page.date, article.published, page.url);
    } else {
      asked.none += 1;
      if (article.published !== null) asked.given += 1;
    }
  }
  if (tp + fn > 0) {
    console.log(
      `${set} segments: P ${(tp / (tp + fp)).toFixed(4)} R ${(tp / (tp + fn)).toFixed(4)} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(4)} (fp ${fp}, fn ${fn})`,
    );
  }
  console.log(
    `${set} title ${percent(right.title, asked.title)}, author ${percent(right.author, asked.author)} (exact ${percent(right.exact, asked.author)}), date ${percent(right.date, asked.date)}; date given where gold has none ${percent(asked.given, asked.none)}`,
  );
  console.log(
    `${set} ${pages.length} pages, ${((pages.length / time) * 1000).toFixed(0)} a second, bytes to Article, first pass`,
  );
}

const chosen = (pages: EvalPage[]): EvalPage[] =>
  options.file === undefined ? pages : pages.filter(page => page.file.includes(options.file ?? ''));
if (options.t !== undefined) measure('T', chosen(loadT(options.t)));
if (options.m !== undefined) measure('M', chosen(loadM(options.m)));
