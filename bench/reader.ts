/**
 * `node bench/reader.ts`: how fast the reader reads, on one core: the corpus as it is (articles a second, read in full),
 * articles without money or headcounts (MB a second, dismissed unread), and memory over many articles. CPU seconds are
 * counted beside the clock, since a shared machine stretches the clock.
 */
import { defaultReader } from '../src/reader/index.ts';
import { goldFiles, readGold } from '../src/reader/learn/index.ts';

const articles = readGold(goldFiles('corpus')).map(gold => gold.article);

/** Runs `work` until `seconds` of CPU time are over; how often it ran a second, by CPU and by clock. */
function rate(seconds: number, work: () => number): { cpu: number; clock: number } {
  work();
  const cpu = process.cpuUsage();
  const clock = performance.now();
  let done = 0;
  let used = 0;
  while (used < seconds * 1e6) {
    done += work();
    const { user, system } = process.cpuUsage(cpu);
    used = user + system;
  }
  return { cpu: (done / used) * 1e6, clock: (done / (performance.now() - clock)) * 1000 };
}

const read = rate(10, () => {
  for (const article of articles) defaultReader.read(article);
  return articles.length;
});
console.log(`read in full: ${read.cpu.toFixed(0)} articles a CPU second (${read.clock.toFixed(0)} by the clock)`);

const plain = 'The council met on 12 March 2024 and talked for hours about the weather, roads and the old bridge. ';
const quiet = { ...(articles[0] as (typeof articles)[number]), title: null, lang: 'en', text: plain.repeat(60) };
const dismissed = rate(5, () => {
  for (let i = 0; i < 200; i++) defaultReader.read(quiet);
  return 200 * quiet.text.length;
});
console.log(
  `dismissed: ${(dismissed.cpu / 1e6).toFixed(0)} MB a CPU second (${(dismissed.clock / 1e6).toFixed(0)} by the clock)`,
);

const before = process.memoryUsage().heapUsed;
for (let i = 0; i < 10; i++)
  for (const article of articles) defaultReader.read({ ...article, text: `${article.text} ${i}` });
console.log(
  `heap after ${10 * articles.length} further articles: ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB more`,
);
