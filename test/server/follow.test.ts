import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseListState } from '../../src/server/list-state.ts';
import { queryOf } from '../../src/work/index.ts';
import { headerWords, type Mailbox, openMailbox } from '../work/mailbox.ts';
import { openReceiver, type Receiver } from '../work/receiver.ts';
import { goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';
import { formOf, handsAt, outgoingTo, puzzleIn, worked } from './people.ts';

const EMAIL = 'odile@reader.example';
const hands = handsAt('2026-11-22T12:00:00Z');

let server: TestServer;
let mailbox: Mailbox;
let receiver: Receiver;
beforeAll(async () => {
  [mailbox, receiver] = await Promise.all([openMailbox(), openReceiver()]);
  const resolve = async () => [{ address: '192.168.7.1', family: 4 }];
  const outgoing = { ...(await outgoingTo(mailbox.url, hands.clock)), resolve };
  server = await testServer(goldArticles(['en', 'fr'], 8), { clock: hands.clock, outgoing });
});
afterAll(async () => {
  await Promise.all([mailbox.close(), receiver.close(), server.parts.store.close()]);
});

/** Opens the page of a selection and sends one of its forms as the browser's script does. */
async function follow(
  fields: Readonly<Record<string, string>>,
  lang = 'en',
  query = 'country=FR&activity=data-centre',
) {
  hands.forward(3600);
  const html = await (await server.ask(`/${lang}/follow?${query}`)).text();
  const { challenge, bits } = puzzleIn(html);
  const selection = (/name="selection" value="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
  const counter = worked(challenge, bits);
  return server.ask(`/${lang}/follow`, formOf({ selection, challenge, counter, email: EMAIL, ...fields }));
}

const subscriptions = async () => (await server.parts.store.people.subscriptions()).rows;
const pathOf = (link: string): string => link.replace('https://pledges.example', '');

describe('a digest', { timeout: 90_000 }, () => {
  let confirm: string;

  test('is asked for from the list, with its selection', async () => {
    const list = await (await server.ask('/fr/pledges?country=FR')).text();
    expect(list).toContain('href="/fr/follow?country=FR"');
    const page = await (await server.ask('/fr/follow?country=FR')).text();
    expect(page).toMatch(/Pays du projet\s: France/);
    expect(page).toContain('/fr/pledges.atom?country=FR');
    expect((await server.ask('/fr/follow?country=France')).status).toBe(400);
  });

  test('is asked about by mail, in the language of the page, before anything is sent', async () => {
    const response = await follow({ kind: 'email', every: 'daily' }, 'fr');
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('Regardez votre messagerie');
    expect(await subscriptions()).toMatchObject([{ state: 'pending', every: 'daily', lang: 'fr', email: EMAIL }]);
    const mail = mailbox.mails.at(-1);
    expect(mail?.to).toEqual([EMAIL]);
    expect(headerWords(mail?.headers.subject ?? '')).toBe('À confirmer : nouvelles des investissements annoncés');
    expect(mail?.text).toMatch(/Pays du projet\s: France; Secteur\s: centres de données/);
    expect(mail?.html).toContain('<a href="https://pledges.example/fr/follow/confirm?token=');
    confirm = pathOf(/https:\S+confirm\S+/.exec(mail?.text ?? '')?.[0] ?? '');
  });

  test('is not begun by whatever opens the link, only by the button there', async () => {
    const page = await server.ask(confirm);
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(await page.text()).toContain('Voulez-vous ces courriels');
    expect((await subscriptions())[0]?.state).toBe('pending');
    expect((await server.ask(`${confirm}x`)).status).toBe(404);
    expect(await (await server.ask(confirm, formOf({}))).text()).toContain('C’est commencé');
    expect((await subscriptions())[0]?.state).toBe('active');
    expect(await (await server.ask(confirm, formOf({}))).text()).toContain('C’est commencé');
  });

  test('asked for again tells the mailbox so, and nobody else', async () => {
    const again = await (await follow({ kind: 'email', every: 'daily' }, 'fr')).text();
    expect(again).toContain('Regardez votre messagerie');
    expect(mailbox.mails.at(-1)?.text).toContain('Vous suivez déjà cette sélection');
    expect(await subscriptions()).toHaveLength(1);
  });

  test('is ended by one post of a mail program, and by the page that people open', async () => {
    const [held] = await subscriptions();
    const own = `/fr/follow/own?token=${held?.stopToken}`;
    expect(await (await server.ask(own)).text()).toContain('Par courriel, chaque jour');
    const seen = await server.ask(`/follow/stop?token=${held?.stopToken}`);
    expect(seen.status, 'opening the link changes nothing').toBe(303);
    expect(await subscriptions()).toHaveLength(1);
    const stopped = await server.ask(
      `/follow/stop?token=${held?.stopToken}`,
      formOf({ 'List-Unsubscribe': 'One-Click' }),
    );
    expect([stopped.status, await stopped.text()]).toEqual([200, 'ended\n']);
    expect(await subscriptions()).toEqual([]);
    expect((await server.ask(own)).status).toBe(404);
    expect((await server.ask(confirm)).status).toBe(404);

    await follow({ kind: 'email', every: 'weekly' });
    const [other] = await subscriptions();
    const ended = await server.ask(`/en/follow/own?token=${other?.stopToken}`, formOf({ action: 'stop' }));
    expect(await ended.text()).toContain('your address was destroyed');
    expect(await subscriptions()).toEqual([]);
  });

  test('is refused clearly: no address, no mail server that answers, none set up', async () => {
    const wrong = await follow({ kind: 'email', email: 'nobody' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('missing or not whole')]);
    mailbox.refuse = { code: 550, words: `no such box: <${EMAIL}>` };
    const refused = await follow({ kind: 'email' });
    mailbox.refuse = null;
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('could not be sent')]);
    const { app, parts } = await testServer([], { clock: hands.clock });
    const page = await (await app.request('http://pledges.example/en/follow')).text();
    expect(page).toContain('This register sends no e-mail');
    expect(page).not.toContain('name="every"');
    await parts.store.close();
    await server.parts.store.people.erase(EMAIL);
  });

  test('cannot be forced on somebody by a page of another site', async () => {
    const form = formOf({ kind: 'email', email: EMAIL });
    const headers = { ...form.headers, origin: 'https://evil.example' };
    expect((await server.ask('/en/follow', { ...form, headers })).status).toBe(403);
  });
});

