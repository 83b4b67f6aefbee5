import { PGlite } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JobData, WorkQueue } from '../../src/work/index.ts';

let pglite: PGlite;
let queue: WorkQueue;
const errors: Error[] = [];

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await condition()) return;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('waited in vain');
}

beforeAll(async () => {
  pglite = new PGlite();
  queue = new WorkQueue(
    { db: fromPglite(pglite), backend: 'pglite' },
    { retryLimit: 1, retryDelay: 0, retryBackoff: false, expireInSeconds: 60 },
  );
  await queue.start(error => errors.push(error));
});
afterAll(async () => {
  await queue.stop();
  await pglite.close();
  expect(errors).toEqual([]);
});

test('jobs are done once, the urgent ones first', async () => {
  const done: JobData[] = [];
  await queue.add('read', { article: 'later' });
  await queue.add('read', { article: 'first' }, { priority: 10 });
  await queue.work('read', async data => void done.push(data), 0.5);
  await until(() => done.length === 2);
  expect(done).toEqual([{ article: 'first' }, { article: 'later' }]);
});

test('of one key only one job waits', async () => {
  expect(await queue.add('poll', { source: 's' }, { key: 's' })).not.toBeNull();
  expect(await queue.add('poll', { source: 's' }, { key: 's' })).toBeNull();
  expect((await queue.progress()).poll.waiting).toBe(1);
});

test('a job that keeps failing is dead, can be seen, and can be run again', async () => {
  let healthy = false;
  let done = 0;
  await queue.add('fetch', { url: 'https://news.example/a' });
  await queue.work(
    'fetch',
    async () => {
      if (!healthy) throw new Error('no answer');
      done += 1;
    },
    0.5,
  );
  await until(async () => (await queue.dead()).length === 1);
  const [job] = await queue.dead();
  expect(job).toMatchObject({ name: 'fetch', data: { url: 'https://news.example/a' } });
  healthy = true;
  if (job === undefined) throw new Error('no dead job');
  expect(await queue.rerun(job)).toBe(true);
  await until(() => done === 1);
  expect(await queue.dead()).toEqual([]);
  expect(await queue.rerun(job)).toBe(false);
});
