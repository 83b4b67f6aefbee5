import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store, type Subscription, type SubscriptionInput } from '../../src/store/index.ts';
import { Deliverer, mailSettings, publicAddress, secretOf, signatureOf } from '../../src/work/index.ts';
import { type Hands, handsAt, outgoingTo } from '../server/people.ts';
import { told } from '../store/told.ts';
import { headerWords, type Mailbox, openMailbox } from './mailbox.ts';
import { openReceiver, type Receiver } from './receiver.ts';
import { QUICK, until } from './site.ts';

const EMAIL = 'odile@reader.example';
const DAY = 24 * 3600;

let mailbox: Mailbox;
let receiver: Receiver;
let hands: Hands;
let store: Store;
let deliverer: Deliverer;
const logged: string[] = [];

beforeAll(async () => {
  [mailbox, receiver] = await Promise.all([openMailbox(), openReceiver()]);
});
afterAll(() => Promise.all([mailbox.close(), receiver.close()]));

beforeEach(async () => {
  hands = handsAt('2026-06-01T12:00:00Z');
  // Each look at the clock is a moment later, as in life: news after a moment is not news of that moment.
  const clock = () => {
    hands.forward(0.001);
    return hands.now;
  };
  store = await openStore({ clock });
  mailbox.mails.length = 0;
  receiver.posts.length = 0;
  Object.assign(receiver, { status: 200, echo: true });
  logged.length = 0;
  if (store.jobs === null) throw new Error('not here');
  const outgoing = await outgoingTo(mailbox.url, () => hands.now);
  const log = (message: string): void => void logged.push(message);
  const parts = { store, jobs: store.jobs, outgoing, log, policy: QUICK, everySeconds: 0.1, settled: 0 };
  deliverer = new Deliverer(parts);
});
afterEach(async () => {
  await deliverer.stop();
  await store.close();
});

const FOLLOWED = { email: EMAIL, url: null, selection: { country: ['FR'] }, every: null, lang: 'en' };

async function subscribed(over: Partial<SubscriptionInput> = {}): Promise<Subscription> {
  const { confirmToken } = await store.people.subscribe({ kind: 'email', ...FOLLOWED, ...over });
  const active = await store.people.confirm(confirmToken);
  if (!active) throw new Error('not kept');
  return active;
}

/** Puts one article about many investors into the register. */
async function announceMany(count: number, from: number, town = 'Dunkirk'): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, at) => nameOf(from + at));
  const text = names.map(name => `${name} puts €400 million into ${town}.`).join('\n');
  const claims = names.map(name => {
    const start = text.indexOf(name);
    const figure = text.indexOf('€400 million', start);
    const amount = { low: 4e8, high: 4e8, currency: 'EUR', qualifier: 'exact' as const, quote: '€400 million' };
    return {
      investors: [{ name, id: null, quote: name, start, end: start + name.length }],
      amount: { ...amount, start: figure, end: figure + 12 },
      places: [
        {
          name: town,
          country: 'FR',
          level: 'city' as const,
          quote: town,
          start: figure + 18,
          end: figure + 18 + town.length,
        },
      ],
    };
  });
  const [article, reading] = told(text, { published: hands.now.toISOString().slice(0, 10) }, claims);
  return (await store.add(article, reading)).pledges;
}

/** A name that looks like no other. */
function nameOf(number: number): string {
  const letters = createHash('sha256').update(String(number)).digest('hex').slice(0, 10);
  return `Z${letters.replace(/\d/g, digit => 'klmnoprstu'[Number(digit)] ?? 'x')}`;
}

