/**
 * `npm run bench:mentions [-- fr,en] `: characters a second of money, numbers, headcounts and dates, by language, on the
 * corpus as it is (cycled) and cut to RT's favour (one article at a time), beside Recognizers-Text (money) and
 * chrono-node (dates) in the same run; then the time until the first answer and the memory. CPU time, not wall time.
 * Peers: npm install --prefix bench.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { documentString } from '../src/model/index.ts';
import { findFigures } from '../src/reader/mentions/scan.ts';

interface Peers {
  money: ((text: string, lang: string) => number) | null;
  dates: ((text: string, lang: string) => number) | null;
}

const require = createRequire(import.meta.url);
const RT = { en: 'en-us', fr: 'fr-fr', es: 'es-es', pt: 'pt-br', zh: 'zh-cn', ja: 'ja-jp' } as Record<string, string>;
const peers = load();

function load(): Peers {
  const out: Peers = { money: null, dates: null };
  try {
    const suite = require('@microsoft/recognizers-text-suite');
    out.money = (text, lang) => (RT[lang] === undefined ? -1 : suite.recognizeCurrency(text, RT[lang]).length);
  } catch {}
  try {
    const chrono = require('chrono-node');
    out.dates = (text, lang) => (chrono[lang]?.parse === undefined ? -1 : chrono[lang].parse(text).length);
  } catch {}
  return out;
}

/** Characters of one language's corpus articles. */
function textsOf(lang: string): { text: string; published: string }[] {
  const folder = new URL('../corpus/', import.meta.url);
  const texts = [];
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.ndjson'))
    .sort()) {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean)) {
      const article = JSON.parse(line);
      if (article.lang === lang) texts.push({ text: documentString(article), published: article.published });
    }
  }
  return texts;
}

/** Runs over the texts until `seconds` of CPU are spent; each time a little changed, so that no cache helps. */
function rate(texts: readonly { text: string }[], seconds: number, run: (text: string, i: number) => number): number {
  let chars = 0;
  let round = 0;
  const start = process.cpuUsage();
  do {
    for (const [i, { text }] of texts.entries()) {
      const changed = `${text} ${round}`;
      if (run(changed, i) < 0) return Number.NaN;
      chars += changed.length;
      if (spent(start) > seconds) break;
    }
    round++;
  } while (spent(start) < seconds);
  return chars / spent(start);
}

function spent(start: NodeJS.CpuUsage): number {
  return process.cpuUsage(start).user / 1e6;
}

const show = (value: number): string =>
  (Number.isNaN(value) ? '–' : `${(value / 1e6).toFixed(value > 1e6 ? 1 : 4)}M`).padStart(10);

const langs = (process.argv[2] ?? 'fr,en,de,es,it,pt,nl,pl,tr,id,ja,zh,ko,ar').split(',');
const fresh = process.cpuUsage();
findFigures('4 Md€', langs[0] ?? 'fr', { published: null });
const first = spent(fresh) * 1000;
console.log('characters a second of CPU'.padEnd(30), 'lang     ours  ours 2MB  RT money    chrono');
for (const lang of langs) {
  const texts = textsOf(lang);
  if (texts.length === 0) continue;
  const ours = (text: string, i: number): number =>
    findFigures(text, lang, { published: texts[i]?.published ?? null }).money.length;
  rate(texts, 0.5, ours);
  const alone = rate(texts, 1, ours);
  const all = texts.map(({ text }) => text).join('\n\n');
  const long = [{ text: all.repeat(Math.ceil(2e6 / all.length)) }];
  const whole = rate(long, 1, ours);
  const { money, dates } = peers;
  const rt = money === null ? Number.NaN : rate(texts, 1, text => money(text, lang));
  const chrono = dates === null ? Number.NaN : rate(texts, 0.5, text => dates(text, lang));
  console.log(''.padEnd(30), lang, show(alone), show(whole), show(rt), show(chrono));
}
console.log(
  `first answer after ${first.toFixed(1)} ms of CPU; ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB heap with all languages loaded`,
);
