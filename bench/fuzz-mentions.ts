/**
 * `npm run fuzz:mentions [-- --edits 1000000 --seed 1 --lang fr]`: random edits of stretches of the corpus, every kind of
 * mention read from each, and the laws that any text must obey: no crash, exact offsets, no key left out, finite values.
 * Prints the runs, the edits, the failures (the first few with the text, to be tried again) and the worst milliseconds a
 * kilobyte (of UTF-16 units). The slowest is timed again six times and its best time counts, for the machine is shared.
 * Exit code 1 where a run failed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Article, articleId, documentString, type Mention } from '../src/model/index.ts';
import { articleMentions } from '../src/reader/index.ts';

/** The keys that scripts outside rely on (issue 3), by kind. */
const KEYS: Readonly<Record<Mention['kind'], readonly string[]>> = {
  money: ['low', 'high', 'currency', 'qualifier'],
  headcount: ['low', 'high', 'qualifier'],
  number: ['value', 'unit'],
  date: ['from', 'to', 'precision', 'implied'],
  place: ['name', 'country', 'level', 'lat', 'lon', 'geonamesId', 'precision'],
  organisation: ['name', 'id'],
  person: ['name', 'id'],
};

/** What is put into texts: signs that have broken readers of figures and names before. */
const ODD =
  '\u00a0|\u202f|\u2009|\u00ad|\u200f|\u200e|\u200b|\u0301|\u0307|\u064e|\ufeff|’|\'|٣|٫|٬|३|３|．|億|万|兆|억|조|$|€|kr|R$|-|–|~|.|,|:|/|%|(|)|"|\n|\n\n| |1|0|99999|1e40|million |billion |milliard |Mrd. |to |bis |à |Q3 |2027|du |the |İ|ß|ﬁ|½|²|😀|\ud83d|\udc4d|\u0000|الربع |日|명|A|R|M'.split(
    '|',
  );

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    lang: { type: 'string' },
  },
});
const wanted = Number(values.edits);
let state = Number(values.seed) >>> 0;

/** A whole number from 0 up to, not including, `below`; the same sequence for the same seed (mulberry32). */
function chance(below: number): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

interface Source {
  readonly lang: string;
  readonly text: string;
}

function sources(): Source[] {
  const folder = new URL('../corpus/', import.meta.url);
  const found: Source[] = [];
  for (const file of readdirSync(folder).filter(name => name.endsWith('.ndjson'))) {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean)) {
      const article = JSON.parse(line);
      if (values.lang === undefined || values.lang === article.lang)
        found.push({ lang: article.lang, text: documentString(article) });
    }
  }
  return found;
}

/** Puts something in, takes something out, doubles a stretch, or brings one from another article. */
function edit(text: string, other: string): string {
  const at = chance(text.length + 1);
  const length = chance(12);
  switch (chance(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length).repeat(2 + chance(4)) + text.slice(at + length);
    case 2: {
      const from = chance(other.length + 1);
      return text.slice(0, at) + other.slice(from, from + 2 * length) + text.slice(at);
    }
    case 3:
      return text.slice(0, at) + String.fromCharCode(chance(0x10000)) + text.slice(at);
    default:
      return text.slice(0, at) + ODD[chance(ODD.length)] + text.slice(at + chance(3));
  }
}

function read(text: string, lang: string): readonly Mention[] {
  const article: Article = {
    id: articleId('fuzz'),
    externalId: null,
    title: null,
    text,
    lang,
    outlet: null,
    url: null,
    published: '2025-11-19',
    publishedInferred: false,
    sample: false,
  };
  return articleMentions(article).mentions;
}

/** What is wrong with the mentions of a text; null where nothing is. */
function wrong(text: string, mentions: readonly Mention[]): string | null {
  let last = 0;
  for (const mention of mentions) {
    const { start, end, quote } = mention;
    if (!(start >= last && end > start && end <= text.length)) return `span ${start}..${end} after ${last}`;
    if (text.slice(start, end) !== quote) return `quote "${quote}" is not the text at ${start}..${end}`;
    last = start;
    const fields = mention as unknown as Record<string, unknown>;
    for (const key of KEYS[mention.kind]) {
      const value = fields[key];
      if (value === undefined) return `${mention.kind} "${quote}" lacks ${key}`;
      if (typeof value === 'number' && !Number.isFinite(value)) return `${mention.kind} "${quote}": ${key} is ${value}`;
    }
    if (mention.kind === 'money' || mention.kind === 'headcount') {
      const { low, high } = mention;
      if (low === null && high === null) return `${mention.kind} "${quote}" has no value`;
      if (low !== null && high !== null && low > high) return `${mention.kind} "${quote}": ${low} above ${high}`;
    }
    if (mention.kind === 'date' && mention.from !== null && mention.to !== null) {
      const length = Math.min(mention.from.length, mention.to.length);
      if (mention.from.slice(0, length) > mention.to.slice(0, length))
        return `date "${quote}": ${mention.from} after ${mention.to}`;
    }
  }
  return null;
}

const all = sources();
let runs = 0;
let edits = 0;
let chars = 0;
let failures = 0;
let worst = 0;
let worstText = '';
for (const { text, lang } of all.slice(0, 400)) read(text, lang);
const began = performance.now();
for (; edits < wanted; runs++) {
  const { text: whole, lang } = all[chance(all.length)] as Source;
  const from = chance(Math.max(1, whole.length - 300));
  let text = whole.slice(from, from + 200 + chance(400));
  const other = (all[chance(all.length)] as Source).text;
  for (let left = 1 + chance(8); left > 0; left--, edits++) text = edit(text, other);
  chars += text.length;
  let fault: string | null;
  let spent = 0;
  try {
    const start = performance.now();
    const mentions = read(text, lang);
    spent = performance.now() - start;
    fault = wrong(text, mentions);
  } catch (error) {
    fault = String((error as Error).stack);
  }
  if (fault !== null && ++failures <= 10) console.log(`FAILED ${lang} ${fault}\n  ${JSON.stringify(text)}`);
  const kilobytes = text.length / 1000;
  for (let again = 0; again < 6 && spent / kilobytes > worst; again++) {
    const start = performance.now();
    read(text, lang);
    spent = Math.min(spent, performance.now() - start);
  }
  if (text.length >= 100 && spent / kilobytes > worst) {
    worst = spent / kilobytes;
    worstText = `${lang} ${JSON.stringify(text.slice(0, 300))}`;
  }
}
const seconds = (performance.now() - began) / 1000;
console.log(`runs ${runs}, edits ${edits}, characters ${chars}, seed ${values.seed}, ${seconds.toFixed(0)} s`);
console.log(`failures ${failures}`);
console.log(`worst ${worst.toFixed(2)} ms a kilobyte; mean ${((seconds * 1e6) / chars).toFixed(3)} ms a kilobyte`);
console.log(`worst text: ${worstText}`);
process.exitCode = failures > 0 ? 1 : 0;