/** Puts an article about a plant in a town into the register; the same plant is another pledge in another town. */
async function announce(
  town: string,
  millions: number,
  country = 'FR',
  words = 'will build a factory in',
): Promise<string> {
  const amount = `€${millions} million`;
  const text = `Norvik Cables ${words} ${town} for ${amount}, the group said <b>on Monday</b>.`;
  const at = (quote: string) => ({ quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  const [article, reading] = told(text, { published: hands.now.toISOString().slice(0, 10) }, [
    {
      investors: [{ name: `Norvik ${town}`, id: null, ...at('Norvik Cables') }],
      amount: { low: millions * 1e6, high: millions * 1e6, currency: 'EUR', qualifier: 'exact', ...at(amount) },
      places: [{ name: town, country, level: 'city', ...at(town) }],
      stage: words.includes('now') ? 'increased' : 'announced',
    },
  ]);
  return (await store.add(article, reading)).pledges[0] ?? '';
}

describe('a digest', { timeout: 90_000 }, () => {
  test('brings what changed in the selection since the last one, once, when it is due', async () => {
    await announce('Calais', 250);
    const { id, stopToken } = await subscribed({ every: 'daily' });
    hands.forward(3600);
    const dunkirk = await announce('Dunkirk', 400);
    await announce('Leipzig', 900, 'DE');
    deliverer.start();
    await new Promise(done => setTimeout(done, 700));
    expect(mailbox.mails, 'not due yet').toEqual([]);

    hands.forward(DAY);
    await until(() => mailbox.mails.length > 0);
    const [mail] = mailbox.mails;
    expect(mail?.to).toEqual([EMAIL]);
    expect(headerWords(mail?.headers.subject ?? '')).toBe('Pledgebook: 1 pledge (Country of the project: France)');
    expect(mail?.headers['list-unsubscribe']).toBe(`<https://pledges.example/follow/stop?token=${stopToken}>`);
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toContain('Norvik Dunkirk promises €400 million');
      expect(body).toContain(`https://pledges.example/en/pledges/${dunkirk}`);
      expect(body).toContain(`https://pledges.example/en/follow/own?token=${stopToken}`);
      expect(body).toContain('https://pledges.example/en/pledges?country=FR');
      expect(body).toContain('read by machine');
      expect(body).not.toMatch(/Calais|Leipzig/);
    }
    expect(mail?.text).not.toContain('<');
    expect(mail?.html).not.toMatch(/<(script|img|link)/);

    await until(async () => (await store.people.subscription(id))?.delivered !== null);
    hands.forward(DAY);
    const raised = await announce('Dunkirk', 600, 'FR', 'now spends more on');
    expect(raised).toBe(dunkirk);
    hands.forward(10);
    await until(() => mailbox.mails.length > 1);
    expect(mailbox.mails[1]?.text).toContain('CHANGED');
    expect(mailbox.mails[1]?.text).toContain('raised to €600m');
    expect(mailbox.mails[1]?.headers['message-id']).not.toBe(mail?.headers['message-id']);
  });

  test('is not sent where nothing changed, nor before it was confirmed', async () => {
    const { id } = await subscribed({ every: 'weekly' });
    await store.people.subscribe({ kind: 'email', ...FOLLOWED, email: 'other@reader.example' });
    await announce('Leipzig', 900, 'DE');
    hands.forward(8 * DAY);
    deliverer.start();
    await until(async () => (await store.people.subscription(id))?.delivered !== null);
    expect(mailbox.mails).toEqual([]);
    const kept = (await store.people.subscriptions()).rows.map(({ email }) => email);
    expect(kept, 'an address that never said yes is destroyed after a week').toEqual([EMAIL]);
  });

  test('that the mail server does not take is tried again, then given up; no address gets into a log or fault', async () => {
    const { id } = await subscribed({ every: 'daily' });
    await announce('Dunkirk', 400);
    mailbox.refuse = { code: 550, words: `<${EMAIL}>: user unknown` };
    hands.forward(2 * DAY);
    deliverer.start();
    await until(async () => (await store.people.subscription(id))?.state === 'stopped', 60);
    mailbox.refuse = null;
    const held = await store.people.subscription(id);
    expect(held).toMatchObject({ failures: 3, fault: expect.stringContaining('user unknown') });
    expect(JSON.stringify([held?.fault, logged])).not.toContain('reader.example');
    expect(logged.join()).toContain('given up after 3 failures');
  });

  test('tells of fifty pledges and counts the rest', async () => {
    await subscribed({ every: 'daily', selection: {}, lang: 'de' });
    expect(await announceMany(40, 1)).toHaveLength(40);
    await announceMany(13, 41, 'Mulhouse');
    hands.forward(2 * DAY);
    deliverer.start();
    await until(() => mailbox.mails.length > 0, 60);
    expect(headerWords(mailbox.mails[0]?.headers.subject ?? '')).toBe('Pledgebook: 53 Zusagen (alle Zusagen)');
    expect(mailbox.mails[0]?.text).toContain('3 weitere stehen auf der Seite.');
    expect(mailbox.mails[0]?.text.match(/^\* /gm)).toHaveLength(50);
  });
});

describe('a webhook', { timeout: 90_000 }, () => {
  test('gets news as signed JSON as soon as there is some', async () => {
    const hook = await subscribed({ kind: 'webhook', url: receiver.url });
    deliverer.start();
    const dunkirk = await announce('Dunkirk', 400);
    await announce('Leipzig', 900, 'DE');
    hands.forward(1);
    await until(() => receiver.posts.length > 0);
    const [post] = receiver.posts;
    expect(post?.json).toMatchObject({
      type: 'pledges.changed',
      data: {
        subscription: hook.id,
        selection: 'https://pledges.example/en/pledges?country=FR',
        pledges: [
          {
            change: 'new',
            url: `https://pledges.example/en/pledges/${dunkirk}`,
            pledge: { id: dunkirk, looked: 'machine', amount: { low: 4e8 } },
          },
        ],
      },
    });
    const seconds = Number(post?.timestamp);
    expect(Math.abs(seconds - hands.now.getTime() / 1000)).toBeLessThan(60);
    const { id = '', body = '', signature } = post ?? {};
    expect(signature).toBe(signatureOf(secretOf(hook), id, seconds, body));
    expect(signatureOf(secretOf(hook), id, seconds, `${body} `)).not.toBe(signature);
    expect(signatureOf(secretOf({ secret: 'another' }), id, seconds, body)).not.toBe(signature);
    expect(body).not.toContain('reader.example');
    await until(async () => (await store.people.subscription(hook.id))?.delivered !== null);
    await new Promise(done => setTimeout(done, 500));
    expect(receiver.posts, 'once').toHaveLength(1);
  });

  test('that fails is tried again with the same id and words, and recovers', async () => {
    const hook = await subscribed({ kind: 'webhook', url: receiver.url });
    await announce('Dunkirk', 400);
    hands.forward(1);
    receiver.status = 503;
    deliverer.start();
    await until(() => receiver.posts.length > 0);
    await until(async () => (await store.people.subscription(hook.id))?.fault === 'answered 503');
    receiver.status = 204;
    await until(async () => (await store.people.subscription(hook.id))?.delivered !== null);
    const [first, last] = [receiver.posts[0], receiver.posts.at(-1)];
    expect(receiver.posts.length).toBeGreaterThan(1);
    expect(last?.id).toBe(first?.id);
    expect(last?.json.data).toEqual(first?.json.data);
    expect(await store.people.subscription(hook.id)).toMatchObject({ state: 'active', failures: 0, fault: null });
  });

  test('that goes on failing is given up, and its owner is told by mail', async () => {
    const hook = await subscribed({ kind: 'webhook', url: receiver.url });
    await announce('Dunkirk', 400);
    hands.forward(1);
    receiver.status = 500;
    deliverer.start();
    await until(async () => (await store.people.subscription(hook.id))?.state === 'stopped', 60);
    await until(() => mailbox.mails.length > 0);
    expect(receiver.posts).toHaveLength(3);
    const [mail] = mailbox.mails;
    expect(headerWords(mail?.headers.subject ?? '')).toContain('127.0.0.1');
    expect(mail?.text).toContain('answered 500');
    expect(mail?.text).toContain(`/en/follow/own?token=${hook.stopToken}`);
  });

  test('that says 410 is ended at once', async () => {
    const hook = await subscribed({ kind: 'webhook', url: receiver.url });
    await announce('Dunkirk', 400);
    hands.forward(1);
    receiver.status = 410;
    deliverer.start();
    await until(async () => (await store.people.subscription(hook.id))?.state === 'stopped');
    expect(receiver.posts).toHaveLength(1);
  });

  test('gets a hundred pledges a post, and all of them', async () => {
    await subscribed({ kind: 'webhook', url: receiver.url });
    const made = [...(await announceMany(100, 1)), ...(await announceMany(5, 101, 'Mulhouse'))];
    hands.forward(1);
    deliverer.start();
    const got = () =>
      receiver.posts.flatMap(({ json }) => json.data.pledges.map((one: { pledge: { id: string } }) => one.pledge.id));
    await until(() => got().length >= made.length, 60);
    expect(receiver.posts.map(({ json }) => json.data.pledges.length)).toEqual([100, 5]);
    expect(got().toSorted()).toEqual(made.toSorted());
  });
});

describe('the settings', () => {
  const env = {
    PLEDGEBOOK_SMTP_URL: 'smtp://user:secret@mail.example:587',
    PLEDGEBOOK_SMTP_FROM: 'Pledgebook <news@pledges.example>',
    PLEDGEBOOK_URL: 'https://pledges.example/',
  };
  test('send no mail while there is no server', () => {
    expect(mailSettings({})).toBeNull();
    expect(mailSettings({ ...env, PLEDGEBOOK_SMTP_URL: ' ' })).toBeNull();
    expect(mailSettings(env)).toEqual({ smtp: env.PLEDGEBOOK_SMTP_URL, from: env.PLEDGEBOOK_SMTP_FROM });
  });
  test.each([
    [{ PLEDGEBOOK_SMTP_URL: 'mail.example' }, 'PLEDGEBOOK_SMTP_URL'],
    [{ PLEDGEBOOK_SMTP_URL: 'https://mail.example' }, 'PLEDGEBOOK_SMTP_URL'],
    [{ PLEDGEBOOK_SMTP_FROM: '' }, 'PLEDGEBOOK_SMTP_FROM'],
    [{ PLEDGEBOOK_SMTP_FROM: 'Pledgebook' }, 'PLEDGEBOOK_SMTP_FROM'],
    [{ PLEDGEBOOK_URL: '' }, 'PLEDGEBOOK_URL'],
  ])('that cannot work are refused by name: %j', (over, name) => {
    expect(() => mailSettings({ ...env, ...over })).toThrow(name);
  });
  test('never tell the password', () => {
    expect(() => mailSettings({ ...env, PLEDGEBOOK_SMTP_URL: 'smpt://user:secret@mail.example' })).toThrow(
      /^(?!.*secret)/,
    );
  });
  test('give links their beginning', () => {
    expect(publicAddress({})).toBe('http://localhost:4080');
    expect(publicAddress(env)).toBe('https://pledges.example');
    expect(() => publicAddress({ PLEDGEBOOK_URL: 'pledges.example' })).toThrow('PLEDGEBOOK_URL');
  });
});
