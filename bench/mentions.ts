/**
 * `npm run bench:mentions [-- --lang fr,en --mb 50]`: characters a second of CPU of the figures (money, numbers,
 * headcounts, dates) and of all kinds of mention, by language, on the corpus articles as they are, one after the other,
 * over and over until so many millions of characters are read (8 unless told otherwise; the bar is set on 50), and on
 * all of them in one text of 2 million. What is found is checked against the first round; a difference ends the run with
 * exit code 1. Beside them, in the same run, Recognizers-Text (money) and chrono-node (dates); then what starting costs,
 * each in a process of its own (bench/mentions-start.ts). Peers: npm install --prefix bench.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { documentString } from '../src/model/index.ts';
import { findMentions } from '../src/reader/mentions/index.ts';
import { findFigures } from '../src/reader/mentions/scan.ts';

interface Text {
  readonly text: string;
  readonly published: string | null;
  readonly outlet: string | null;
}

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'fr,en,de,es,it,pt,nl,pl,tr,id,ja,zh,ko,ar' },
    mb: { type: 'string', default: '8' },
  },
});
const most = Number(values.mb) * 1e6;
const require = createRequire(import.meta.url);
const RT: Readonly<Record<string, string>> = {
  en: 'en-us',
  fr: 'fr-fr',
  es: 'es-es',
  pt: 'pt-br',
  zh: 'zh-cn',
  ja: 'ja-jp',
};

/** A package of bench/node_modules; null where it is not installed. */
// biome-ignore lint/suspicious/noExplicitAny: peers have no types here
function peer(name: string): any {
  try {
    return require(name);
  } catch {
    return null;
  }
}

function textsOf(lang: string): Text[] {
  const folder = new URL('../corpus/', import.meta.url);
  return readdirSync(folder)
    .filter(name => name.endsWith('.ndjson'))
    .sort()
    .flatMap(file => readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean))
    .map(line => JSON.parse(line))
    .filter(article => article.lang === lang)
    .map(article => ({ text: documentString(article), published: article.published, outlet: article.outlet }));
}

function spent(start: NodeJS.CpuUsage): number {
  return process.cpuUsage(start).user / 1e6;
}

type Found = Readonly<Record<string, readonly { start: number; end: number }[]>>;

/** A number that two different findings hardly share: counts and places of all mentions. */
function sumOf(found: Found): number {
  let sum = 0;
  for (const list of Object.values(found)) for (const { start, end } of list) sum += 7 + start * 3 + end;
  return sum;
}

/** Millions of characters a second of CPU. Each round sees a new text (some signs behind it), so that no cache helps. */
function rate(texts: readonly Text[], chars: number, find: (one: Text) => Found): number {
  const first = texts.map(one => sumOf(find(one)));
  let read = 0;
  let wrong = 0;
  const start = process.cpuUsage();
  for (let round = 1; read < chars; round++) {
    for (const [i, one] of texts.entries()) {
      const text = `${one.text}\n\n${'~'.repeat(1 + (round % 60))}`;
      if (sumOf(find({ ...one, text })) !== first[i]) wrong++;
      read += text.length;
    }
  }
  const speed = read / spent(start) / 1e6;
  if (wrong > 0) {
    console.error(`${wrong} readings differ from the first one`);
    process.exitCode = 1;
  }
  return speed;
}

/** The same for a peer, for about a second. */
function peerRate(texts: readonly Text[], find: (text: string) => unknown): number {
  let read = 0;
  const start = process.cpuUsage();
  for (const { text } of texts) {
    find(text);
    read += text.length;
    if (spent(start) > 1) break;
  }
  return read / spent(start) / 1e6;
}

const show = (speed: number | null): string => (speed === null ? '–' : speed.toFixed(speed < 0.1 ? 4 : 2)).padStart(12);

const suite = peer('@microsoft/recognizers-text-suite');
const chrono = peer('chrono-node');
console.log(`M characters a second of CPU, ${values.mb} M characters a language`);
console.log('      figures  ... 2M text   all kinds  ... 2M text    RT money      chrono');
for (const lang of values.lang.split(',')) {
  const texts = textsOf(lang);
  const [one] = texts;
  if (one === undefined) continue;
  const figures = ({ text, published }: Text): Found => ({ ...findFigures(text, lang, { published }) });
  const all = ({ text, published, outlet }: Text): Found => ({ ...findMentions(text, lang, { published, outlet }) });
  const joined = texts.map(({ text }) => text).join('\n\n');
  const long = [{ ...one, text: joined.repeat(Math.ceil(2e6 / joined.length)).slice(0, 2e6) }];
  const speeds = [rate(texts, most, figures), rate(long, 2e6, figures), rate(texts, most, all), rate(long, 2e6, all)];
  const rt = RT[lang];
  const money = suite === null || rt === undefined ? null : peerRate(texts, text => suite.recognizeCurrency(text, rt));
  const dates = chrono?.[lang]?.parse === undefined ? null : peerRate(texts, text => chrono[lang].parse(text));
  console.log(lang, ...[...speeds, money, dates].map(show));
}
const start = fileURLToPath(new URL('./mentions-start.ts', import.meta.url));
const fresh = (what: string): { ms: number; mb: number } =>
  JSON.parse(execFileSync(process.execPath, [start, what], { encoding: 'utf8' }));
console.log('\nstart in a fresh process, ms of CPU (MB of memory)');
for (const lang of values.lang.split(',')) console.log(`words of ${lang}`, fresh(lang).ms.toFixed(1));
const { ms, mb } = fresh('all');
console.log(
  `default set (gazetteer, companies, one language, first article): ${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB`,
);
