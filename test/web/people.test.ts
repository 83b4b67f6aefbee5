import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/server/index.ts';
import type { Store } from '../../src/store/index.ts';
import { goldArticles } from '../server/gold.ts';
import { testParts } from '../server/parts.ts';
import { outgoingTo } from '../server/people.ts';
import { type Mailbox, openMailbox } from '../work/mailbox.ts';
import { openReceiver, type Receiver } from '../work/receiver.ts';
import { launch, NO_CHROME } from './chromium.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const PATIENT = { timeout: 240_000 };
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 900 };

describe.skipIf(NO_CHROME)('people’s pages in Chromium (skipped where Chromium is absent)', PATIENT, () => {
  let browser: Browser;
  let mailbox: Mailbox;
  let receiver: Receiver;
  let store: Store;
  let url: string;
  let stop: () => Promise<void>;
  let pledge: string;
  beforeAll(async () => {
    [browser, mailbox, receiver] = await Promise.all([launch(), openMailbox(), openReceiver()]);
    // Real time: a person without script has to take some.
    const clock = () => new Date();
    const outgoing = await outgoingTo(mailbox.url, clock);
    const parts = await testParts(goldArticles(['en', 'fr'], 8), { clock, outgoing });
    const running = await serve(parts, { host: '127.0.0.1', port: 0 });
    store = parts.store;
    url = running.url.replace('localhost', '127.0.0.1');
    stop = () => running.close();
    const { rows } = await store.queries.pledges({ sort: '-euros', paging: { limit: 1 } });
    pledge = rows[0]?.id ?? '';
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stop?.();
    await Promise.all([mailbox?.close(), receiver?.close(), store?.close()]);
  });

  /** A page that notes every error, every request elsewhere and every cookie. */
  async function opened(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('request', request => {
      if (new URL(request.url()).origin !== url) faults.push(request.url());
    });
    page.on('console', message => {
      // A form that comes back to be mended is answered 422, which Chromium calls an error.
      if (message.type() === 'error' && !/status of (422|404|410)/.test(message.text())) faults.push(message.text());
    });
    page.on('pageerror', error => faults.push(error.message));
    await work(page);
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  }

  async function write(page: Page, text: string): Promise<void> {
    await page.fill('#text', text);
    await page.fill('#name', 'Odile Zwölfpfünd');
    await page.fill('#email', 'odile@reader.example');
  }

  test('a correction is sent from the value it is about, the script doing the sum', () =>
    opened({ viewport: WIDE }, async page => {
      await page.goto(`${url}/en/pledges/${pledge}`);
      await page.click('.card .correct-link >> nth=0');
      expect(await page.inputValue('#slot')).toBe('amount');
      expect(await page.isVisible('.question'), 'nobody is asked a question').toBe(false);
      await write(page, 'The prefecture says <b>€350 million</b>.');
      await page.click('button.primary');
      expect(await page.textContent('h1')).toBe('Thank you: an editor will read it');
    }));

  test('a comment is sent by keyboard alone', () =>
    opened({ viewport: WIDE }, async page => {
      await page.goto(`${url}/en/pledges/${pledge}/contribute`);
      await page.focus('input[name=kind] >> nth=0');
      await page.keyboard.press('ArrowDown');
      for (const typed of ['', 'Seen on site.', 'https://a.example/photo', 'Odile', 'odile@reader.example']) {
        await page.keyboard.press('Tab');
        if (typed) await page.keyboard.type(typed);
      }
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('BUTTON');
      await page.keyboard.press('Enter');
      await page.waitForSelector('text=Thank you');
    }));

  test('without script a question in words and a moment do', () =>
    opened({ javaScriptEnabled: false, viewport: PHONE }, async page => {
      await page.goto(`${url}/en/pledges/${pledge}/contribute?slot=stage`);
      const asked = (await page.textContent('.question label')) ?? '';
      const numerals = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
      const sum = numerals.map((word, at) => (asked.match(new RegExp(`\\b${word}\\b`, 'g')) ?? []).length * (at + 2));
      await write(page, 'Work has begun.');
      await page.fill('[name=answer]', '1');
      await page.click('button.primary');
      expect(await page.textContent('.problem')).toContain('not right yet');
      expect(await page.inputValue('#text')).toBe('Work has begun.');
      await page.fill('[name=answer]', String(sum.reduce((a, b) => a + b, 0)));
      await page.waitForTimeout(8500);
      await page.click('button.primary');
      expect(await page.textContent('h1')).toBe('Thank you: an editor will read it');
    }));

  test('an editor corrects the value, and the outcome stands in its card', () =>
    opened({ viewport: WIDE }, async page => {
      await page.goto(`${url}/en/moderate`);
      const waiting = page.locator('.written', { hasText: '€350 million' });
      expect(await waiting.locator('b').count(), 'what looks like markup is text').toBe(0);
      await waiting.locator('a.button').click();
      await page.fill('#reason', 'The prefecture’s record is plain.');
      await page.fill('#by', 'Ada');
      await page.fill('#value-low', '350 000 000');
      await page.fill('#value-high', '350 000 000');
      await page.selectOption('#value-qualifier', 'exact');
      await page.fill('#value-currency', 'EUR');
      await page.fill('#quote', '350 millions d’euros');
      await page.click('button[value=correct]');
      await page.goto(`${url}/en/pledges/${pledge}`);
      const card = page.locator('.card', { hasText: 'The prefecture says' });
      expect(await card.locator('h3').textContent()).toBe('Amount');
      expect(await card.locator('.card-value').textContent()).toContain('€350 million');
      expect(await card.locator('.outcome').textContent()).toContain('The value was corrected');
    }));

  test('a selection is followed by mail and by webhook, from the list', () =>
    opened({ viewport: PHONE }, async page => {
      await page.goto(`${url}/en/pledges?country=FR`);
      await page.click('a[href*="/follow"]');
      await page.fill('#mail-email', 'odile@reader.example');
      await page.click('form[aria-label="By e-mail"] button');
      await page.waitForSelector('.done');
      expect(mailbox.mails.at(-1)?.text).toContain('Country of the project: France');
      await page.goto(`${url}/en/follow?country=FR`);
      await page.fill('#hook-url', receiver.url);
      await page.fill('#hook-email', 'odile@reader.example');
      await page.click('form[aria-label="By webhook"] button');
      await page.waitForSelector('.done pre');
      expect(await page.textContent('.done pre')).toMatch(/^whsec_/);
      expect(receiver.posts.at(-1)?.json.type).toBe('ping');
    }));

  test.each([
    ['light', WIDE, 'fr'],
    ['dark', PHONE, 'de'],
  ] as const)('have no violation of WCAG 2.2 AA that axe can find (%s)', async (colorScheme, viewport, lang) => {
    const [held] = (await store.people.subscriptions()).rows;
    const { rows } = await store.people.contributions();
    const [mail] = mailbox.mails;
    const own = /\/en(\/contributions\/\S+)/.exec(mail?.text ?? '')?.[1];
    const paths = [`/pledges/${pledge}`, `/pledges/${pledge}/contribute`, own ?? '', '/follow?country=FR', '/moderate'];
    paths.push(...rows.map(({ id }) => `/moderate/${id}`), '/moderate?state=shown');
    paths.push(
      `/follow/own?token=${held?.stopToken}`,
      `/follow/confirm?token=${held?.confirmToken}`,
      '/follow/own?token=x',
    );
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${url}/${lang}${path}`);
      const results = (await page.evaluate(
        `${AXE}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
      )) as AxeResults;
      const found = results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`,
      );
      expect(found, path).toEqual([]);
      const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(over, path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
});
