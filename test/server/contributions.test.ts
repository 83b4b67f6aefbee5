import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, exportRegister } from '../../src/store/index.ts';
import { type Mailbox, openMailbox } from '../work/mailbox.ts';
import { goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';
import { formOf, type Hands, handsAt, outgoingTo, puzzleIn, worked } from './people.ts';

const EMAIL = 'Odile.Zwoelfpfuend@reader.example';
const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>';

let server: TestServer;
let mailbox: Mailbox;
let hands: Hands;
let pledge: string;

/** A server with empty limits, over the same register. */
async function open(mails = true, articles = 12): Promise<TestServer> {
  hands = handsAt('2026-11-22T12:00:00Z');
  const outgoing = await outgoingTo(mails ? mailbox.url : null, () => hands.now);
  const golds = goldArticles(['en', 'fr'], articles);
  return testServer(golds, { clock: () => hands.now, outgoing });
}

beforeAll(async () => {
  mailbox = await openMailbox();
});
afterAll(() => mailbox.close());

/** Opens the form as a reader and sends it as the browser's script does, with some fields of one's own. */
async function write(over: Readonly<Record<string, string>> = {}, path = `/en/pledges/${pledge}/contribute`) {
  const { challenge, bits } = puzzleIn(await (await server.ask(path)).text());
  const fields = {
    kind: 'correction',
    slot: 'amount',
    name: 'Odile Zwölfpfünd',
    email: EMAIL,
    text: 'The prefecture’s record says €350 million.',
    source: 'https://prefecture.example/acte/12',
    website: '',
    challenge,
    counter: worked(challenge, bits),
    answer: '',
  };
  return server.ask(path, formOf({ ...fields, ...over }));
}

const waiting = async () => (await server.parts.store.people.contributions({ state: 'pending' })).rows;

describe('a reader’s correction', () => {
  beforeAll(async () => {
    server = await open();
    const { rows } = await server.parts.store.queries.pledges({ sort: '-euros', paging: { limit: 1 } });
    pledge = rows[0]?.id ?? '';
  });
  afterAll(() => server.parts.store.close());
  let own: string;
  let id: string;

  test('is asked for from the value it is about', async () => {
    const html = await (await server.ask(`/fr/pledges/${pledge}`)).text();
    expect(html).toContain(`href="/fr/pledges/${pledge}/contribute?slot=amount"`);
    const form = await (await server.ask(`/fr/pledges/${pledge}/contribute?slot=amount`)).text();
    expect(form).toMatch(/<option value="amount" selected[^>]*>Montant/);
    expect((await server.ask('/en/pledges/p000000000000/contribute')).status).toBe(404);
  });

  test('is kept, waits, and shows nowhere yet', async () => {
    const response = await write();
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('an editor will read it');
    const [held] = await waiting();
    expect(held).toMatchObject({ pledge, slot: 'amount', state: 'pending', email: EMAIL });
    id = held?.id ?? '';
    expect(await (await server.ask(`/en/pledges/${pledge}`)).text()).not.toContain('prefecture');
    expect(await (await server.ask(`/api/v1/pledges/${pledge}/contributions`)).json()).toEqual({ rows: [] });
  });

  test('is confirmed by a mail with a signed link, and with none of the words that were sent', async () => {
    const mail = mailbox.mails.at(-1);
    expect(mail?.to).toEqual([EMAIL]);
    expect(mail?.headers['auto-submitted']).toBe('auto-generated');
    expect(mail?.text).not.toContain('prefecture');
    expect(mail?.text).not.toContain('Odile');
    own = /https:\/\/pledges\.example(\/en\/contributions\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(own).toContain(id);
    expect(await (await server.ask(own)).text()).toContain('€350 million');
    for (const forged of [
      own.replace(/sign=..../, 'sign=AAAA'),
      own.replace(id, 'kaaaaaaaaaaaa'),
      own.split('?')[0] ?? '',
    ])
      expect((await server.ask(forged)).status, forged).toBe(404);
  });

  test('is decided on by editors only, who do not see the address either', async () => {
    for (const path of ['/en/moderate', `/en/moderate/${id}`]) {
      expect((await server.ask(path)).status).toBe(403);
      const html = await (await server.askHere(path)).text();
      expect(html).toContain('€350 million');
      expect(html.toLowerCase()).not.toContain(EMAIL.toLowerCase());
    }
    const refused = await server.ask(`/en/moderate/${id}`, formOf({ action: 'show', by: 'Eve', reason: 'me' }));
    expect(refused.status).toBe(403);
    expect((await server.ask('/api/v1/contributions')).status).toBe(403);
    const list = await (await server.askHere('/api/v1/contributions?state=pending')).text();
    expect(list).toContain('€350 million');
    expect(list).not.toContain('reader.example');
  });

  test('that is accepted corrects the value, signed, and its outcome stays beside the value', async () => {
    const html = await (await server.askHere(`/en/moderate/${id}`)).text();
    const claims = [...html.matchAll(/name="claim"[^>]*value="([^"]+)"/g)].flatMap(([, claim]) => claim ?? []);
    expect(claims.length).toBeGreaterThan(0);
    const decision = {
      action: 'correct',
      by: 'Ada',
      reason: 'The prefecture’s record is plain.',
      quote: 'an investment of 350 million euros',
      url: 'https://prefecture.example/acte/12',
      claim: claims,
      'value.low': '350 000 000',
      'value.high': '350000000',
      'value.currency': 'eur',
      'value.qualifier': 'exact',
    };
    for (const [missing, words] of [
      ['by', 'signed'],
      ['reason', 'needs a reason'],
      ['quote', 'rests on words'],
      ['claim', 'at least one source'],
    ] as const) {
      const { [missing]: _, ...rest } = decision;
      const refused = await server.askHere(`/en/moderate/${id}`, formOf(rest));
      expect(refused.status, missing).toBe(422);
      expect(await refused.text()).toContain(words);
    }
    const odd = await server.askHere(`/en/moderate/${id}`, formOf({ ...decision, 'value.low': 'much' }));
    expect(odd.status).toBe(422);
    expect(await odd.text()).toContain('amount: amount.low');
    expect((await server.parts.store.queries.decisions({})).rows).toEqual([]);

    expect((await server.askHere(`/en/moderate/${id}`, formOf(decision))).status).toBe(303);
    const page = await server.parts.store.queries.pledge(pledge);
    expect(page?.pledge.amount).toMatchObject({ low: 3.5e8, high: 3.5e8, currency: 'EUR' });
    const shown = await (await server.ask(`/en/pledges/${pledge}`)).text();
    const card = /<h3>Amount<\/h3>.*?<\/section>/s.exec(shown)?.[0] ?? '';
    expect(card).toContain('Correction proposed by Odile Zwölfpfünd');
    expect(card).toContain('The value was corrected');
    expect(card).toContain('The prefecture’s record is plain.');
    expect(card, 'the editor’s words are not put into the mouth of the source').toContain('corrected by Ada');
    expect(shown).toMatch(/in place of\s*<cite/);
    const { rows } = await (await server.ask(`/api/v1/pledges/${pledge}/contributions`)).json();
    expect(rows).toHaveLength(1);
    expect(rows[0].led).toMatch(/^d/);
  });

  test('is told to its writer, and destroyed by them for good', async () => {
    const html = await (await server.ask(own)).text();
    expect(html).toContain('It is shown beside the pledge.');
    expect((await server.ask(own, formOf({}))).status).toBe(200);
    expect(await server.parts.store.people.contribution(id)).toBeNull();
    expect((await server.ask(own)).status).toBe(410);
    expect(await (await server.ask(`/en/pledges/${pledge}`)).text()).not.toContain('Zwölfpfünd');
    const page = await server.parts.store.queries.pledge(pledge);
    expect(page?.pledge.amount?.low, 'the correction is the editor’s and stays').toBe(3.5e8);
  });
});

describe('machines', () => {
  beforeEach(async () => {
    await server?.parts.store.close().catch(() => undefined);
    server = await open(false, 3);
    pledge = (await server.parts.store.queries.pledges({ paging: { limit: 1 } })).rows[0]?.id ?? '';
  });
  afterAll(() => server.parts.store.close());

  test('are told by a field that no person sees, by sums they did not do and by sums done before', async () => {
    for (const [over, words] of [
      [{ website: 'https://pills.example' }, 'do not see'],
      [{ counter: '', answer: '' }, 'answer to the question'],
      [{ counter: '1e3', answer: '99' }, 'answer to the question'],
      [{ counter: '-1', answer: '' }, 'answer to the question'],
      [{ challenge: 'mine.nonce.signature' }, 'too long or was sent before'],
      [{ challenge: '' }, 'too long or was sent before'],
    ] as const) {
      const response = await write(over);
      expect(response.status, JSON.stringify(over)).toBe(422);
      expect(await response.text()).toContain(words);
    }
    expect(await waiting()).toEqual([]);

    const path = `/en/pledges/${pledge}/contribute`;
    const { challenge, bits } = puzzleIn(await (await server.ask(path)).text());
    const fields = { name: 'A', email: EMAIL, text: 'One.', challenge, counter: worked(challenge, bits) };
    expect((await server.ask(path, formOf(fields))).status).toBe(200);
    expect((await server.ask(path, formOf({ ...fields, text: 'Two.' }))).status).toBe(422);
    expect(await waiting()).toHaveLength(1);
  });

  test('may not keep a form open for a day', async () => {
    const path = `/en/pledges/${pledge}/contribute`;
    const { challenge, bits } = puzzleIn(await (await server.ask(path)).text());
    hands.forward(24 * 3600);
    const fields = { name: 'A', email: EMAIL, text: 'One.', challenge, counter: worked(challenge, bits) };
    expect(await (await server.ask(path, formOf(fields))).text()).toContain('too long or was sent before');
  });

  test('are held back after some, from one place and in the name of one address', async () => {
    const statuses = [];
    for (let n = 1; n <= 6; n += 1)
      statuses.push((await write({ email: `reader${n}@a.example`, text: `No. ${n}` })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
    const seventh = await write({ email: 'reader7@a.example' });
    expect(seventh.status).toBe(429);
    expect(await seventh.text()).toContain('Too much came from your connection');
    hands.forward(3600);
    const again = [];
    for (let n = 1; n <= 6; n += 1) again.push((await write({ text: `Again ${n}` })).status);
    expect(again).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test('behind a proxy of ours are told apart, and a forged header helps nobody else', async () => {
    const { networkOf } = await import('../../src/server/contributions/network.ts');
    const from = (peer: string, told?: string) =>
      ({ env: { incoming: { socket: { remoteAddress: peer } } }, req: { header: () => told } }) as never;
    const proxies = ['127.0.0.1', '10.2.0.0/16', '::1'];
    expect(networkOf(from('203.0.113.7', '198.51.100.1'), proxies)).toBe('203.0.113.7');
    expect(networkOf(from('127.0.0.1', '6.6.6.6, 198.51.100.1, 10.2.3.4'), proxies)).toBe('198.51.100.1');
    expect(networkOf(from('::ffff:127.0.0.1', '198.51.100.1'), proxies)).toBe('198.51.100.1');
    expect(networkOf(from('127.0.0.1', 'nonsense'), proxies)).toBe('');
    expect(networkOf(from('2001:db8:1:2:aaaa::1'))).toBe(networkOf(from('2001:db8:1:2:bbbb::9')));
    expect(networkOf(from('2001:db8:1:3::1'))).not.toBe(networkOf(from('2001:db8:1:2::1')));
  });

  test('are not people without scripts: those answer a question, after a moment', async () => {
    const path = `/en/pledges/${pledge}/contribute`;
    const { challenge, answer } = puzzleIn(await (await server.ask(path)).text());
    const fields = { name: 'Odile', email: EMAIL, text: 'Seen on site.', kind: 'comment', challenge, answer };
    const quick = await server.ask(path, formOf(fields));
    expect(quick.status).toBe(422);
    const html = await quick.text();
    expect(html).toContain('wait ten seconds');
    expect(html, 'nothing that was typed is lost').toContain('Seen on site.');
    expect(puzzleIn(html).challenge).toBe(challenge);
    hands.forward(10);
    const done = await server.ask(path, formOf(fields));
    expect(done.status).toBe(200);
    expect(await done.text(), 'without mail the page itself gives the link').toMatch(
      /href="\/en\/contributions\/k\w+\?sign=/,
    );
  });

  test('and mistakes are said in words, without losing what was typed', async () => {
    for (const [over, words] of [
      [{ email: 'not an address' }, 'e-mail address is missing'],
      [{ email: 'a@b.example\r\nBcc: all@c.example' }, 'e-mail address is missing'],
      [{ name: '' }, 'give a name'],
      [{ text: '' }, 'text is missing'],
      [{ text: 'x'.repeat(5001) }, 'longer than 5,000'],
      [{ source: 'javascript:alert(1)' }, 'must be a web address'],
    ] as const) {
      const response = await write(over);
      expect(response.status, words).toBe(422);
      expect(await response.text()).toContain(words);
    }
    expect((await server.ask(`/en/pledges/${pledge}/contribute`, { method: 'POST', body: 'x' })).status).toBe(422);
    expect(await waiting()).toEqual([]);
  });
});

describe('what a reader writes', () => {
  beforeAll(async () => {
    server = await open();
    pledge = (await server.parts.store.queries.pledges({ paging: { limit: 1 } })).rows[0]?.id ?? '';
    const hostile = {
      name: `Bobby ${SCRIPT}`,
      text: `Well ${SCRIPT}\n\n=HYPERLINK("http://evil.example")`,
      source: 'https://a.example/?q="><script>alert(3)</script>',
    };
    await write({ ...hostile, kind: 'comment', slot: '' });
    await write({ ...hostile, slot: 'stage' });
    await write({ ...hostile, slot: 'form' });
    for (const { id } of await waiting()) {
      const body = { kind: 'moderate' as const, contribution: id, state: 'shown' as const, led: null };
      await server.parts.store.decide({ by: `Ada ${SCRIPT}`, reason: `Because ${SCRIPT}`, body });
    }
  });
  afterAll(() => server.parts.store.close());

  test('shows as text wherever it shows', async () => {
    const { rows } = await server.parts.store.people.contributions();
    expect(rows).toHaveLength(3);
    const pages = [`/en/pledges/${pledge}`, `/fr/pledges/${pledge}`, `/embed/en/pledges/${pledge}`];
    pages.push('/en/moderate?state=shown', ...rows.map(({ id }) => `/en/moderate/${id}`));
    for (const path of pages) {
      const html = await (await server.askHere(path)).text();
      expect(html, path).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html, path).not.toMatch(/<script>|<img/);
    }
  });

  test('is under the value it is about, or under the pledge', async () => {
    const html = await (await server.ask(`/en/pledges/${pledge}`)).text();
    const card = /<h3>Stage<\/h3>.*?<\/section>/s.exec(html)?.[0] ?? '';
    expect(card).toContain('Correction proposed by Bobby');
    expect(card).toContain('The value was left as it is');
    const below = /<h2 id="contributions">.*?<\/section>/s.exec(html)?.[0] ?? '';
    expect(below).toContain('Comment by Bobby');
    expect(below).toContain('New site or expansion');
  });

  test('brings its writer’s address to no page, feed, file or answer', async () => {
    const { parts } = server;
    const { rows: articles } = await parts.store.queries.articles({});
    const { rows } = await parts.store.people.contributions();
    const paths = [
      '/sitemap.xml',
      '/robots.txt',
      '/api/v1/openapi.json',
      '/api/v1/decisions',
      '/api/v1/pledges?facets=1',
    ];
    paths.push(
      '/api/v1/export?format=csv',
      '/api/v1/export?format=ndjson',
      '/api/v1/contributions',
      '/api/v1/articles',
    );
    paths.push(
      `/api/v1/pledges/${pledge}`,
      `/api/v1/pledges/${pledge}/page`,
      `/api/v1/pledges/${pledge}/contributions`,
    );
    for (const lang of ['en', 'fr', 'de', 'es']) {
      for (const path of [
        '/',
        '/pledges',
        '/pledges.atom',
        '/pledges.json',
        `/pledges/${pledge}`,
        '/articles',
        '/moderate',
      ])
        paths.push(`/${lang}${path}`);
      paths.push(`/${lang}/moderate?state=shown`, `/${lang}/follow`, `/${lang}/pledges/${pledge}/contribute`);
      paths.push(`/${lang}/search?q=reader.example`, `/${lang}/articles/${articles[0]?.id}`, `/${lang}/data`);
      for (const { id } of rows) paths.push(`/${lang}/moderate/${id}`);
    }
    for (const path of paths) {
      const response = await server.askHere(path);
      expect(response.status, path).toBe(200);
      expect((await response.text()).toLowerCase(), path).not.toMatch(/zwoelfpfuend@|@reader\.example/);
    }
    for (const format of EXPORT_FORMATS) {
      const pieces = await Array.fromAsync(exportRegister(parts.store, { format, now: hands.now }));
      expect(Buffer.concat(pieces.map(piece => Buffer.from(piece))).toString('latin1')).not.toContain('reader.example');
    }
    for await (const row of parts.store.backup()) expect(JSON.stringify(row)).not.toContain('reader.example');
  });

  test('can come from a program that does the sum, under the same rules', async () => {
    const { challenge, bits } = await (await server.ask('/api/v1/puzzle')).json();
    const body = {
      kind: 'comment',
      slot: null,
      name: 'A program',
      email: EMAIL,
      text: 'Found in the gazette.',
      challenge,
      counter: worked(challenge, bits),
    };
    const send = (over: object) =>
      server.ask(`/api/v1/pledges/${pledge}/contributions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, ...over }),
      });
    expect((await send({ counter: '1' })).status).toBe(400);
    expect((await send({ kind: 'reply' })).status).toBe(400);
    const kept = await (await send({})).json();
    expect(kept).toMatchObject({ state: 'pending', own: expect.stringContaining('/en/contributions/k') });
    expect((await send({})).status).toBe(400);
  });
});
