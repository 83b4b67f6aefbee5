import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toArticle } from '../../src/model/index.ts';
import { defaultReader } from '../../src/reader/index.ts';
import { goldArticles } from '../server/gold.ts';
import { launch, NO_CHROME } from './chromium.ts';
import { openSite, type Site } from './site.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** For tests that open every page: a busy machine takes seconds for each. */
const PATIENT = { timeout: 240_000 };
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 900 };

describe.skipIf(NO_CHROME)('pages in Chromium (skipped where Chromium is absent)', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), openSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function violations(page: Page): Promise<readonly string[]> {
    const results = (await page.evaluate(
      `${AXE}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
    )) as AxeResults;
    return results.violations.map(
      one =>
        `${one.id}: ${one.nodes
          .map(node => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
  }

  test.each([
    ['light', WIDE],
    ['dark', PHONE],
  ] as const)('have no violation of WCAG 2.2 AA that axe can find (%s)', PATIENT, async (colorScheme, viewport) => {
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const path of site.paths) {
      await page.goto(`${site.url}/fr${path}`);
      expect(await violations(page), path).toEqual([]);
    }
    await context.close();
  });

  test('scroll in one direction alone, on a phone and on a wide screen', PATIENT, async () => {
    const page = await browser.newPage();
    for (const path of site.paths) {
      await page.goto(`${site.url}/en${path}`);
      for (const viewport of [{ width: 320, height: 640 }, PHONE, WIDE, { width: 1920, height: 1080 }]) {
        await page.setViewportSize(viewport);
        const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        expect(over, `${path} at ${viewport.width}`).toBeLessThanOrEqual(0);
      }
    }
    await page.close();
  });

  test('ask no other host for anything, log no error and obey their own policy', PATIENT, async () => {
    const page = await browser.newPage({ viewport: WIDE });
    const elsewhere: string[] = [];
    const errors: string[] = [];
    page.on('request', request => {
      if (new URL(request.url()).origin !== site.url) elsewhere.push(request.url());
    });
    page.on('console', message => {
      if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
    });
    page.on('pageerror', error => errors.push(error.message));
    for (const path of site.paths) await page.goto(`${site.url}/en${path}`);
    expect(elsewhere).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('load less than 60 KB of compressed script', async () => {
    const page = await browser.newPage();
    let bytes = 0;
    page.on('response', async response => {
      if (response.request().resourceType() === 'script') bytes += (await response.body()).length;
    });
    await page.goto(`${site.url}/en/pledges`, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(60_000);
    await page.close();
  });

  test('can be used by keyboard alone: the first stop leads to the content', async () => {
    const page = await browser.newPage({ viewport: WIDE });
    await page.goto(`${site.url}/en/pledges`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.close();
  });

  describe('without JavaScript', () => {
    test('a text is pasted, read, kept and found in the list', async () => {
      const gold = goldArticles(['en']).find(one => one.claims.length > 0 && !/Choose France|Microsoft/.test(one.text));
      if (!gold) throw new Error('no article to read');
      const { title, text, outlet, published } = gold;
      const { claims } = defaultReader.read(toArticle({ title, text, outlet, published }, 'the gold'));
      expect(claims.length).toBeGreaterThan(0);
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
      const page = await context.newPage();
      await page.goto(`${site.url}/en/read`);
      await page.fill('#text', gold.text);
      await page.fill('#title', gold.title);
      await page.fill('#outlet', gold.outlet);
      await page.fill('#published', gold.published);
      await page.click('#read-form button[type=submit]');
      expect(await page.locator('.claim').count()).toBe(claims.length);
      await page.click('.keep-form button');
      expect(page.url()).toContain('/en/articles/');
      expect(await page.textContent('h1')).toBe(gold.title);
      await page.goto(`${site.url}/en/articles`);
      expect(await page.textContent('.rows')).toContain(gold.title);
      await context.close();
    });
    test('the list is filtered and sorted by its form', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: WIDE });
      const page = await context.newPage();
      await page.goto(`${site.url}/en/pledges`);
      await page.selectOption('#f-country', 'FR');
      await page.click('.filters button[type=submit]');
      expect(page.url()).toContain('country=FR');
      await page.click('th.col-amount a');
      expect(page.url()).toMatch(/country=FR.*sort=-euros/);
      expect(await page.getAttribute('th.col-amount', 'aria-sort')).toBe('descending');
      await context.close();
    });
  });
});
