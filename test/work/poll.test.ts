import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Fetcher } from '../../src/article/index.ts';
import { NewsSource } from '../../src/store/index.ts';
import { freshState, pollSource } from '../../src/work/index.ts';
import { serve, type TestServer } from '../article/fetch/server.ts';

const NOW = new Date('2024-05-13T12:00:00Z');
let server: TestServer;
let feed: { status: number; body: string };
let source: NewsSource;

const rss = (...items: readonly (readonly [path: string, title: string])[]): string =>
  `<rss version="2.0"><channel><title>N</title>${items.map(([path, title]) => `<item><title>${title}</title><link>${path}</link><pubDate>Mon, 13 May 2024 08:00:00 GMT</pubDate></item>`).join('')}</channel></rss>`;

beforeAll(async () => {
  server = await serve((path, response, request) => {
    if (path !== '/feed') response.writeHead(404).end();
    else if (feed.status === 200 && request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(feed.status, { etag: '"1"' }).end(feed.body);
  });
  source = NewsSource.parse({
    id: 's',
    name: 'N',
    country: 'FR',
    languages: ['fr'],
    kind: 'local',
    feed: `${server.origin}/feed`,
    on: true,
  });
});
afterAll(() => server.close());
beforeEach(() => {
  feed = { status: 200, body: rss(['/a', 'A'], ['/b', 'B']) };
});

const fetcher = () =>
  new Fetcher({ userAgent: 'Pledgebook test', allow: ['127.0.0.1'], robots: false, interval: 0, retries: 0 });
const nothingKnown = async (): Promise<ReadonlySet<string>> => new Set();

describe('a source is polled', () => {
  test('its new items come once, and when to ask again is set', async () => {
    const { state, fresh } = await pollSource(source, freshState(NOW), fetcher(), nothingKnown, NOW);
    expect(fresh.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(state).toMatchObject({ failuresInARow: 0, fault: null, lastSuccess: NOW.toISOString(), etag: '"1"' });
    expect(Date.parse(state.nextPoll)).toBeGreaterThan(NOW.getTime());
  });

  test('a retitled item is not new, an added one is', async () => {
    const first = await pollSource(source, freshState(NOW), fetcher(), nothingKnown, NOW);
    const keys = new Set(first.fresh.map(({ key }) => key));
    feed.body = rss(['/a?utm_source=feed', 'A, now with another title'], ['/c', 'C']);
    const second = await pollSource(source, { ...first.state, etag: null }, fetcher(), async () => keys, NOW);
    expect(second.fresh.map(({ title }) => title)).toEqual(['C']);
  });

  test('an unchanged feed costs nothing and counts as a success', async () => {
    const first = await pollSource(source, freshState(NOW), fetcher(), nothingKnown, NOW);
    const later = new Date(NOW.getTime() + 3_600_000);
    const second = await pollSource(source, first.state, fetcher(), nothingKnown, later);
    expect(second).toMatchObject({ fresh: [], state: { lastSuccess: later.toISOString(), etag: '"1"' } });
  });

  test.each([
    ['an error', 500, ''],
    ['a page in place of the feed', 200, '<html><body>Sorry</body></html>'],
    ['nothing', 200, ''],
  ])('%s is told, asked again later and later, and counted in the end', async (_, status, body) => {
    feed = { status, body };
    let state = freshState(NOW);
    const waits: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      ({ state } = await pollSource(source, { ...state, etag: null }, fetcher(), nothingKnown, NOW));
      waits.push(Date.parse(state.nextPoll) - NOW.getTime());
    }
    expect(state.fault).toContain(source.feed);
    expect(state.failuresInARow).toBe(3);
    expect(waits[2]).toBeGreaterThan(waits[0] as number);
  });
});
