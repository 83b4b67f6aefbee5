import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measured, type Parts, serve, webHash } from '../../src/server/index.ts';
import { limiter } from '../../src/server/rate.ts';
import { goldArticles } from './gold.ts';
import { testParts, testServer } from './parts.ts';

let parts: Parts;
beforeAll(async () => {
  parts = await testParts([]);
});
afterAll(() => parts.store.close());

describe('the server on a socket', () => {
  test('listens on this machine, serves, and ends when told, leaving the port free', async () => {
    const running = await serve(parts, { host: '127.0.0.1', port: 0 });
    expect(running.url).toBe(`http://localhost:${running.port}`);
    const response = await fetch(`http://127.0.0.1:${running.port}/en/pledges`);
    expect(response.status).toBe(200);
    await response.text();
    await running.close();
    const again = await serve(parts, { host: '127.0.0.1', port: running.port });
    await again.close();
  });

  test('names the port that is in use and says what to do', async () => {
    const other = createServer();
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(serve(parts, { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringMatching(new RegExp(`Port ${port} .*--port`)),
    });
    other.close();
  });

  test('is compressed for those who ask', async () => {
    const running = await serve(parts, { host: '127.0.0.1', port: 0 });
    const response = await fetch(`http://127.0.0.1:${running.port}/en/method`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    await response.text();
    await running.close();
  });
});

describe('the built pages', () => {
  test('are named by a hash of their sources, and served under names that never change', async () => {
    expect(webHash()).toMatch(/^[0-9a-f]{16}$/);
    const { ask, parts: served } = await testServer([]);
    const style = await ask(`/assets/${served.web.style}`);
    expect(style.status).toBe(200);
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect(await style.text()).not.toMatch(/url\(|@import|https?:/);
    await served.store.close();
  });
});

describe('reading for strangers', () => {
  test('has a limit, for each address its own, that time refills', () => {
    const allow = limiter(3, 60);
    expect([1, 2, 3, 4].map(() => allow('a', 0))).toEqual([true, true, true, false]);
    expect(allow('b', 0)).toBe(true);
    expect(allow('a', 19_000)).toBe(false);
    expect(allow('a', 20_000)).toBe(true);
  });
  test('is refused beyond it with 429, but not for editors', async () => {
    const { ask, askHere, parts: served } = await testServer([]);
    const body = JSON.stringify({ text: goldArticles(['en'], 1)[0]?.text });
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const statuses = [];
    for (let at = 0; at < 31; at += 1) statuses.push((await ask('/api/v1/read', init)).status);
    expect(statuses.slice(0, 30).every(status => status === 200)).toBe(true);
    expect(statuses[30]).toBe(429);
    expect((await askHere('/api/v1/read', init)).status).toBe(200);
    await served.store.close();
  });
});

describe('the method page', () => {
  test('shows the figures of the score file, and none where there is no such file', async () => {
    const { ask, parts: served } = await testServer([]);
    const html = await (await ask('/en/method')).text();
    const floors = measured();
    if (floors) expect(html).toContain('How right the reader is');
    else expect(html).not.toContain('How right the reader is');
    expect(measured(new URL('file:///nowhere/floors.json'))).toBeNull();
    await served.store.close();
  });
});
