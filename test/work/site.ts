import { gzipSync } from 'node:zlib';
import { Fetcher } from '../../src/article/index.ts';
import { defaultReader } from '../../src/reader/index.ts';
import type { Store } from '../../src/store/index.ts';
import { type JobPolicy, Worker } from '../../src/work/index.ts';
import { serve, type TestServer } from '../article/fetch/server.ts';

/** Tries again at once, so that tests need not wait. */
export const QUICK: JobPolicy = {
  retryLimit: 2,
  retryDelay: 0,
  expireInSeconds: 60,
  heartbeatSeconds: 10,
  superviseSeconds: 2,
};

/** Waits until something is so; throws after 30 seconds. */
export async function until(condition: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    if (await condition()) return;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('waited in vain');
}

/** A page of news with a promise in it. */
export function newsPage(number: number, town = 'Mulhouse'): string {
  const rest = Array.from(
    { length: 5 },
    (_, at) =>
      `<p>Paragraph ${at + 1} of report ${number} says, at some length and with commas, what the mayor, the union and the neighbours think of the plan.</p>`,
  ).join('');
  return `<!doctype html><html lang="en"><head><title>Plant number ${number} for ${town}</title><meta property="article:published_time" content="2024-05-13T08:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>Plant number ${number} for ${town}</h1><p>Norvik Cables will invest €${100 + number} million in a factory in ${town} and create ${50 + number} jobs, the company said on Monday.</p>${rest}</article></body></html>`;
}

/** An RSS feed of paths and titles. */
export function rss(
  items: readonly (readonly [path: string, title: string])[],
  date = 'Mon, 13 May 2024 08:00:00 GMT',
): string {
  return `<rss version="2.0"><channel><title>Courier</title>${items.map(([path, title]) => `<item><title>${title}</title><link>${path}</link><pubDate>${date}</pubDate></item>`).join('')}</channel></rss>`;
}

/** What a test site answers, path by path; what is not here is answered by the rules below, else with 404. */
export interface Site extends TestServer {
  readonly answers: Map<string, string>;
}

/** A site on loopback: pages and feeds as a test sets them, and every kind of trouble under its own path. */
export async function newsSite(): Promise<Site> {
  const answers = new Map<string, string>();
  const server = await serve((path, response) => {
    const found = answers.get(path.split('?')[0] ?? '');
    if (found !== undefined) {
      response
        .writeHead(200, { 'content-type': found.startsWith('<rss') ? 'application/rss+xml' : 'text/html' })
        .end(found);
    } else if (path === '/to-private') response.writeHead(302, { location: 'http://10.0.0.1/admin' }).end();
    else if (path === '/to-metadata')
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    else if (path === '/bomb') {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(60_000_000)));
    } else if (path === '/endless') {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = setInterval(() => response.write('<p>and so on '.repeat(2000)), 5);
      response.on('close', () => clearInterval(more));
    } else if (path === '/slow') response.writeHead(200, { 'content-type': 'text/html' }).write('<p>wait');
    else if (path === '/short') {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
      response.write('<p>less than was said');
      setTimeout(() => response.destroy(), 20);
    } else if (path === '/error') response.writeHead(503).end('later');
    else if (path.startsWith('/many/'))
      response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage(Number(path.slice(6))));
    else response.writeHead(404).end();
  });
  return { ...server, answers };
}

/** A worker for tests: quick retries, loopback allowed, small limits. */
export function worker(store: Store, over: { readonly fetchesAtOnce?: number } = {}): Worker {
  if (store.jobs === null) throw new Error('not here');
  const fetcher = new Fetcher({
    userAgent: 'Pledgebook test',
    allow: ['127.0.0.1'],
    interval: 0,
    retries: 0,
    timeout: 2000,
    maxBytes: 2_000_000,
  });
  const parts = { store, fetcher, reader: defaultReader, clock: () => new Date(), jobs: store.jobs, policy: QUICK };
  return new Worker({ ...parts, everySeconds: 0.5, log: message => console.error(message), ...over });
}
