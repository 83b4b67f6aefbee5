/**
 * `npm run screenshots`: pictures of the pages into docs/screenshots, from a register of the sample articles, desktop
 * and phone. Needs Chromium (`CHROME_PATH`, else /usr/bin/chromium).
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { parseArticleInput } from '../src/model/index.ts';
import { defaultReader } from '../src/reader/index.ts';
import { loadWeb, serve } from '../src/server/index.ts';
import { openStore, type Store } from '../src/store/index.ts';

const OUT = new URL('../docs/screenshots/', import.meta.url);
const SAMPLES = new URL('../samples/articles.ndjson', import.meta.url);
const WIDTHS = { desktop: 1280, phone: 390 } as const;
const TALL = { desktop: 1080, phone: 1100 } as const;
const NOW = new Date('2026-11-22T12:00:00Z');

const executablePath = process.env.CHROME_PATH || '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  process.stderr.write('screenshots: Chromium is missing; set CHROME_PATH\n');
  process.exit(1);
}

async function filledStore(): Promise<Store> {
  const store = await openStore({ clock: () => NOW, sample: true });
  for (const [at, line] of readFileSync(SAMPLES, 'utf8').split('\n').filter(Boolean).entries()) {
    const article = parseArticleInput(JSON.parse(line), `samples/articles.ndjson line ${at + 1}`);
    await store.add(article, defaultReader.read(article));
  }
  return store;
}

/** Name of the picture, path of the page; ids are those with most to show. */
async function shotsOf(store: Store): Promise<readonly (readonly [name: string, path: string])[]> {
  const { queries } = store;
  const [pledges, articles, companies, countries, occasions] = await Promise.all([
    queries.pledges({ paging: { limit: 200 } }),
    queries.articles({ paging: { limit: 200 } }),
    queries.entities('company', { limit: 1 }),
    queries.entities('country', { limit: 1 }),
    queries.occasions(),
  ]);
  const told = pledges.rows.toSorted((a, b) => b.articles - a.articles || (b.jobs?.low ?? 0) - (a.jobs?.low ?? 0))[0];
  const article = articles.rows.filter(row => row.claims >= 2 && row.claims <= 4)[0] ?? articles.rows[0];
  const occasion = occasions.toSorted((a, b) => b.claims.length - a.claims.length)[0];
  return [
    ['home', '/'],
    ['pledges', '/pledges?sort=-euros'],
    ['pledge', `/pledges/${told?.id}`],
    ['article', `/articles/${article?.id}`],
    ['read', '/read'],
    ['company', `/companies/${encodeURIComponent(companies.rows[0]?.id ?? '')}`],
    ['country', `/countries/${countries.rows[0]?.id}`],
    ...(occasion ? ([['occasion', `/occasions/${occasion.id}`]] as const) : []),
    ['method', '/method'],
  ];
}

async function take(browser: Browser, base: string, shots: Awaited<ReturnType<typeof shotsOf>>): Promise<void> {
  for (const lang of ['en', 'fr']) {
    for (const device of ['desktop', 'phone'] as const) {
      const page = await browser.newPage({ viewport: { width: WIDTHS[device], height: TALL[device] } });
      for (const [name, path] of shots) {
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
  await dark.goto(`${base}/fr/`);
  await dark.screenshot({ path: new URL('home-dark-fr.png', OUT).pathname });

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
const browser = await chromium.launch({
  executablePath,
  args: [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  await take(browser, running.url, await shotsOf(store));
  await takeReading(browser, running.url);
  process.stdout.write(`Pictures are in ${OUT.pathname}\n`);
} finally {
  await browser.close();
  await running.close();
  await store.close();
}
