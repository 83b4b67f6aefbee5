/**
 * `npm run screenshots`: pictures of the pages into docs/screenshots, from a register of the sample articles, desktop
 * and phone. Needs Chromium (`CHROME_PATH`, else /usr/bin/chromium).
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { parseArticleInput } from '../src/model/index.ts';
import { defaultReader } from '../src/reader/index.ts';
import { loadWeb, serve } from '../src/server/index.ts';
import { openStore, type Store } from '../src/store/index.ts';
import { launch } from './chromium.ts';

const OUT = new URL('../docs/screenshots/', import.meta.url);
const SAMPLES = new URL('../samples/articles.ndjson', import.meta.url);
const WIDTHS = { desktop: 1280, phone: 390 } as const;
const TALL = { desktop: 1080, phone: 1100 } as const;
const NOW = new Date('2026-11-22T12:00:00Z');

async function filledStore(): Promise<Store> {
  const store = await openStore({ clock: () => NOW, sample: true });
  for (const [at, line] of readFileSync(SAMPLES, 'utf8').split('\n').filter(Boolean).entries()) {
    const article = parseArticleInput(JSON.parse(line), `samples/articles.ndjson line ${at + 1}`);
    await store.add(article, defaultReader.read(article));
  }
  return store;
}

type Shots = readonly (readonly [name: string, path: string])[];

/** Name of the picture, path of the page; ids are those with most to show. `main` is taken in both languages and widths. */
async function shotsOf(store: Store): Promise<{ readonly main: Shots; readonly other: Shots }> {
  const { queries } = store;
  const [pledges, articles, companies, countries, places, sources, occasions] = await Promise.all([
    queries.pledges({ paging: { limit: 200 } }),
    queries.articles({ paging: { limit: 200 } }),
    queries.entities('company', { limit: 1 }),
    queries.entities('country', { limit: 1 }),
    queries.entities('place', { limit: 1 }),
    queries.entities('source', { limit: 1 }),
    queries.occasions(),
  ]);
  const told = pledges.rows.toSorted((a, b) => b.articles - a.articles || (b.jobs?.low ?? 0) - (a.jobs?.low ?? 0))[0];
  const article = articles.rows.filter(row => row.claims >= 2 && row.claims <= 4)[0] ?? articles.rows[0];
  const occasion = occasions.toSorted((a, b) => b.claims.length - a.claims.length)[0];
  const first = (of: { readonly rows: readonly { readonly id: string }[] }) => encodeURIComponent(of.rows[0]?.id ?? '');
  return {
    main: [
      ['home', '/'],
      ['pledges', '/pledges?sort=-euros'],
      ['pledge', `/pledges/${told?.id}`],
      ['article', `/articles/${article?.id}`],
      ['read', '/read'],
      ['company', `/companies/${first(companies)}`],
      ['country', `/countries/${first(countries)}`],
      ...(occasion ? ([['occasion', `/occasions/${occasion.id}`]] as const) : []),
      ['method', '/method'],
    ],
    other: [
      ['pledges-map', '/pledges?view=map&country=FR'],
      ['pledges-chart', '/pledges?view=chart&jobsMin=100'],
      ['pledge-contribute', `/pledges/${told?.id}/contribute`],
      ['follow', '/follow?country=FR'],
      ['search', '/search?q=microsoft'],
      ['companies', '/companies'],
      ['place', `/places/${first(places)}`],
      ['sector', '/sectors/data-centre'],
      ['source', `/sources/${first(sources)}`],
      ['occasions', '/occasions'],
      ['articles', '/articles'],
      ['watch', '/watch'],
      ['about', '/about'],
      ['glossary', '/glossary'],
      ['data', '/data'],
      ['not-found', '/pledges/p000000000000'],
    ],
  };
}

async function take(
  browser: Browser,
  base: string,
  { main, other }: Awaited<ReturnType<typeof shotsOf>>,
): Promise<void> {
  for (const lang of ['en', 'fr']) {
    for (const device of ['desktop', 'phone'] as const) {
      const page = await browser.newPage({ viewport: { width: WIDTHS[device], height: TALL[device] } });
      // The other pages are taken wide in English and narrow in French: every type in both widths, half the pictures.
      const some = (lang === 'en') === (device === 'desktop') ? [...main, ...other] : main;
      for (const [name, path] of some) {
        await page.goto(`${base}/${lang}${path}`);
        await page.screenshot({ path: new URL(`${name}-${device}-${lang}.png`, OUT).pathname });
      }
      await page.close();
    }
  }
  const dark = await browser.newPage({
    viewport: { width: WIDTHS.desktop, height: TALL.desktop },
    colorScheme: 'dark',
  });
  for (const [name, path] of main.slice(0, 3)) {
    await dark.goto(`${base}/fr${path}`);
    await dark.screenshot({ path: new URL(`${name}-dark-fr.png`, OUT).pathname });
  }
  await dark.close();
}

/** "Read this" after a text was pasted, as somebody at this machine sees it. */
async function takeReading(browser: Browser, base: string): Promise<void> {
  const sample = JSON.parse(readFileSync(SAMPLES, 'utf8').split('\n')[0] ?? '{}') as Record<string, string>;
  for (const [lang, device] of [
    ['en', 'desktop'],
    ['fr', 'phone'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: WIDTHS[device], height: TALL[device] } });
    await page.goto(`${base}/${lang}/read`);
    for (const field of ['text', 'title', 'outlet', 'published']) await page.fill(`#${field}`, sample[field] ?? '');
    await page.click('#read-form button[type=submit]');
    await page.screenshot({ path: new URL(`reading-${device}-${lang}.png`, OUT).pathname });
    await page.close();
  }
}

mkdirSync(OUT, { recursive: true });
const store = await filledStore();
const log = (message: string): void => void process.stderr.write(`${message}\n`);
const parts = { store, reader: defaultReader, clock: () => NOW, token: null, web: await loadWeb(), sample: true, log };
const running = await serve(parts, { host: '127.0.0.1', port: 0 });
const browser = await launch();
try {
  await take(browser, running.url, await shotsOf(store));
  await takeReading(browser, running.url);
  process.stdout.write(`Pictures are in ${OUT.pathname}\n`);
} finally {
  await browser.close();
  await running.close();
  await store.close();
}
