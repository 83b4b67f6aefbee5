import type { LookupAddress } from 'node:dns';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fetcher, fetchUrl, keepPage, keptPage, refusedAddress } from '../../../src/article/index.ts';
import { serve, type TestServer } from './server.ts';

const USER_AGENT = 'Pledgebook/0.1 (+https://pledgebook.example/contact)';
const PAGE = '<title>Plant</title><p>Acme will invest 4 billion euros.</p>';
let server: TestServer;
let flaky = 0;

beforeAll(async () => {
  server = await serve((path, response, request) => {
    const send = (status: number, headers: Record<string, string>, body: string | Buffer = ''): void => {
      response.writeHead(status, headers).end(body);
    };
    if (path === '/page')
      send(
        200,
        { 'content-type': 'text/html; charset=utf-8', etag: '"v1"', 'last-modified': 'Mon, 13 May 2024 08:00:00 GMT' },
        PAGE,
      );
    else if (path === '/known')
      send(
        request.headers['if-none-match'] === '"v1"' ? 304 : 200,
        { etag: '"v1"' },
        request.headers['if-none-match'] ? '' : PAGE,
      );
    else if (path === '/gzip') send(200, { 'content-encoding': 'gzip' }, gzipSync(PAGE));
    else if (path === '/bomb') send(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(30_000_000)));
    else if (path === '/double-bomb')
      send(200, { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(Buffer.alloc(30_000_000))));
    else if (path === '/thrice') send(200, { 'content-encoding': 'gzip, gzip, gzip' }, gzipSync(PAGE));
    else if (path === '/damaged') send(200, { 'content-encoding': 'gzip' }, gzipSync(PAGE).subarray(0, 20));
    else if (path === '/strange') send(200, { 'content-encoding': 'sdch' }, PAGE);
    else if (path === '/to-page') send(302, { location: '/page' });
    else if (path === '/to-private') send(301, { location: 'http://169.254.169.254/latest/meta-data/' });
    else if (path === '/to-file') send(302, { location: 'file:///etc/passwd' });
    else if (path === '/to-name') send(302, { location: `http://inside.example:${server.port}/page` });
    else if (path.startsWith('/loop')) send(302, { location: `/loop${Number(path.slice(5)) + 1}` });
    else if (path === '/endless') {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = setInterval(() => response.write('x'.repeat(50_000)), 1);
      response.on('close', () => clearInterval(more));
    } else if (path === '/slow') {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(drip));
    } else if (path === '/silent') return;
    else if (path === '/short') {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('not five thousand bytes');
      setTimeout(() => response.destroy(), 20);
    } else if (path === '/flaky') {
      flaky += 1;
      send(flaky < 3 ? 503 : 200, { 'retry-after': '2' }, PAGE);
    } else if (path === '/robots.txt')
      send(200, { 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /secret\nCrawl-delay: 3\n');
    else send(404, {}, 'no such page');
  });
});
afterAll(() => server.close());

const options = { userAgent: USER_AGENT, allow: ['127.0.0.1'] };
const get = (path: string, more: object = {}) => fetchUrl(`${server.origin}${path}`, { ...options, ...more });

describe('a page is fetched', () => {
  test('with its headers, its validators and a true User-Agent', async () => {
    const fetched = await get('/page');
    expect(new TextDecoder().decode(fetched.body)).toBe(PAGE);
    expect(fetched).toMatchObject({
      status: 200,
      etag: '"v1"',
      lastModified: 'Mon, 13 May 2024 08:00:00 GMT',
      contentType: 'text/html; charset=utf-8',
    });
    expect(server.seen.at(-1)?.headers['user-agent']).toBe(USER_AGENT);
  });

  test('through redirects, each of them told', async () => {
    expect(await get('/to-page')).toMatchObject({
      url: `${server.origin}/page`,
      redirects: [`${server.origin}/to-page`],
    });
  });

  test('not again where the copy one has is still good', async () => {
    expect(await get('/known', { etag: '"v1"' })).toMatchObject({ status: 304, notModified: true });
  });

  test('unpacked', async () => {
    expect(new TextDecoder().decode((await get('/gzip')).body)).toBe(PAGE);
  });

  test('and kept whole, to be read again', async () => {
    const fetched = await get('/page');
    expect(keptPage(keepPage(fetched))).toMatchObject({ ...fetched, body: Buffer.from(fetched.body) });
  });
});

