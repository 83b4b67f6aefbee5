import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WorkQueue } from '../../src/work/index.ts';
import { QUICK, until } from './site.ts';

let pglite: PGlite;
let queue: WorkQueue;
const errors: Error[] = [];

beforeAll(async () => {
  pglite = new PGlite();
  queue = new WorkQueue({ pglite }, QUICK);
  await queue.start(error => errors.push(error));
});
afterAll(async () => {
  await queue.stop();
  await pglite.close();
  expect(errors).toEqual([]);
});

test('jobs are done once, the urgent ones first, and of one key only one waits', async () => {
  const done: string[] = [];
  expect(await queue.add('read', { key: 'later' })).toBe(true);
  expect(await queue.add('read', { key: 'first', priority: 10 })).toBe(true);
  expect(await queue.add('read', { key: 'later', priority: 20 })).toBe(false);
  await queue.work('read', { atOnce: 1, everySeconds: 0.5 }, async key => void done.push(key));
  await until(() => done.length === 2);
  expect(done).toEqual(['first', 'later']);
  expect(await queue.add('read', { key: 'later' })).toBe(true);
  await until(() => done.length === 3);
});

test('a job that fails is tried again as often as the policy says', async () => {
  let tries = 0;
  await queue.add('poll', { key: 'bad' });
  await queue.work('poll', { atOnce: 1, everySeconds: 0.5 }, async () => {
    tries += 1;
    throw new Error('no answer');
  });
  await until(() => tries === QUICK.retryLimit + 1);
  await new Promise(done => setTimeout(done, 1500));
  expect(tries).toBe(QUICK.retryLimit + 1);
});

test('jobs of one group wait for each other, those of others do not', async () => {
  const now = new Map<string, number>();
  let most = 0;
  let done = 0;
  for (let at = 0; at < 8; at += 1) await queue.add('fetch', { key: `${at % 2}/${at}`, group: `host-${at % 2}` });
  await queue.work('fetch', { atOnce: 8, everySeconds: 0.5, oneAGroup: true }, async key => {
    const host = key.charAt(0);
    now.set(host, (now.get(host) ?? 0) + 1);
    most = Math.max(most, ...now.values());
    await new Promise(wait => setTimeout(wait, 100));
    now.set(host, (now.get(host) ?? 0) - 1);
    done += 1;
  });
  await until(() => done === 8);
  expect(most).toBe(1);
});
