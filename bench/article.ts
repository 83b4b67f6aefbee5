/**
 * Pages a second for one core, from HTML to article and from HTML to reading, beside Readability + linkedom, Readability
 * + jsdom and defuddle in the same run:
 * `npm install --prefix bench && node bench/article.ts --t <adbar/trafilatura> [--pages 200] [--rounds 3]`, or
 * `--dir <folder of .html>`. Each reader runs in a process of its own, pinned by the caller (`taskset -c 1`), so that its
 * peak memory is its own. CPU seconds with garbage collection, the event loop yielded after each page, a large new
 * space for all of them: the traps of research/text-extraction.md, section 4.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadT } from '../scripts/eval-extraction-sets.ts';
import { articleFromHtml } from '../src/article/index.ts';
import { toArticle } from '../src/model/index.ts';
import { defaultReader } from '../src/reader/index.ts';

const { values: options } = parseArgs({
  options: {
    t: { type: 'string' },
    dir: { type: 'string' },
    pages: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    peers: { type: 'string', default: 'pledgebook,reading,linkedom,jsdom,defuddle' },
    /** Set in the processes that this one starts: measure this reader alone. */
    only: { type: 'string' },
  },
});

interface Page {
  readonly bytes: Uint8Array;
  readonly url: string;
}

function pagesOf(): Page[] {
  if (options.dir !== undefined) {
    const { dir } = options;
    return readdirSync(dir)
      .filter(name => name.endsWith('.html'))
      .map(name => ({ bytes: readFileSync(join(dir, name)), url: `https://example.org/${name}` }));
  }
  if (options.t === undefined) throw new Error('Give --t <mirror of adbar/trafilatura> or --dir <folder of pages>.');
  // Every n-th page, so that all kinds are met.
  const all = loadT(options.t);
  const step = Math.max(1, Math.floor(all.length / Number(options.pages)));
  return all.filter((_, at) => at % step === 0).slice(0, Number(options.pages));
}

type Reader = (page: Page) => Promise<number> | number;
const require = createRequire(import.meta.url);
const decoder = new TextDecoder();

/** Each reader takes bytes and returns the length of the text it found, so that no work can be left out. */
async function readerOf(name: string): Promise<Reader> {
  if (name === 'pledgebook') return page => articleFromHtml({ bytes: page.bytes, url: page.url }).text.length;
  if (name === 'reading') {
    return page => {
      const found = articleFromHtml({ bytes: page.bytes, url: page.url });
      if (found.text === '') return 0;
      const { text, title, published, lang, outlet } = found;
      return defaultReader.read(toArticle({ text, title, published, lang, outlet }, page.url)).claims.length;
    };
  }
  if (name === 'linkedom') {
    const { Readability } = require('@mozilla/readability');
    const { parseHTML } = await import(require.resolve('linkedom').replace('/cjs/', '/esm/'));
    return page => {
      const { document } = parseHTML(decoder.decode(page.bytes));
      return new Readability(document).parse()?.textContent?.length ?? 0;
    };
  }
  if (name === 'jsdom') {
    const { Readability } = require('@mozilla/readability');
    const { JSDOM } = require('jsdom');
    return page => {
      const dom = new JSDOM(decoder.decode(page.bytes), { url: page.url });
      const length = new Readability(dom.window.document).parse()?.textContent?.length ?? 0;
      dom.window.close();
      return length;
    };
  }
  const { Defuddle } = await import('defuddle/node');
  const { parseHTML } = await import(require.resolve('linkedom').replace('/cjs/', '/esm/'));
  return async page => {
    const { document } = parseHTML(decoder.decode(page.bytes));
    return (await Defuddle(document, page.url)).content.length;
  };
}

/** Measures one reader and prints its line. */
async function measure(name: string): Promise<void> {
  const pages = pagesOf();
  const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0);
  const before = process.resourceUsage().maxRSS;
  const tell = console.error;
  console.error = () => {};
  const reader = await readerOf(name);
  const rates: number[] = [];
  let failed = 0;
  for (let round = 0; round <= Number(options.rounds); round += 1) {
    const start = process.cpuUsage();
    failed = 0;
    for (const page of pages) {
      try {
        await reader(page);
      } catch {
        failed += 1;
      }
      await setImmediate();
    }
    const spent = process.cpuUsage(start);
    // The first round warms up.
    if (round > 0) rates.push(pages.length / ((spent.user + spent.system) / 1e6));
    if (name === 'jsdom' && round === 1) break;
  }
  console.error = tell;
  rates.sort((a, b) => a - b);
  const median = rates[Math.floor(rates.length / 2)] ?? 0;
  const peak = process.resourceUsage().maxRSS;
  console.log(
    `${name.padEnd(12)} ${median.toFixed(1).padStart(8)} pages a CPU second, ${((median * bytes) / pages.length / 1e6).toFixed(1)} MB/s, ${failed} of ${pages.length} failed, peak RSS ${(peak / 1000).toFixed(0)} MB (${(before / 1000).toFixed(0)} MB before the first page)`,
  );
}

if (options.only === undefined) {
  console.log(`Node ${process.version}; median of ${options.rounds} rounds after one to warm up`);
  for (const name of options.peers.split(',')) {
    const args = ['--max-semi-space-size=64', import.meta.filename, ...process.argv.slice(2), '--only', name];
    spawnSync(process.execPath, args, { stdio: 'inherit' });
  }
} else await measure(options.only);
