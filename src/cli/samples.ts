import { readFileSync } from 'node:fs';
import { parseArticleInput } from '../model/index.ts';
import type { Reader } from '../reader/index.ts';
import type { Store } from '../store/index.ts';
import type { Io } from './command.ts';
import { progress } from './show/progress.ts';

const SAMPLES = new URL('../../samples/articles.ndjson', import.meta.url);

/**
 * Reads the sample articles into the sample register; what it holds already is passed over, so that a first start that
 * was broken off goes on where it stopped. `signal` ends it between two articles.
 */
export async function addSamples(store: Store, reader: Reader, io: Io, signal: AbortSignal): Promise<void> {
  const articles = readFileSync(SAMPLES, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, at) => parseArticleInput(JSON.parse(line), `samples/articles.ndjson line ${at + 1}`));
  const missing: typeof articles = [];
  for (const article of articles) if (!(await store.article(article.id))) missing.push(article);
  if (missing.length === 0) return;
  const bar = progress(io.stderr, 'pledgebook: reading the sample articles', articles.length);
  let done = articles.length - missing.length;
  for (const article of missing) {
    if (signal.aborted) return;
    await store.add(article, reader.read(article));
    done += 1;
    bar.at(done);
  }
  bar.end();
}
