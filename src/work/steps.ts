import { type Fetched, type Fetcher, keepPage, keptPage } from '../article/index.ts';
import { Failure } from '../model/index.ts';
import type { Reader } from '../reader/index.ts';
import type { PageOnTheWay, Store, WatchedSource } from '../store/index.ts';
import { articleOfPage } from './page.ts';
import { pollSource } from './poll.ts';

/** What the steps work with. */
export interface Site {
  readonly store: Pick<Store, 'add' | 'intake'>;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly reader: Reader;
  readonly clock: () => Date;
  /** How often a page's step is begun at most; then the page is dead. */
  readonly attempts: number;
}

/** Answers that may be others a little later. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Asks a source and writes down what it brought; its faults stand in its state. Returns the keys of new pages. */
export async function pollStep({ store: { intake }, fetcher, clock }: Site, id: string): Promise<string[]> {
  const watched: WatchedSource | undefined = (await intake.sources([id]))[0];
  if (!watched?.source.on) return [];
  const known = async (keys: readonly string[]) => new Set(await intake.knownPages(keys));
  const { state, fresh } = await pollSource(watched.source, watched.state, fetcher, known, clock());
  const found = fresh.flatMap(({ key, url, title, published, lang }) =>
    url === null ? [] : [{ key, url, title, published: published?.day ?? null, lang }],
  );
  return intake.recordPoll(id, state, found);
}

/** Fetches a page that waits and keeps all that was sent. Throws where it may come through another time. */
export async function fetchStep(site: Site, key: string): Promise<void> {
  const { intake } = site.store;
  const page = await begun(site, key, 'waiting');
  if (page === null) return;
  let fetched: Fetched;
  try {
    fetched = await site.fetcher.fetch(page.url);
  } catch (error) {
    return failed(site, page, error, !(error instanceof Failure) || error.code === 'network');
  }
  if (fetched.status < 200 || fetched.status > 299) {
    const failure = new Failure('network', `${fetched.url}: answered ${fetched.status}`);
    return failed(site, page, failure, PASSING.has(fetched.status));
  }
  const { requested, url, redirects, status, headers, bodyGzip } = keepPage(fetched);
  const at = site.clock().toISOString();
  await intake.keep(key, { requested, url, redirects, status, headers, fetched: at, bodyGzip });
}

/** Reads a page that was fetched, and puts its article into the register. Throws where it may succeed another time. */
export async function readStep(site: Site, key: string): Promise<void> {
  const { store, reader } = site;
  const page = await begun(site, key, 'fetched');
  if (page === null) return;
  try {
    const kept = await store.intake.kept(key);
    if (kept === null) {
      await store.intake.settle(key, { state: 'dead', fault: 'nothing is kept of it' });
      return;
    }
    const contentType = kept.headers['content-type'] ?? null;
    const { body, url } = keptPage({ ...kept, contentType, etag: null, lastModified: null, notModified: false });
    const source = page.source === null ? undefined : (await store.intake.sources([page.source]))[0]?.source;
    const lang = page.lang ?? (source?.languages.length === 1 ? (source.languages[0] ?? null) : null);
    const read = articleOfPage(
      { body, url, contentType },
      {
        title: page.title,
        published: page.published,
        lang,
        outlet: source && source.kind !== 'aggregator' ? source.name : null,
      },
    );
    if ('skipped' in read) {
      await store.intake.settle(key, { state: 'skipped', fault: read.skipped });
      return;
    }
    const { article } = await store.add(read.article, reader.read(read.article));
    await store.intake.settle(key, { state: 'read', fault: null, article });
  } catch (error) {
    // An erased text is not taken again, however often it comes.
    if (error instanceof Failure && error.code === 'conflict') {
      await store.intake.settle(key, { state: 'skipped', fault: error.message });
      return;
    }
    await failed(site, page, error, true);
  }
}

/** Counts the attempt; null where there is nothing to do, or where the page was begun too often and is dead now. */
async function begun(site: Site, key: string, state: 'waiting' | 'fetched'): Promise<PageOnTheWay | null> {
  const { intake } = site.store;
  const page = await intake.begin(key, state);
  if (page === null || page.attempts <= site.attempts) return page;
  const fault = page.fault ?? `begun ${site.attempts} times and never ended: the worker was stopped each time`;
  await intake.settle(key, { state: 'dead', fault });
  return null;
}

/** Notes a fault: for good, or to be tried again (then it throws, and the queue waits). */
async function failed(site: Site, page: PageOnTheWay, error: unknown, passing: boolean): Promise<void> {
  const fault = error instanceof Failure ? error.message : `unexpected: ${String(error).split('\n')[0]}`;
  const dead = !passing || page.attempts >= site.attempts;
  await site.store.intake.settle(page.key, { state: dead ? 'dead' : page.state, fault });
  if (!dead) throw error;
}