describe('no way leads inside', () => {
  const refused = expect.objectContaining({ code: 'forbidden' });

  test('not without the allow-list', async () => {
    await expect(fetchUrl(`${server.origin}/page`, { userAgent: USER_AGENT })).rejects.toThrow(refused);
  });

  test('not by a redirect to a private address or another scheme', async () => {
    await expect(get('/to-private')).rejects.toThrow(refused);
    await expect(get('/to-file')).rejects.toThrow(refused);
  });

  test('not by a name that resolves to a private address, asked for or redirected to', async () => {
    const resolve = async (): Promise<LookupAddress[]> => [{ address: '127.0.0.1', family: 4 }];
    const name = `http://inside.example:${server.port}/page`;
    await expect(fetchUrl(name, { userAgent: USER_AGENT, resolve })).rejects.toThrow(refused);
    const before = server.seen.length;
    // The first hop is allowed by its literal address; the name of the second leads to a metadata service.
    const metadata = async (): Promise<LookupAddress[]> => [{ address: '169.254.169.254', family: 4 }];
    await expect(get('/to-name', { resolve: metadata })).rejects.toThrow(refused);
    expect(server.seen.length).toBe(before + 1);
  });

  test('not by one private address among public ones', async () => {
    const resolve = async (): Promise<LookupAddress[]> => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    await expect(fetchUrl('http://mixed.example/', { userAgent: USER_AGENT, resolve })).rejects.toThrow(refused);
  });

  test('not by a name server that changes its answer: the address that was checked is the one connected to', async () => {
    const answers = ['127.0.0.1', '169.254.169.254', '10.0.0.1'];
    let asked = 0;
    const resolve = async (): Promise<LookupAddress[]> => [{ address: answers[asked++] ?? '10.0.0.1', family: 4 }];
    const fetched = await fetchUrl(`http://rebind.example:${server.port}/page`, { ...options, resolve });
    expect(fetched.status).toBe(200);
    expect(asked).toBe(1);
    expect(refusedAddress(answers[1] as string)).not.toBeNull();
  });
});

describe('nothing that a server does takes the process down', () => {
  test.each([
    ['/bomb', 'input-too-large', { maxDecodedBytes: 1_000_000 }],
    ['/double-bomb', 'input-too-large', { maxDecodedBytes: 1_000_000 }],
    ['/thrice', 'input-malformed', {}],
    ['/damaged', 'input-malformed', {}],
    ['/strange', 'input-malformed', {}],
    ['/endless', 'input-too-large', { maxBytes: 1_000_000 }],
    ['/slow', 'network', { timeout: 400 }],
    ['/silent', 'network', { timeout: 300 }],
    ['/short', 'network', {}],
    ['/loop0', 'network', {}],
  ])('%s ends as %s', async (path, code, more) => {
    await expect(get(path, more)).rejects.toThrow(expect.objectContaining({ code }));
  });
});

describe('a fetcher is polite', () => {
  const slept: number[] = [];
  let time = 1_000_000;
  const clock = {
    now: () => time,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
  const fetcher = () => new Fetcher({ ...options, clock, random: () => 0.5 });

  test('waiting for the turn of a host is no slowness of the host', async () => {
    const before = () => new Promise<void>(done => setTimeout(done, 600));
    expect((await get('/page', { timeout: 400, before })).status).toBe(200);
  });

  test('a robots.txt that cannot be read now forbids nothing for good', async () => {
    const ill = await serve((path, response) => response.writeHead(path === '/robots.txt' ? 503 : 200).end('x'));
    const asking = new Fetcher({ ...options, clock, retries: 0 }).fetch(`${ill.origin}/page`);
    await expect(asking).rejects.toThrow(expect.objectContaining({ code: 'network' }));
    await ill.close();
  });

  test('it does not fetch what robots.txt forbids', async () => {
    await expect(fetcher().fetch(`${server.origin}/secret/plan`)).rejects.toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
    expect(server.seen.some(({ path }) => path === '/secret/plan')).toBe(false);
  });

  test('it keeps the distance that the host asks for', async () => {
    slept.length = 0;
    const one = fetcher();
    await one.fetch(`${server.origin}/page`);
    await one.fetch(`${server.origin}/known`);
    expect(slept).toEqual([3000]);
  });

  test('it tries again after a passing failure and waits as long as it is told', async () => {
    flaky = 0;
    slept.length = 0;
    const fetched = await fetcher().fetch(`${server.origin}/flaky`);
    expect(fetched.status).toBe(200);
    expect(flaky).toBe(3);
    expect(Math.max(...slept)).toBeGreaterThanOrEqual(2000);
  });

  test('a page that is not there is an answer and not tried again', async () => {
    const before = server.seen.filter(({ path }) => path === '/nowhere').length;
    expect((await fetcher().fetch(`${server.origin}/nowhere`)).status).toBe(404);
    expect(server.seen.filter(({ path }) => path === '/nowhere').length).toBe(before + 1);
  });
});