describe('a webhook', { timeout: 90_000 }, () => {
  let own: string;

  test('begins when its address has answered the ping with its challenge', async () => {
    const response = await follow({ kind: 'webhook', url: receiver.url });
    expect(response.status).toBe(200);
    const html = await response.text();
    const secret = /whsec_[A-Za-z0-9+/=]+/.exec(html)?.[0] ?? '';
    expect(Buffer.from(secret.slice(6), 'base64').length).toBe(24);
    own = /href="(\/en\/follow\/own\?token=[^"]+)"/.exec(html)?.[1] ?? '';
    expect(receiver.posts).toHaveLength(1);
    expect(receiver.posts[0]?.json).toMatchObject({
      type: 'ping',
      data: { subscription: expect.stringMatching(/^s/) },
    });
    expect(await subscriptions()).toMatchObject([{ kind: 'webhook', state: 'active', url: receiver.url }]);
    const page = await (await server.ask(own)).text();
    expect(page).toContain('Active.');
    expect(page, 'the secret is told once').not.toContain(secret);
    const [held] = await subscriptions();
    expect((await server.ask(`/en/follow/confirm?token=${held?.confirmToken}`, formOf({}))).status).toBe(404);
  });

  test('is not kept where the address does not want it, must not be reached or leads elsewhere', async () => {
    const before = (await subscriptions()).length;
    const cases = [
      ['not a url', 'not a web address'],
      ['ftp://desk.example/', 'not a web address'],
      ['http://10.0.0.1/hook', 'may not be posted to'],
      ['http://169.254.169.254/latest/meta-data', 'may not be posted to'],
      ['http://[::1]:9/', 'may not be posted to'],
      ['http://intranet.example/hook', 'may not be posted to'],
      ['http://user:secret@127.0.0.1/', 'may not be posted to'],
      ['http://127.0.0.1:1/hook', 'did not answer the test'],
    ] as const;
    for (const [url, words] of cases) {
      const response = await follow({ kind: 'webhook', url });
      expect(response.status, url).toBe(422);
      expect(await response.text(), url).toContain(words);
    }
    for (const [status, echo, words] of [
      [500, true, 'did not answer the test'],
      [302, true, 'did not answer the test'],
      [200, false, 'without the “challenge”'],
    ] as const) {
      Object.assign(receiver, { status, echo });
      const response = await follow({ kind: 'webhook', url: `${receiver.url}/other` });
      expect(await response.text(), String(status)).toContain(words);
    }
    Object.assign(receiver, { status: 200, echo: true });
    expect(await subscriptions()).toHaveLength(before);
  });

  test('that was given up says so to its owner and to editors, and can be tried again', async () => {
    const { people } = server.parts.store;
    const [held] = await subscriptions();
    await people.failed(held?.id ?? '', 'answered 503', 1);
    const page = await (await server.ask(own)).text();
    expect(page).toContain('Given up after too many failures');
    expect(page).toContain('answered 503');
    const list = await (await server.askHere('/en/moderate')).text();
    expect(list).toContain('answered 503');
    expect(list).not.toContain(EMAIL);
    receiver.status = 500;
    await server.ask(own, formOf({ action: 'retry' }));
    expect((await subscriptions())[0]?.state).toBe('stopped');
    receiver.status = 200;
    await server.ask(own, formOf({ action: 'retry' }));
    expect((await subscriptions())[0]).toMatchObject({ state: 'active', failures: 0 });
  });

  test('can be asked for by a program', async () => {
    hands.forward(3600);
    const { challenge, bits } = await (await server.ask('/api/v1/puzzle')).json();
    const body = {
      kind: 'webhook',
      email: EMAIL,
      url: `${receiver.url}/2`,
      selection: 'country=FR&min=100',
      challenge,
    };
    const send = (over: object) =>
      server.ask('/api/v1/subscriptions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, counter: worked(challenge, bits), ...over }),
      });
    expect((await send({ selection: 'country=France' })).status).toBe(400);
    const answer = await (await send({})).json();
    expect(answer).toEqual({ secret: expect.stringMatching(/^whsec_/), own: expect.stringContaining('/follow/own') });
    const held = (await subscriptions()).find(({ url }) => url === `${receiver.url}/2`);
    expect(held?.selection).toEqual({ country: ['FR'], euroFrom: 1e8, type: 'pledge' });
  });
});

test('a selection becomes an address that gives the same selection again', () => {
  for (const query of [
    '',
    'q=dunkirk+plant&country=FR&country=DE&home=US&activity=data-centre&stage=cancelled&verdict=late',
    'company=microsoft&place=FR%3Alyon&occasion=choose-france-2024&source=Le+Phare+du+Nord&looked=person',
    'yearFrom=2020&yearTo=2024&min=100&max=5000&type=total&whole=1',
    'origin=foreign&form=new&form=expansion&jobsMin=100&jobsMax=20000',
  ]) {
    const { filter } = parseListState(new URLSearchParams(query));
    expect(parseListState(new URLSearchParams(queryOf(filter))).filter).toEqual(filter);
  }
});
